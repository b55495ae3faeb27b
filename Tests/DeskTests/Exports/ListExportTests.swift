import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Records
import STIX
import Testing
import Web
import WebSupport

@testable import Desk

/// The files of lists: exactly what the list holds, as its reader sees it.
@Suite struct ListExportTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        try await bench.store((10..<90).map { Thing.summit($0, "Meeting \($0)", "2024-0\($0 % 3 + 1)-1\($0 % 2)") })
        return bench
    }

    private func rows(_ target: String, _ bench: DeskBench) async throws -> [[String: String]] {
        let answer = try await bench.page(target)
        #expect(answer.status == 200, "\(target)")
        return CSVText.rows(answer.text)
    }

    /// The ids that the pages of a list lead to.
    private func total(_ target: String, _ bench: DeskBench) async throws -> Int? {
        let text = try await bench.page(target).text
        return text.firstMatch(of: /<b class="number">([0-9,]+) entr/).flatMap { Int($0.1.replacing(",", with: "")) }
    }

    @Test(arguments: [
        "/parties/", "/formats/", "/programmes/", "/calendar/", "/topics/", "/documents/", "/records/",
        "/calendar/?party=SUD&year=2023", "/calendar/?q=meeting", "/programmes/?on=2020-06-01", "/programmes/?kind=x",
        "/records/?type=entente-claim", "/records/?type=work", "/records/?to=\(Thing.cyber)",
    ])
    func `every file of a list has as many entries as the list says`(target: String) async throws {
        let bench = try await bench()
        let count = try #require(try await total(target, bench))
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let query = parts.count > 1 ? "?" + parts[1] : ""
        let csv = try await rows(parts[0] + "export.csv" + query, bench)
        #expect(csv.count == count)
        #expect(Set(csv.compactMap { $0["id"] }).count == count)
        let json = try JSONValue(parsing: try await bench.page(parts[0] + "export.json" + query).text)
        #expect(json.array?.count == count)
        let bundle = try JSONValue(parsing: try await bench.page(parts[0] + "export.stix" + query).text)
        let ids = (bundle["objects"]?.array ?? []).compactMap { $0["id"]?.string }
        #expect(ids.filter { !$0.hasPrefix("marking-") && !$0.hasPrefix("extension-") } == csv.compactMap { $0["id"] })
        let feed = try await bench.page(parts[0] + "feed.atom" + query).text
        #expect(feed.components(separatedBy: "<entry>").count - 1 == count)
    }

    @Test func `a position never stands without its proposition, and ids have names beside them`() async throws {
        let bench = try await bench()
        let rows = try await rows("/records/export.csv?type=entente-position", bench)
        let position = try #require(rows.first)
        #expect(position["proposition"] == "Networks should be defended together.")
        #expect(position["stance"] == "strongly-agree")
        #expect(position["holder_ref"] == Thing.sudmark && position["holder_name"] == "Sudmark")
        #expect(position["sources"] == "Report" && position["source_refs"] == Thing.id("entente-document", 2))
        #expect(position["address"] == "https://node.example/records/\(Thing.id("entente-position", 1))/")
        let general = try await self.rows("/records/export.csv", bench).first { $0["type"] == "entente-position" }
        #expect(general?["proposition"] == "Networks should be defended together.")
    }

    @Test func `amounts stand as recorded beside stage, unit and bound`() async throws {
        let rows = try await rows("/records/export.csv?type=entente-contribution", try await bench())
        let aid = try #require(rows.first)
        #expect(aid["amount"] == "7000000000" && aid["unit"] == "USD" && aid["bound"] == "at-least")
        #expect(aid["stage"] == "pledged" && aid["provider_name"] == "Sudmark")
        #expect(aid["period"] == "")
    }

    @Test func `participation is one row for each party in each activity of the list`() async throws {
        let bench = try await bench()
        let rows = try await rows("/calendar/participation.csv?year=2023", bench)
        #expect(rows.count == 2)
        let sudmark = try #require(rows.first { $0["party_name"] == "Sudmark" })
        #expect(sudmark["record_name"] == "Northtown summit" && sudmark["record_date"] == "2023-07-11/2023-07-12")
        #expect(sudmark["attendance"] == "attended" && sudmark["level"] == "leader")
        #expect(sudmark["record_sources"] == "Communiqu\u{E9}" && sudmark["record_exercise"] == "false")
        let norland = try #require(rows.first { $0["party_name"] == "Norland" })
        #expect(norland["attendance"] == "absent" && norland["level"] == "")
        #expect(try await self.rows("/calendar/participation.csv", bench).count == 164)
    }

    @Test func `a calendar has what is known to the day, and says what it leaves out`() async throws {
        let bench = try await bench()
        let answer = try await bench.door().send(.get, "/calendar/calendar.ics?q=town")
        #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
        let text = String(buffer: answer.body).replacing("\r\n ", with: "")
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 2)
        #expect(text.contains("DTSTART;VALUE=DATE:20230711\r\nDTEND;VALUE=DATE:20230713"))
        #expect(text.contains("1 activity is left out"))
        #expect(text.contains("URL:https://node.example/records/\(Thing.id("entente-activity", 1))/"))
    }

    @Test func `a feed begins with what arrived last and tells its sources`() async throws {
        let bench = try await bench()
        try await bench.store([Thing.programme(3, "Programme <three> & more", "2024")])
        let answer = try await bench.door().send(.get, "/programmes/feed.atom")
        #expect(answer.headers[.contentType] == "application/atom+xml; charset=utf-8")
        let text = String(buffer: answer.body)
        let first = try #require(text.firstMatch(of: /<entry>\s*<id>([^<]*)<\/id>\s*<title>([^<]*)</))
        #expect(first.1 == "https://node.example/records/\(Thing.id("entente-programme", 3))/")
        #expect(first.2 == "Programme &lt;three&gt; &amp; more")
        #expect(text.contains("Alliance, July 2023</a>"))
        #expect(
            try await bench.page("/programmes/").text.contains(#"type="application/atom+xml" href="/programmes/feed"#)
        )
    }

    @Test func `what a spreadsheet would run is guarded, and a program gets it as it is`() async throws {
        let bench = try await bench()
        try await bench.store([Thing.own("entente-topic", 7, ["name": "=HYPERLINK(\"x\")", "kind": "area"])])
        let guarded = try await bench.page("/topics/export.csv")
        #expect(guarded.text.hasPrefix("\u{FEFF}id,"))
        #expect(CSVText.rows(guarded.text).contains { $0["name"] == "'=HYPERLINK(\"x\")" })
        let exact = try await bench.page("/topics/export.csv?for=program")
        #expect(exact.text.hasPrefix("id,"))
        #expect(CSVText.rows(exact.text).contains { $0["name"] == "=HYPERLINK(\"x\")" })
    }

    @Test func `a character that no file can hold does not keep the rest from being read`() async throws {
        let bench = try await bench()
        try await bench.store([Thing.own("entente-topic", 8, ["name": "A\u{0}B", "kind": "area"])])
        #expect(try await rows("/topics/export.csv", bench).contains { $0["name"] == "A\u{FFFD}B" })
        #expect(try await bench.page("/topics/feed.atom").status == 200)
        #expect(try await bench.page("/topics/export.json").status == 200)
    }

    @Test func `files are the same whether or not something hidden is there`() async throws {
        let (with, without) = (try await bench(), try await bench())
        let hidden = [
            Thing.identity(9, "Hidden party", ["kind": "state", "code": "HID"]),
            Thing.summit(99, "Hidden summit", "2023-07-11"),
        ]
        try await with.store(hidden, as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        for list in ListExport.all {
            for format in list.formats {
                let target = list.file(format)
                #expect(try await with.page(target).text == without.page(target).text, "\(target)")
            }
        }
        try await with.clear()
        let seen = try await with.page("/calendar/export.csv", signedIn: true).text
        #expect(seen.contains("Hidden summit") && seen.contains("RESTRICTED"))
    }

    @Test func `public files are asked for again by their tag, others are kept nowhere`() async throws {
        let bench = try await bench()
        try await bench.clear()
        for format in ListExport.Format.allCases {
            let target = "/calendar/" + format.rawValue
            let first = try await bench.door().send(.get, target)
            let tag = try #require(first.headers[.eTag])
            #expect(try await bench.door().send(.get, target, [.ifNoneMatch: tag]).status == .notModified)
            let own = try await bench.door().send(.get, target, [.cookie: "entente=s"])
            #expect(own.headers[.cacheControl] == "private, no-store" && own.headers[.eTag] == nil)
        }
    }

    @Test func `a time that is none is refused, because a file must not be taken for one of another day`() async throws
    {
        let bench = try await bench()
        #expect(try await bench.page("/calendar/export.csv?on=soon").status == 400)
        #expect(try await bench.page("/records/\(Thing.cyber)/stix?as-of=soon").status == 400)
    }

    @Test func `an empty record makes empty files`() async throws {
        let bench = try DeskBench()
        #expect(try await rows("/calendar/export.csv", bench).isEmpty)
        #expect(try await bench.page("/calendar/export.json").text == "[\n]\n")
        let bundle = try JSONValue(parsing: try await bench.page("/calendar/export.stix").text)
        #expect(bundle["objects"] == nil && bundle["type"] == "bundle")
        #expect(try await bench.page("/calendar/calendar.ics").text.contains("END:VCALENDAR"))
        #expect(try await bench.page("/calendar/feed.atom").text.contains("</feed>"))
    }

    @Test func `a bundle is taken whole by a reader of bundles, and has its markings`() async throws {
        let bench = try await bench()
        let marking = Thing.id("marking-definition", 5)
        try await bench.store([
            [
                "type": "marking-definition", "spec_version": "2.1", "id": .string(marking),
                "created": "2026-01-01T00:00:00.000Z", "definition_type": "statement",
                "definition": ["statement": "EXERCISE EXERCISE EXERCISE: invented"],
            ],
            Thing.own(
                "entente-topic",
                9,
                ["name": "Marked", "kind": "area", "object_marking_refs": [.string(marking)]]
            ),
        ])
        let text = try await bench.page("/topics/export.stix").text
        let bundle = try JSONValue(parsing: text)
        let objects = bundle["objects"]?.array ?? []
        #expect(objects.contains { $0["id"] == .string(marking) })
        for object in objects {
            guard case .valid = bench.records.catalogue.check(object) else {
                Issue.record("not valid: \(object.canonicalText)")
                continue
            }
        }
        #expect(Identifier(bundle["id"]?.string ?? "") != nil)
        #expect(try await bench.page("/topics/export.stix").text == text)
    }

    @Test func `every list leads to its files, narrowed as it is`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/calendar/?party=SUD&offset=50&on=2024-06-30").text
        #expect(text.contains(#"href="/calendar/export.csv?party=SUD&amp;on=2024-06-30""#))
        for list in ListExport.all {
            let page = try await bench.page(list.page).text
            for format in list.formats {
                let target = list.file(format).replacing("&", with: "&amp;")
                #expect(page.contains("href=\"\(target)\""), "\(list.path)\(format)")
            }
        }
    }
}
