import Coordination
import Testing

@testable import Charts

/// Small charts of facts of the shipped record.
enum Samples {
    static func period(_ text: String) throws -> Period { try #require(Period(text)) }

    static func caption(_ id: String) -> Caption {
        Caption(id: id, title: "A chart of \(id)", description: "What it shows; the table holds the same.")
    }

    static let today = Day(year: 2026, month: 1, day: 20)

    static let timelineWords = TimelineChart.Words(
        date: "Date",
        item: "Activity",
        row: "Parties",
        forms: [.disc: "summit", .triangle: "meeting", .square: "visit", .diamond: "signing", .ring: "other"],
        gathered: "that many together",
        span: "programme in force",
        possible: "possible, at the recorded precision",
        reach: "date known to the month or year",
        unknown: "end or beginning not recorded",
        today: "20 January 2026"
    )

    static func item(_ name: String, _ period: String, _ form: TimelineChart.Form = .ring) throws -> TimelineChart.Item
    {
        let address = "/r/" + name.lowercased().replacing(" ", with: "-")
        return try TimelineChart.Item(
            ChartCell(name, address: address),
            period: self.period(period),
            date: period,
            words: "\(name), \(period)",
            form: form
        )
    }

    static func timeline() throws -> TimelineChart {
        let vilnius = try item("Vilnius summit", "2023-07-11/2023-07-12", .disc)
        return TimelineChart(
            caption("timeline"),
            rows: [
                .init(
                    ChartCell("Japan", address: "/parties/jpn"),
                    spans: try [item("IPCP Japan", "2014-05-06/2018-05"), item("ITPP Japan", "2023/2026")],
                    events: try [
                        vilnius, item("Meets in Vilnius", "2023-07-12", .triangle), item("Contacts begin", "1990/"),
                        item("Mission to NATO", "2025-01", .square),
                    ]
                ),
                .init(
                    ChartCell("Korea", address: "/parties/kor"),
                    spans: try [item("Declaration", "2012/")],
                    events: try [vilnius, item("First visit", "2005", .square)]
                ),
            ],
            today: today,
            words: timelineWords
        ) { row, items in
            ChartCell("\(items.count) with \(row.name.text)", address: "/calendar/?party=x&from=\(items.count)")
        }
    }

    static func memberships() throws -> MembershipChart {
        let periods = ["1949-04-04/..", "2021/2024-05", "1995-06/", "/2003", "../2010", "2016-05-03"]
        let rows = try periods.map { text in
            MembershipChart.Row(
                ChartCell("Party of \(text)"),
                memberships: [
                    .init(ChartCell("Format", address: "/f/"), period: try period(text), date: text, words: text)
                ]
            )
        }
        return MembershipChart(
            caption("memberships"),
            rows: rows + [
                .init(
                    ChartCell("Undated"),
                    memberships: [.init(ChartCell("Format"), period: nil, date: "not recorded", words: "not recorded")]
                )
            ],
            today: today,
            words: .init(
                row: "Party",
                membership: "Member of",
                date: "When",
                certain: "member",
                possible: "possible",
                undated: "dates not recorded",
                unknown: "end or beginning not recorded",
                today: "20 January 2026"
            )
        )
    }

    static func matrix() -> MatrixChart {
        MatrixChart(
            caption("matrix"),
            corner: "Area",
            columns: [ChartCell("Japan", address: "/parties/jpn"), ChartCell("Korea")],
            rows: [
                .init(
                    ChartCell("Cyber defence", address: "/t/cyber"),
                    cells: [
                        .init(count: 1200, text: "1,200", address: "/r/?t=cyber&p=jpn", words: "1,200 with Japan"),
                        .init(count: 300, address: "/r/?t=cyber&p=kor", words: "300 with Korea"),
                    ]
                ),
                .init(ChartCell("Space"), cells: [.init(count: 0, address: "/r/", words: "none with Japan")]),
            ]
        )
    }

    static func attendance() -> AttendanceChart {
        let leader = AttendanceChart.Presence(.attended, rank: 4, letter: "L", words: "leader")
        let minister = AttendanceChart.Presence(.attended, rank: 2, letter: "M", words: "minister")
        let all: [[AttendanceChart.Presence]] = AttendanceChart.Standing.allCases.map { standing in
            [.init(standing, rank: nil, letter: nil, words: standing.rawValue)]
        }
        let events = (0..<8).map { index in
            AttendanceChart.Event(ChartCell("Summit \(index)", address: "/r/\(index)"), date: "July \(2018 + index)")
        }
        let words = AttendanceChart.Standing.allCases.map { ($0, $0.rawValue) }
        return AttendanceChart(
            caption("attendance"),
            events: events,
            rows: [
                .init(ChartCell("Japan"), cells: [[leader], [], [minister], [leader, minister], [minister]]),
                .init(ChartCell("Every way"), cells: all),
            ],
            words: .init(
                corner: "Party",
                unrecorded: "not recorded",
                higher: "higher than before",
                lower: "lower than before",
                standings: Dictionary(uniqueKeysWithValues: words),
                letters: [.init("L", rank: 4, words: "leader"), .init("M", rank: 2, words: "minister")]
            )
        )
    }

    static func contributions() -> ContributionChart {
        ContributionChart(
            caption("contributions"),
            stages: [
                .init("pledged", fill: .dotted), .init("delivered", fill: .solid), .init("not stated", fill: .level),
            ],
            items: [
                contribution("aid", 2, "7000000000", "USD", .atLeast, "at least USD 7.0 billion"),
                contribution("cover", 2, "5500000000", "USD", .exactly, "USD 5.5 billion", isPart: true),
                contribution("people", 1, "150", "people", .about, "about 150 people"),
                contribution("more people", 0, "12", "people", .atMost, "at most 12 people"),
                contribution("kit", 1, nil, nil, .exactly, "no amount recorded"),
                contribution("forty somethings", 1, "40", nil, .exactly, "40"),
            ],
            words: .init(
                giver: "From",
                name: "What",
                stage: "Stage",
                amount: "Amount",
                units: ["USD": "In US dollars"],
                unmeasured: "No amount recorded",
                part: "part of the one above"
            )
        )
    }

    private static func contribution(
        _ name: String,
        _ stage: Int,
        _ amount: String?,
        _ unit: String?,
        _ bound: ContributionChart.Bound,
        _ words: String,
        isPart: Bool = false
    ) -> ContributionChart.Item {
        .init(
            giver: ChartCell("Japan"),
            name: ChartCell(name, address: "/r/\(name.count)"),
            stage: stage,
            amount: amount,
            unit: unit,
            bound: bound,
            amountWords: words,
            isPart: isPart
        )
    }

    static let kinds: [RelationChart.Kind] = zip(RelationChart.Line.allCases, ["a", "b", "c", "d", "e", "f"]).map {
        .init(id: $1, words: "kind \($1)", line: $0)
    }

    static func relations(
        _ names: [String: String] = [:],
        edges: [(String, String, String)]? = nil,
        seed: UInt64 = 1
    ) -> RelationChart {
        let edges =
            edges ?? [
                ("war", "pacific", "f"), ("pacific", "atlantic", "d"), ("china", "war", "b"), ("treaty", "role", "c"),
                ("war", "atlantic", "a"), ("atlantic", "war", "e"), ("role", "role", "a"),
            ]
        let ids = Set(edges.flatMap { [$0.0, $0.1] }).union(["alone"])
        return RelationChart(
            caption("relations"),
            nodes: ids.shuffled().map { id in
                .init(id: id, name: ChartCell(names[id] ?? "The \(id)", address: "/r/\(id)"))
            },
            edges: edges.shuffled().map { .init(from: $0.0, to: $0.1, kind: $0.2) },
            kinds: kinds,
            seed: seed,
            words: .init(source: "From", relation: "Relation", target: "To", forms: [.box: "topic"])
        )
    }

    static func all() throws -> [any Chart] {
        try [timeline(), memberships(), matrix(), attendance(), contributions(), relations()]
    }
}
