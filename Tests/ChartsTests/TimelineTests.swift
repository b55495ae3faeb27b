import Coordination
import TestSupport
import Testing

@testable import Charts

@Suite struct TimelineTests {
    @Test func `gathered marks stand apart, near their members, and lose none`() {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<300 {
            let positions = (0..<Int.random(in: 0...60, using: &random))
                .map { _ in Double(Int.random(in: 0...6000, using: &random)) / 10 }.sorted()
            let nearness = Double(Int.random(in: 1...40, using: &random))
            let found = Gathering.gather(positions, nearness: nearness)
            #expect(found.flatMap { Array($0.members) } == Array(positions.indices), "seed \(propertySeed)")
            for (left, right) in zip(found, found.dropFirst()) {
                #expect(right.position - left.position >= nearness - 1e-9, "seed \(propertySeed)")
            }
            for gathering in found {
                let first = positions[gathering.members.lowerBound]
                #expect(gathering.position >= first && gathering.position <= first + nearness / 2 + 1e-9)
            }
        }
    }

    @Test func `bars on one lane do not touch`() {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<200 {
            let bars = (0..<Int.random(in: 0...50, using: &random)).map { _ in
                let left = Double.random(in: 0...900, using: &random)
                return (left: left, right: left + Double.random(in: 1...200, using: &random))
            }.sorted { $0.left < $1.left }
            let most = Int.random(in: 1...8, using: &random)
            let lanes = Lanes.assign(bars, most: most)
            for (index, lane) in lanes.enumerated() {
                guard let lane else { continue }
                #expect(lane < most)
                for other in 0..<index where lanes[other] == lane { #expect(bars[other].right < bars[index].left) }
            }
        }
    }

    @Test func `later days lie further right, on every scale`() throws {
        var random = SplitMix64(seed: propertySeed)
        let counts = Dictionary(uniqueKeysWithValues: (1990...2026).map { ($0, Int.random(in: 0...9, using: &random)) })
        let scales = [
            TimeScale(full: 1990...2026, counts: counts, left: 10, right: 900),
            TimeScale(even: 1990...2026, left: 10, right: 900),
        ]
        let first = try #require(Day(year: 1990, month: 1, day: 1))
        let last = try #require(Day(year: 2026, month: 12, day: 31))
        for scale in scales {
            var before = scale.start(first)
            #expect(before == 10)
            for number in (first.number + 1)...last.number {
                let here = scale.start(Day(number: number))
                #expect(here > before)
                before = here
            }
            #expect(abs(scale.end(last) - 900) < 1e-6)
            #expect(scale.start(Day(number: first.number - 400)) == 10)
            let labels = scale.labels(apart: 40)
            for (left, right) in zip(labels, labels.dropFirst()) { #expect(right.position - left.position >= 40) }
        }
    }

    @Test func `a full year is wider than an empty one`() throws {
        let scale = TimeScale(full: 2020...2021, counts: [2021: 16], left: 0, right: 100)
        #expect(scale.start(try #require(Day(year: 2021, month: 1, day: 1))) < 10)
    }

    /// From the outermost possible days to those that are certain, on a scale of one point a day from 1 January 2020.
    @Test(arguments: [
        ("2021-03-05/2021-03-20", 429.0, 445.0, 429.0, 445.0),
        ("2021/2023", 366, 1461, 730, 1096),
        ("2021-02/2023-06", 397, 1277, 424, 1247),
        ("2021-02/..", 397, 1827, 424, 1827),
        ("../2021-02", 0, 425, 0, 397),
    ])
    func `a bar claims no more than is recorded`(
        text: String,
        left: Double,
        right: Double,
        from: Double,
        to: Double
    ) throws {
        let scale = TimeScale(even: 2020...2024, left: 0, right: 1827)
        let shape = SpanShape(try Samples.period(text), on: scale)
        // Years are alike on an even scale, so that a day is not quite a point.
        #expect(abs(shape.left - left) < 2 && abs(shape.right - right) < 2)
        let certain = try #require(shape.certain)
        #expect(abs(certain.left - from) < 2 && abs(certain.right - to) < 2)
    }

    @Test(arguments: ["2021", "2021-03", "2021/", "/2021", "2021/2021"])
    func `nothing is certain of a period within one date`(text: String) throws {
        let scale = TimeScale(even: 2020...2024, left: 0, right: 1827)
        #expect(SpanShape(try Samples.period(text), on: scale).certain == nil)
    }

    @Test func `the table tells each event once, the latest first, with all its parties`() throws {
        let rows = try Samples.timeline().table.rows.map { $0.map(\.text) }
        #expect(rows.count { $0[1] == "Vilnius summit" } == 1)
        #expect(rows.contains { $0[1] == "Vilnius summit" && $0[2] == "Japan, Korea" })
        #expect(rows.first?[1] == "Mission to NATO")
        #expect(rows.last?[1] == "Contacts begin")
    }

    @Test func `two thousand marks are one short picture`() throws {
        var random = SplitMix64(seed: propertySeed)
        let items = (0..<2000).map { index in
            let year = Int.random(in: 1990...2025, using: &random)
            let month = Int.random(in: 1...12, using: &random)
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
            return (index, index % 5 == 0 ? text : text + "-1\(index % 9)")
        }
        let events = try items.map { try Samples.item("Event \($0.0)", $0.1) }
        let chart = TimelineChart(
            Samples.caption("many"),
            rows: [.init(ChartCell("All"), spans: Array(events.prefix(500)), events: events)],
            words: Samples.timelineWords
        ) { _, items in ChartCell("\(items.count)", address: "/x") }
        let svg = chart.drawing(.page).svg
        #expect(svg.utf8.count < 80_000)
        let counted = try Picture(svg).elements.count { $0.name == "a" }
        #expect(counted < 250)
        #expect(chart.table.rows.count == 2000)
    }
}
