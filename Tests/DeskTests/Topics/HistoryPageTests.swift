import JSON
import Labels
import Testing

@testable import Desk

@Suite struct HistoryPageTests {
    private static let address = "/records/\(Thing.id("entente-programme", 1))/history/"

    private func changed(_ change: (inout JSONValue) -> Void, _ month: Int = 2) -> JSONValue {
        var value = Thing.programme(1, "Programme one", "2023/2026")
        value["modified"] = .string("2026-0\(month)-01T00:00:00.000Z")
        change(&value)
        return value
    }

    private func bench(_ versions: JSONValue...) async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        for version in versions { try await bench.store([version]) }
        return bench
    }

    @Test func `each version says what is different from the one before, property by property`() async throws {
        let bench = try await bench(
            changed {
                $0["name"] = "Programme one renewed"
                $0["period"] = "2023/2027"
                $0["topic_refs"] = nil
                $0["note"] = "A remark."
            }
        )
        let text = try await bench.page(Self.address).text
        #expect(text.contains("<b class=\"number\">2 versions</b>"))
        #expect(text.contains("4 differences from the version before"))
        #expect(text.contains("Programme one<ins><span class=\"hidden\">Put in: </span> renewed</ins>"))
        #expect(text.contains("2023 to 2026</del>") && text.contains("2023 to 2027</ins>"))
        #expect(text.contains("<a href=\"/records/\(Thing.cyber)/\">Cyber defence</a></td>"))
        #expect(text.contains("<span class=\"absent\">not recorded</span>"))
        #expect(text.contains("The first version that has reached you."))
        #expect(!text.contains("Modified"))
    }

    @Test func `elements of a list are found again by their key`() async throws {
        func summit(_ level: String, _ order: [Int], _ month: Int) -> JSONValue {
            var value = Thing.summit(1, "Northtown summit", "2023-07-11/2023-07-12")
            let people: [JSONValue] = [
                ["key": "a", "party_ref": .string(Thing.sudmark), "attendance": "attended", "level": .string(level)],
                ["key": "b", "party_ref": .string(Thing.norland), "attendance": "absent"],
            ]
            value["participation"] = .array(order.map { people[$0] })
            value["modified"] = .string("2026-0\(month)-01T00:00:00.000Z")
            return value
        }
        let bench = try await bench(summit("leader", [0, 1], 2), summit("minister", [1, 0], 3))
        let text = try await bench.page("/records/\(Thing.id("entente-activity", 1))/history/").text
        #expect(text.contains("Participation \u{203A} Level"))
        #expect(text.contains("leader</del>") && text.contains("minister</ins>"))
        #expect(text.contains("1 difference from the version before"))
        #expect(!text.contains("Key"))
    }

    @Test func `versions that had not arrived are not there`() async throws {
        let bench = try await bench(changed { $0["note"] = "Later." })
        #expect(try await bench.page(Self.address + "?as-of=2029-12-31").status == 404)
        let link = try await bench.page("/records/\(Thing.id("entente-programme", 1))/").text
        #expect(link.contains("<a href=\"\(Self.address)\">What changed from version to version</a>"))
    }

    @Test func `a version that the reader is not served leaves no trace`() async throws {
        let with = try await bench()
        let without = try await bench()
        let restricted = changed { $0["note"] = "Close hold." }
        try await with.store([restricted], as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        #expect(try await with.page(Self.address).text == without.page(Self.address).text)
        try await with.clear()
        #expect(try await with.page(Self.address, signedIn: true).text.contains("Close hold."))
    }

    @Test func `long histories come in pages, and stay small`() async throws {
        let bench = try await bench()
        for number in 0..<45 {
            var value = Thing.programme(1, "Programme one", "2023/2026")
            let minute = number < 10 ? "0\(number)" : "\(number)"
            value["modified"] = .string("2026-03-01T00:\(minute):00.000Z")
            value["note"] = .string(String(repeating: "Sentence \(number). ", count: 60))
            try await bench.store([value])
        }
        var seen = 0
        for offset in ["", "?offset=20", "?offset=40", "?offset=9999"] {
            let text = try await bench.page(Self.address + offset).text
            #expect(text.utf8.count < 100_000)
            if offset != "?offset=9999" { seen += text.matches(of: /<li><h2>/).count }
        }
        #expect(seen == 46)
    }
}
