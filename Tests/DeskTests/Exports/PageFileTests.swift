import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import Testing
import Web
import WebSupport

@testable import Desk

extension ListExport {
    /// The page over the records of tests, and one of its files.
    var page: String {
        let path = path.replacing("{code}", with: "SUD")
        let ids = [1, 2].map { "programme=" + Thing.id("entente-programme", $0) }
        return self.path == Comparison.path ? path + "?" + ids.joined(separator: "&") : path
    }

    func file(_ format: Format) -> String {
        let parts = page.split(separator: "?", maxSplits: 1)
        return parts[0] + format.rawValue + (parts.count > 1 ? "?" + parts[1] : "")
    }
}

/// The files of pages that are no list of the register: exactly the rows of the page, all of them.
@Suite struct PageFileTests {
    private func bench(_ more: [JSONValue] = []) async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.topics + ProgrammeThing.record + more)
        return bench
    }

    private func rows(_ target: String, _ bench: DeskBench) async throws -> [[String: String]] {
        let answer = try await bench.page(target)
        #expect(answer.status == 200, "\(target)")
        return CSVText.rows(answer.text)
    }

    /// The same rows from the table and from JSON, and the records of the bundle.
    private func files(_ path: String, _ query: String, _ bench: DeskBench) async throws -> [[String: String]] {
        let csv = try await rows(path + "export.csv" + query, bench)
        let json = try JSONValue(parsing: try await bench.page(path + "export.json" + query).text)
        #expect(json.array?.count == csv.count)
        for (one, other) in zip(csv, json.array ?? []) {
            for (name, value) in one where other[name]?.string != nil { #expect(other[name]?.string == value) }
        }
        let bundle = try JSONValue(parsing: try await bench.page(path + "export.stix" + query).text)
        let ids = (bundle["objects"]?.array ?? []).compactMap { $0["id"]?.string }
        #expect(Set(ids).isSuperset(of: csv.compactMap { $0["id"] ?? $0["record_id"] }))
        return csv
    }

    @Test(arguments: [
        ("/positions/", ""), ("/positions/", "?party=SUD"), ("/positions/", "?stance=agree&sort=newest"),
        ("/positions/", "?q=rules"), ("/positions/", "?on=2020-01-01"), ("/positions/", "?party=XXX"),
        ("/relations/", ""), ("/relations/", "?kind=enables"), ("/relations/", "?from=\(Thing.war)"),
        ("/relations/", "?from=\(Thing.war)&to=\(Thing.cyber)"), ("/relations/", "?on=2024-01-01"),
    ])
    func `a file of positions or links has the rows of its page, in its order`(
        path: String,
        query: String
    ) async throws {
        let bench = try await bench()
        let page = try await bench.page(path + query).text
        let told = try #require(page.firstMatch(of: /<b class="number">([0-9,]+) entr/)?.1)
        let rows = try await files(path, query, bench)
        #expect(Int(told) == rows.count)
        let links = rows.compactMap { row in
            page.range(of: "/records/\(row["id"] ?? "")/", options: .backwards)?.lowerBound
        }
        #expect(links.count == rows.count)
        #expect(path == "/relations/" || links == links.sorted())
    }

    @Test func `a file holds every page of a list, and a table of positions has their propositions`() async throws {
        let more = (100..<180).map { Thing.position($0, Thing.sudmark, on: Thing.order, "agree") }
        let bench = try await bench(more)
        let rows = try await files("/positions/", "?party=SUD&offset=50", bench)
        #expect(rows.count == 83)
        #expect(rows.allSatisfy { !($0["proposition"] ?? "").isEmpty && !($0["stance"] ?? "").isEmpty })
    }

    @Test func `attendance has a row for each party at each activity, also where nothing is recorded`() async throws {
        let bench = try await bench((100..<130).map { Thing.summit($0, "Summit \($0)", "20\($0 - 90)-05-01") })
        let all = try await rows("/calendar/attendance/export.csv?party=SUD&party=ALL", bench)
        #expect(all.count == 64)
        #expect(Set(all.compactMap { $0["record_id"] }).count == 32)
        let first = try #require(all.first { $0["record_name"] == "Northtown summit" && $0["party_name"] == "Sudmark" })
        #expect(first["attendance"] == "attended" && first["level"] == "leader" && first["person"] == "A. Person")
        let nothing = try #require(all.first { $0["party_name"] == "Alliance" })
        #expect(nothing["attendance"] == "" && nothing["level"] == "" && nothing["format_ref"] == "")
        #expect(try await files("/calendar/attendance/", "?on=2012-01-01&party=SUD", bench).count == 2)
        #expect(
            try await files("/calendar/attendance/", "?kind=meeting", bench).map { $0["record_name"] ?? "" }.sorted()
                == ["Talk about alarms", "Talk about nothing"]
        )
        #expect(try await files("/calendar/attendance/", "?kind=all&party=SUD", bench).count == 34)
        #expect(try await files("/calendar/attendance/", "?party=XXX", bench).isEmpty)
    }

    @Test func `programmes side by side are rows of facts, areas, goals and assessments`() async throws {
        let bench = try await bench()
        let ids = "?programme=\(Thing.id("entente-programme", 1))&programme=\(Thing.id("entente-programme", 2))"
        let rows = try await files("/programmes/compare/", ids, bench)
        let parts = Dictionary(grouping: rows) { $0["part"] ?? "" }
        #expect(parts["programme"]?.map { $0["name"] } == ["Programme one", "Programme two"])
        #expect(parts["area"]?.count == 2 && parts["area"]?.first?["named"] == "true")
        #expect(parts["area"]?.first?["area_name"] == "Cyber defence" && parts["area"]?.first?["goals"] == "2")
        #expect(parts["goal"]?.map { $0["name"] } == ["Alarms within an hour", "Common words"])
        #expect(parts["goal"]?.first?["under_name"] == "Programme one")
        // The latest by each side, and no earlier one.
        #expect(parts["assessment"]?.map { $0["by_name"] } == ["Alliance staff", "Sudmark"])
        #expect(parts["assessment"]?.map { $0["status"] } == ["at-risk", "on-track"])
        #expect(rows.allSatisfy { $0["true_on"] == "" })
        let single = try await files("/programmes/compare/", ids + "&areas=single", bench)
        #expect(single.allSatisfy { $0["part"] != "area" })
        let day = try await files("/programmes/compare/", ids + "&on=2020-01-01", bench)
        #expect(day.filter { $0["part"] == "programme" }.map { $0["true_on"] } == ["no", "yes"])
        #expect(try await files("/programmes/compare/", "", bench).isEmpty)
    }

    @Test func `what was agreed is there part by part, also what its page has no room for`() async throws {
        let goals = (100..<140).map { ProgrammeThing.goal($0, "Goal \($0)", serving: nil, state: nil) }
        let talks = (200..<220).map { ProgrammeThing.activity($0, "Talk \($0)", goal: nil) }
        let bench = try await bench(goals + talks)
        let rows = try await files("/parties/SUD/agreed/", "", bench)
        let parts = Dictionary(grouping: rows) { $0["part"] ?? "" }
        #expect(parts["goal"]?.count == 42 && parts["meeting"]?.count == 22)
        #expect(parts["programme"]?.map { $0["name"] } == ["Programme one", "Programme two"])
        #expect(parts["project"]?.map { $0["name"] } == ["Alarm bridge"])
        #expect(parts["disagreement"]?.first?["under_name"] == "Programme one")
        #expect(parts["contribution"]?.first?["amount"] == "7000000000")
        #expect(parts["assessment"]?.map { $0["under_name"] } == ["Alarms within an hour", "Alarms within an hour"])
        #expect(rows.allSatisfy { !($0["address"] ?? "").isEmpty && $0["sources"] != nil })
        let early = try await files("/parties/SUD/agreed/", "?on=2020-06-01", bench)
        #expect(early.filter { $0["part"] == "programme" }.map { $0["name"] } == ["Programme two"])
        #expect(try await bench.page("/parties/XXX/agreed/export.csv").status == 404)
        #expect(try await bench.page("/parties/\(Thing.sudmark)/agreed/export.csv").status == 404)
        #expect(try await bench.page("/parties/SUD/agreed/export.csv?on=soon").status == 400)
        let named = try await bench.door().send(.get, "/parties/SUD/agreed/export.csv")
        #expect(named.headers[.contentDisposition] == "attachment; filename=\"parties-SUD-agreed.csv\"")
    }

    @Test func `files of pages are the same whether or not something hidden is there`() async throws {
        let (with, without) = (try await bench(), try await bench())
        let hidden = [
            Thing.position(90, Thing.sudmark, on: Thing.order, "disagree"),
            Thing.link(90, Thing.war, "affects", Thing.cyber), Thing.programme(9, "Hidden programme", "2023/2026"),
            ProgrammeThing.goal(9, "Hidden goal", serving: nil, state: "blocked"),
            ProgrammeThing.assessment(9, of: 1, by: Thing.sudmark, "blocked", on: "2026-01-01"),
            ProgrammeThing.activity(90, "Hidden talk", goal: 1), Thing.summit(91, "Hidden summit", "2023-07-11"),
            Thing.topic(90, "Hidden topic", "area"),
        ]
        try await with.store(hidden, as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        let asked = Comparison.path + "export.csv?programme=" + Thing.id("entente-programme", 9)
        let targets = ListExport.all.filter { !Register.all.map(\.path).contains($0.path) }.flatMap { list in
            list.formats.map { list.file($0) }
        }
        #expect(targets.count == 19)
        for target in targets + [asked] {
            let one = try await with.page(target)
            #expect(try await one.text == without.page(target).text && one.status == 200, "\(target)")
        }
        try await with.clear()
        let seen = try await with.page("/parties/SUD/agreed/export.csv", signedIn: true).text
        #expect(seen.contains("Hidden goal") && seen.contains("RESTRICTED"))
    }
}
