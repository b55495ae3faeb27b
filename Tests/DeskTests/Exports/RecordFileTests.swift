import Foundation
import JSON
import Labels
import Records
import STIX
import Testing

@testable import Desk

/// The files of single records, and the downloads of everything.
@Suite struct RecordFileTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        return bench
    }

    @Test func `a record's facts have the words beside the values`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/records/\(Thing.id("entente-activity", 1))/facts.csv").text
        let rows = CSVText.rows(text)
        let party = try #require(rows.first { $0["path"] == "participation[0].party_ref" })
        #expect(party["value"] == Thing.sudmark && party["words"] == "Sudmark")
        let date = try #require(rows.first { $0["path"] == "date" })
        #expect(date["value"] == "2023-07-11/2023-07-12" && date["words"] == "11 to 12 July 2023")
        #expect(Set(rows.compactMap { $0["path"] }).count == rows.count)
    }

    @Test func `a record as JSON has its facts, its sources and what refers to it`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/records/\(Thing.cyber)/facts.json").text
        let value = try JSONValue(parsing: text)
        #expect(value["name"] == "Cyber defence")
        #expect(value["sources"]?.array?.first?["name"] == "Communiqu\u{E9}")
        #expect(value["referring"]?.array?.contains { $0["name"] == "Northtown summit" } == true)
        #expect(value["record"]?["id"] == .string(Thing.cyber))
    }

    @Test func `files are of the version that is asked for, and of the times of the page`() async throws {
        let bench = try await bench()
        let before = bench.clock.now().text
        bench.clock.move(seconds: 60)
        var changed = Thing.programme(1, "Programme one, renewed", "2023/2027")
        changed["modified"] = "2026-02-01T00:00:00.000Z"
        try await bench.store([changed])
        let path = "/records/\(Thing.id("entente-programme", 1))/"
        for ending in ["stix", "facts.csv", "facts.json"] {
            #expect(try await bench.page(path + ending).text.contains("renewed"), "\(ending)")
            for query in ["?version=2026-01-01T00:00:00.000Z", "?as-of=" + Address.encode(before)] {
                let old = try await bench.page(path + ending + query)
                #expect(old.status == 200 && !old.text.contains("renewed"), "\(ending)\(query)")
            }
            #expect(try await bench.page(path + ending + "?version=2020").status == 404)
        }
        let page = try await bench.page(path + "?version=2026-01-01T00:00:00.000Z").text
        #expect(page.contains("facts.csv?version=2026-01-01T00%3A00%3A00.000Z"))
    }

    @Test func `files of what is hidden and of what never was are not there, alike`() async throws {
        let bench = try await bench()
        let hidden = Thing.own("entente-need", 9, ["name": "Hidden need"])
        try await bench.store([hidden], as: Marking(level: "RESTRICTED", clauses: []))
        for ending in ["stix", "facts.csv", "facts.json"] {
            let one = try await bench.page("/records/\(Thing.id("entente-need", 9))/" + ending)
            let other = try await bench.page("/records/\(Thing.id("entente-need", 10))/" + ending)
            #expect(one.status == 404 && one.text == other.text)
        }
    }
}

@Suite struct DownloadsTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        return bench
    }

    @Test func `every table has as many rows as the page says, in both forms`() async throws {
        let bench = try await bench()
        let page = try await bench.page("/downloads/").text
        for table in ExportTable.all {
            let csv = CSVText.fields(try await bench.page("/downloads/\(table.name).csv").text)
            #expect(csv.first?.count == table.fields.count, "\(table.name)")
            #expect(csv.allSatisfy { $0.count == table.fields.count }, "\(table.name)")
            let json = try JSONValue(parsing: try await bench.page("/downloads/\(table.name).json").text)
            #expect(json.array?.count == csv.count - 1, "\(table.name)")
            #expect(page.contains("href=\"/downloads/\(table.name).csv\""))
            let told = page.components(separatedBy: "<code>\(table.name)</code>").dropFirst().first?
                .firstMatch(of: /<td data-of="Rows">([^<]+)</)?.1
            if let rows = told.flatMap({ Int($0) }) { #expect(rows == csv.count - 1, "\(table.name)") }
        }
        #expect(page.contains("16 entries"))
    }

    @Test func `names of columns differ within a table, and the codebook explains each`() async throws {
        let bench = try await bench()
        let codebook = CSVText.rows(try await bench.page("/downloads/codebook.csv").text)
        let text = try await bench.page("/downloads/codebook.md").text
        for table in ExportTable.all {
            let names = table.fields.map(\.name)
            #expect(Set(names).count == names.count, "\(table.name)")
            let rows = codebook.filter { $0["table"] == table.name + ".csv" && $0["value"] == "" }
            #expect(rows.compactMap { $0["column"] } == names)
            #expect(rows.allSatisfy { $0["meaning"]?.isEmpty == false })
            #expect(text.contains("## \(table.name.replacing("_", with: "\\_")).csv"))
        }
        #expect(codebook.contains { $0["table"] == "activities.csv" && $0["value"] == "summit" })
    }

    @Test func `the whole record is in the bundle and in the lines, each record once`() async throws {
        let bench = try await bench()
        let bundle = try JSONValue(parsing: try await bench.page("/downloads/record.stix").text)
        let ids = (bundle["objects"]?.array ?? []).compactMap { $0["id"]?.string }
        #expect(ids.count == 16 && Set(ids).count == 16)
        let lines = try await bench.page("/downloads/record.jsonl").text.split(separator: "\n")
        #expect(try lines.map { try JSONValue(parsing: String($0))["id"]?.string } == ids)
    }

    @Test func `types of others are in a table too`() async throws {
        let bench = try await bench()
        try await bench.store([
            [
                "type": "x-weather", "spec_version": "2.1", "id": .string(Thing.id("x-weather", 1)),
                "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": "Storm",
            ]
        ])
        let rows = CSVText.rows(try await bench.page("/downloads/others.csv").text)
        #expect(rows.map { $0["name"] } == ["Storm"])
    }

    @Test func `downloads are of the times of the page`() async throws {
        let bench = try await bench()
        let rows = CSVText.rows(try await bench.page("/downloads/programmes.csv?on=2020-06-01").text)
        #expect(rows.map { $0["name"] } == ["Programme two"])
        #expect(try await bench.page("/downloads/?on=2020-06-01").text.contains("programmes.csv?on=2020-06-01"))
    }

    @Test func `the page and its files are the same whether or not something hidden is there`() async throws {
        let (with, without) = (try await bench(), try await bench())
        let hidden = [Thing.summit(99, "Hidden summit", "2023-07-11")]
        try await with.store(hidden, as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        let files = ["", "activities.csv", "participation.csv", "sources.json", "record.stix", "record.jsonl"]
        for file in files {
            let target = "/downloads/" + file
            #expect(try await with.page(target).text == without.page(target).text, "\(target)")
        }
    }

    @Test func `an empty record has empty tables and says why`() async throws {
        let bench = try DeskBench()
        #expect(try await bench.page("/downloads/").text.contains("Nothing is here that you may read."))
        #expect(CSVText.rows(try await bench.page("/downloads/activities.csv").text).isEmpty)
        #expect(try await bench.page("/downloads/no-such.csv").status == 404)
        #expect(try await bench.page("/downloads/activities").status == 404)
        #expect(try await bench.page("/downloads/activities.xls").status == 404)
    }
}
