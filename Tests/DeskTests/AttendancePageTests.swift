import Foundation
import JSON
import Testing

@testable import Desk

@Suite struct AttendancePageTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record + CalendarPageTests.more)
        return bench
    }

    @Test func `attendance tells level and person, and what is not recorded`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/calendar/attendance/").text
        #expect(text.contains(#"<b class="number">2 activities of the kind: summit</b>"#))
        #expect(text.contains("<td>leader, A. Person</td>"))
        #expect(text.contains("Source: <a href"))
        let exercise = try await bench.page("/calendar/attendance/?kind=exercise&party=all").text
        #expect(
            exercise.contains("<td>invited</td>") && exercise.contains("<td>official, attendance not recorded</td>")
        )
        let one = try await bench.page("/calendar/attendance/?party=NOR&party=SUD").text
        #expect(one.contains("<td>absent</td>"))
        let unknown = try await bench.page("/calendar/attendance/?party=XXX").text
        #expect(unknown.contains("the one asked for is not held here"))
        let none = try await bench.page("/calendar/attendance/?kind=dance").text
        #expect(none.contains("No activity of the kind \u{201C}dance\u{201D} fits the filters."))
    }

    @Test func `a party's page claims no presence at a summit that is not recorded`() async throws {
        let bench = try await bench()
        let present: [String: JSONValue] = ["key": "a", "party_ref": .string(Thing.sudmark), "level": "minister"]
        try await bench.store([
            Thing.own(
                "entente-activity",
                40,
                [
                    "name": "Told by one line", "kind": "summit", "date": "2025-06-24",
                    "participation": [.object(present)],
                ]
            )
        ])
        let text = try await bench.page("/parties/SUD/").text
        #expect(text.contains("minister, attendance not recorded"))
        // The sign of what is not known, not that of a party which came.
        #expect(text.contains(#"text-anchor="middle">?</text>"#))
        // In the legend, four bars are the highest level's.
        let leader = /(?:<rect class="rung on"[^>]*\/>\s*){4}<text[^>]*>L<\/text><\/g><text[^>]*>leader/
        #expect(text.firstMatch(of: leader) != nil)
    }

    @Test func `a series that is longer than a page is paged`() async throws {
        let bench = try await bench()
        try await bench.store((100..<130).map { Thing.summit($0, "Summit \($0)", "20\($0 - 90)-05-01") })
        var shown = 0
        var target: String? = "/calendar/attendance/"
        while let page = target {
            let text = try await bench.page(page.replacing("&amp;", with: "&")).text
            let series = try #require(text.range(of: #"<section aria-labelledby="series">"#))
            shown += text[series.upperBound...].matches(of: /<h3>/).count
            target = text.firstMatch(of: /<a rel="prev" href="([^"]+)"/).map { String($0.1) }
        }
        #expect(shown == 32)
    }

    /// Summits of a format, of an organisation, and of states alone.
    private static let series: [JSONValue] = [
        summit(50, "First of the format", "2024-01-10", level: "minister", format: Thing.format),
        summit(51, "Of states alone", "2024-02-10", level: "leader"),
        summit(52, "Second of the format", "2024-03-10", level: "leader", format: Thing.format),
        summit(53, "With the alliance", "2024-04-10", level: "minister", with: Thing.alliance),
        summit(54, "With the alliance again", "2024-05-10", level: "minister", with: Thing.alliance),
    ]

    private static func summit(
        _ number: Int,
        _ name: String,
        _ date: String,
        level: String,
        format: String? = nil,
        with other: String? = nil
    ) -> JSONValue {
        var participation: [JSONValue] = [
            ["key": "a", "party_ref": .string(Thing.sudmark), "attendance": "attended", "level": .string(level)]
        ]
        if let other { participation.append(["key": "b", "party_ref": .string(other), "attendance": "attended"]) }
        var properties: [String: JSONValue] = [
            "name": .string(name), "kind": "summit", "date": .string(date), "participation": .array(participation),
        ]
        if let format { properties["format_ref"] = .string(format) }
        return Thing.own("entente-activity", number, properties)
    }

    @Test func `an activity without a recorded format is in no format's series, and says so`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record + Self.series)
        let all = try await bench.page("/calendar/attendance/?party=SUD").text
        #expect(all.contains(#"<b class="number">7 activities of the kind: summit</b>"#))
        #expect(all.contains("5 of them have no format on record"))
        #expect(all.matches(of: /format: not recorded/).count == 5)
        #expect(all.contains("format: Alliance and partners"))
        let series = try await bench.page("/calendar/attendance/?party=SUD&format=A%2BP").text
        #expect(series.contains(#"<b class="number">2 activities of the kind: summit</b>"#))
        #expect(!series.contains("Of states alone"))
        let rest = try await bench.page("/calendar/attendance/?party=SUD&format=-").text
        #expect(rest.contains(#"<b class="number">5 activities of the kind: summit</b>"#))
        #expect(rest.contains(#"<option value="-" selected>not recorded</option>"#))
        // Levels are compared within a series: minister to leader in the format, and nowhere else; drawn for two widths.
        #expect(all.matches(of: /higher level than the time before<\/title>/).count == 2)
        #expect(!all.contains("lower level than the time before</title>"))
    }

    @Test func `a brief of states alone does not look back to an organisation's summits`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record + Self.series)
        let alone = try await bench.page("/calendar/\(Thing.id("entente-activity", 51))/brief/").text
        #expect(alone.contains("Northtown summit") && !alone.contains("First of the format"))
        let with = try await bench.page("/calendar/\(Thing.id("entente-activity", 54))/brief/").text
        #expect(with.contains("With the alliance<br>") && !with.contains("Of states alone"))
    }

    @Test func `show all shows every activity and every party`() async throws {
        let bench = try await bench()
        for target in ["/calendar/attendance/", "/calendar/attendance/?kind=exercise&party=NOR"] {
            let text = try await bench.page(target).text
            #expect(text.contains(#"href="/calendar/attendance/?kind=all&amp;party=all">Show all</a>"#), "\(target)")
        }
        let all = try await bench.page("/calendar/attendance/?kind=all&party=all").text
        #expect(all.contains(#"<b class="number">5 activities</b>"#) && !all.contains("Show all"))
        #expect(all.contains("Long mission") && all.contains("Autumn exercise") && all.contains("Northtown summit"))
        #expect(all.contains(#"<option value="all" selected>"#))
        #expect(all.contains(#"href="/calendar/attendance/export.csv?kind=all&amp;party=all""#))
    }
}
