import TestSupport
import Testing

@testable import Charts

@Suite struct PartsTests {
    @Test func `lines fit, and hold the text in order`() {
        var random = SplitMix64(seed: propertySeed)
        let words = [
            "a", "NATO", "Wide", "cooperation", "防衛協力", "한국", "long-distance", "x/y", "\u{1F600}", "iiiiiiiii",
        ]
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in words.randomElement(using: &random) ?? ""
            }
            .joined(separator: " ")
            let width = Double(Int.random(in: 40...300, using: &random))
            let most = Int.random(in: 1...4, using: &random)
            let lines = TextMeasure.lines(text, width: width, most: most)
            #expect(lines.count <= most, "seed \(propertySeed): \(text)")
            for line in lines { #expect(TextMeasure.width(line) <= width, "seed \(propertySeed): \(line) in \(width)") }
            let whole = TextMeasure.lines(text, width: width, most: 100).joined()
            #expect(whole.filter { $0 != " " } == text.filter { $0 != " " }, "seed \(propertySeed)")
        }
    }

    @Test func `what is left out of a text is said by an ellipsis`() {
        #expect(TextMeasure.lines("one two three four", width: 60, most: 1).first?.hasSuffix("\u{2026}") == true)
        #expect(TextMeasure.shortened("short", width: 100) == "short")
    }

    @Test(arguments: [(0.0, "0"), (0.04, "0"), (-0.04, "0"), (1.25, "1.3"), (-1.25, "-1.3"), (12, "12"), (.nan, "0")])
    func `coordinates have at most one decimal`(value: Double, text: String) {
        #expect(SVG.coordinate(value) == text)
    }

    @Test func `an arrow says that a level changed since the event before at which one is recorded`() {
        func at(_ rank: Int?, _ standing: AttendanceChart.Standing = .attended) -> [AttendanceChart.Presence] {
            [.init(standing, rank: rank, letter: nil, words: "")]
        }
        let cells = [at(4), [], at(4, .invited), at(2), at(nil), at(2), at(3, .represented), at(1, .absent)]
        func events(_ before: [Set<Int>?]) -> [AttendanceChart.Event] {
            before.map { AttendanceChart.Event(ChartCell(""), date: "", before: $0) }
        }
        let one = events(cells.map { _ in nil })
        #expect(AttendanceChart.steps(cells, at: one) == [0, 0, 0, -1, 0, 0, 1, 0])
        // The fourth is of a series of its own: it is compared with nothing, and nothing with it.
        let two = events([[], [0], [0, 1], [], [0, 1, 2], [0, 1, 2, 4], [0, 1, 2, 4, 5], nil])
        #expect(AttendanceChart.steps(cells, at: two) == [0, 0, 0, 0, 0, -1, 1, 0])
    }

    @Test func `contributions are never added up`() throws {
        let chart = Samples.contributions()
        #expect(chart.panels.map(\.heading) == ["In US dollars", "people", "No amount recorded"])
        let numbers = try Picture(chart.drawing(.page).svg).text.matches(of: /[0-9]+(?:\.[0-9]+)?/).map {
            String($0.output)
        }
        // Only what the words of the items themselves say.
        #expect(Set(numbers).isSubset(of: ["7.0", "5.5", "150", "12", "40"]))
        #expect(chart.table.rows.count == chart.items.count)
    }

    @Test func `columns without room beside each other go on below`() {
        let layout = GridLayout(
            columns: (0..<20).map { ["Column \($0)"] },
            rows: ["Row"],
            breadth: .phone,
            cell: (60, 100, 30)
        )
        #expect(layout.blocks.count == 5)
        #expect(layout.blocks.flatMap { Array($0) } == Array(0..<20))
        #expect(layout.width <= Breadth.phone.width + 1)
    }

    @Test func `the style sheet uses only the pages' own properties, and every class has a rule`() throws {
        let names = Set(ChartStyle.text.matches(of: /var\((--[a-z-]+)\)/).map { String($0.output.1) })
        for name in names { #expect(ChartStyle.colours.contains(name + ":"), "\(name)") }
        for chart in try Samples.all() {
            for match in chart.both().matches(of: /class="([^"]*)"/) {
                for name in match.output.1.split(separator: " ") where !["chart-pair", "broad"].contains(name) {
                    let isKnown = ChartStyle.text.contains("." + name) || name == chart.caption.id
                    #expect(isKnown, "\(name)")
                }
            }
        }
    }

    @Test func `a picture as a file brings its colours`() throws {
        let file = Samples.matrix().drawing(.page).file
        #expect(file.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
        #expect(try Picture(file).elements.contains { $0.name == "style" })
    }
}
