import Coordination
import Testing

@testable import Charts

/// Pictures hold nothing that a page's policy forbids or a fact could smuggle in.
@Suite struct SafetyTests {
    private static let allowed: Set<String> = [
        "svg", "title", "desc", "defs", "pattern", "g", "a", "path", "rect", "circle", "text", "tspan",
    ]

    @Test func `pictures are well-formed, without styles, scripts or identifiers used twice`() throws {
        for chart in try Samples.all() {
            let picture = try Picture(chart.both())
            var ids: Set<String> = []
            for element in picture.elements {
                #expect(Self.allowed.contains(element.name) || element.name == "div", "\(element.name)")
                for (name, value) in element.attributes {
                    #expect(name != "style" && !name.hasPrefix("on"), "\(name)")
                    if name == "id" { #expect(ids.insert(value).inserted, "\(value) twice") }
                }
            }
            for element in picture.elements {
                for value in element.attributes.values where value.hasPrefix("url(#") {
                    #expect(ids.contains(String(value.dropFirst(5).dropLast())), "\(value) leads nowhere")
                }
                for name in ["aria-labelledby", "aria-describedby"] {
                    if let id = element.attributes[name] { #expect(ids.contains(id)) }
                }
            }
        }
    }

    @Test func `a picture says its title and its description`() throws {
        for chart in try Samples.all() {
            let root = try #require(try Picture(chart.drawing(.page).svg).elements.first)
            let hasLinks = chart.drawing(.page).svg.contains("<a ")
            #expect(root.attributes["role"] == (hasLinks ? "group" : "img"))
            #expect(chart.drawing(.page).svg.contains(">" + chart.caption.title + "</title>"))
            #expect(chart.drawing(.page).svg.contains(">" + chart.caption.description + "</desc>"))
        }
    }

    @Test func `hostile names stay text in every chart`() throws {
        let hostile = "\"\u{301}><script>alert(1)</script>&amp;]]>'\u{0}\u{8}\u{FFFE}\u{202E}名"
        let name = ChartCell(hostile, address: "javascript:alert(1)")
        let period = try Samples.period("2023")
        let item = TimelineChart.Item(name, period: period, date: hostile, words: hostile)
        let charts: [any Chart] = [
            TimelineChart(
                Caption(id: "\"><x", title: hostile, description: hostile),
                rows: [.init(name, spans: [item], events: [item, item])],
                today: Samples.today,
                words: Samples.timelineWords
            ) { _, _ in name },
            MatrixChart(
                Samples.caption("m"),
                corner: hostile,
                columns: [name],
                rows: [.init(name, cells: [.init(count: 1, text: hostile, address: "//host/x", words: hostile)])]
            ),
            RelationChart(
                Samples.caption("r"),
                nodes: [.init(id: hostile, name: name), .init(id: "b", name: name)],
                edges: [.init(from: hostile, to: "b", kind: hostile)],
                kinds: [],
                words: .init(source: hostile, relation: hostile, target: hostile)
            ),
        ]
        for chart in charts {
            let picture = try Picture(chart.both())
            for element in picture.elements {
                #expect(Self.allowed.contains(element.name) || element.name == "div", "\(element.name)")
                #expect(element.attributes["href"] == nil, "\(element.attributes)")
            }
            #expect(picture.text.contains("<script>"))
            #expect(!picture.text.unicodeScalars.contains("\u{8}"))
        }
    }

    @Test(arguments: ["/r/1?a=b&c=d", "#x", "?q=1", "https://example.org/", "HTTP://example.org"])
    func `addresses that a link may have`(address: String) {
        #expect(SVG.isLinkable(address))
    }

    @Test(arguments: ["", "//host", "javascript:x", "data:text/html,x", " https://x", "httpss://x", "r/1"])
    func `addresses that a link may not have`(address: String) {
        #expect(!SVG.isLinkable(address))
    }

    @Test func `empty charts are pictures too`() throws {
        let empty: [any Chart] = [
            TimelineChart(Samples.caption("a"), rows: [], words: Samples.timelineWords) { _, _ in ChartCell("") },
            MatrixChart(Samples.caption("b"), corner: "", columns: [], rows: []),
            RelationChart(
                Samples.caption("c"),
                nodes: [],
                edges: [],
                kinds: [],
                words: .init(source: "", relation: "", target: "")
            ),
            ContributionChart(
                Samples.caption("d"),
                stages: [],
                items: [],
                words: .init(giver: "", name: "", stage: "", amount: "", units: [:], unmeasured: "", part: "")
            ),
        ]
        for chart in empty { _ = try Picture(chart.both()) }
    }
}
