import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Testing
import WebSupport

@testable import Desk

@Suite struct RecordPageTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        return bench
    }

    @Test func `a party is the same page by its code and at its permanent address`() async throws {
        let bench = try await bench()
        let byCode = try await bench.page("/parties/SUD/")
        #expect(byCode.status == 200)
        #expect(byCode.text == (try await bench.page("/records/\(Thing.sudmark)/")).text)
        #expect(byCode.text.contains("<link rel=\"canonical\" href=\"/records/\(Thing.sudmark)/\">"))
    }

    @Test func `the page of a party tells its programmes, positions and contributions with their sources`() async throws
    {
        let text = try await bench().page("/parties/SUD/").text
        #expect(text.contains("2023 to 2026"))
        #expect(text.contains("<q class=\"small\">Networks should be defended together.</q>"))
        #expect(text.contains("<b>strongly agree</b>"))
        #expect(text.contains("at least USD 7.0 billion"))
        #expect(text.contains("Sudmark to Norland"))
        #expect(text.contains("Alliance, July 2023</a>"))
        #expect(text.contains("leader"))
        #expect(text.contains("When does it end?"))
    }

    @Test func `the keys of elements are shown to no person, on the page, in its history and to be printed`()
        async throws
    {
        let bench = try await bench()
        func named(_ names: [(key: String, text: String)], _ modified: String) -> JSONValue {
            let elements = names.map { ["key": .string($0.key), "text": .string($0.text), "lang": "ja"] as JSONValue }
            var party = Thing.identity(8, "Osten", ["kind": "state", "code": "OST", "names": .array(elements)])
            party["modified"] = .string(modified)
            return party
        }
        try await bench.store([named([("q7wx", "One"), ("z3kd", "Two")], "2026-01-01T00:00:00.000Z")])
        try await bench.store([named([("z3kd", "Two!"), ("m5rt", "Three")], "2026-02-01T00:00:00.000Z")])
        let id = Thing.id("identity", 8)
        for target in ["/parties/OST/", "/records/\(id)/history/", "/parties/OST/sheet/", "/parties/OST/handover/"] {
            let text = try await bench.page(target).text.split(separator: "<pre").first ?? ""
            #expect(text.contains("Three") || target.contains("/sheet") || target.contains("/handover"), "\(target)")
            for key in ["q7wx", "z3kd", "m5rt"] { #expect(!text.contains(key), "\(target): \(key)") }
        }
    }

    @Test func `answers that disagree stand side by side, each with its source`() async throws {
        let text = try await bench().page("/records/\(Thing.id("entente-programme", 1))/").text
        #expect(text.contains("<dt>2026</dt>") && text.contains("<dt>2027</dt>"))
        let second = try #require(text.range(of: "<dt>2027</dt>"))
        #expect(text[second.upperBound...].prefix(300).contains("Press, 2024"))
    }

    @Test(arguments: [
        ("2003-01-01", "Norland", false), ("2010-01-01", "Norland", true), ("2003-01-01", "Sudmark", true),
    ])
    func `members are those of the day`(day: String, member: String, isListed: Bool) async throws {
        let text = try await bench().page("/formats/ALL/?on=\(day)").text
        let list = try #require(text.firstMatch(of: /(?s)<ul class="members">(.*?)<\/ul>/))
        #expect(list.1.contains(member) == isListed)
    }

    @Test func `a membership whose dates are not recorded is possible, not certain`() async throws {
        let text = try await bench().page("/formats/ALL/?on=2010-01-01").text
        #expect(text.contains("possible: dates not recorded</a>"))
    }

    @Test func `what is not recorded is said`() async throws {
        let text = try await bench().page("/records/\(Thing.id("entente-activity", 1))/").text
        #expect(text.contains("<dt>Place</dt><dd><span class=\"absent\">not recorded</span></dd>"))
    }

    @Test func `a reference that leads nowhere here is shown by its id`() async throws {
        let bench = try await bench()
        let missing = Thing.id("entente-document", 99)
        try await bench.store([
            Thing.own("entente-need", 1, ["name": "Need", "text": "T", "sources": Thing.sources(99)])
        ])
        let text = try await bench.page("/records/\(Thing.id("entente-need", 1))/").text
        #expect(text.contains("<code>\(missing)</code> (not held here)"))
    }

    @Test func `versions can be called up and older ones say so`() async throws {
        let bench = try await bench()
        var changed = Thing.programme(1, "Programme one, renewed", "2023/2027")
        changed["modified"] = "2026-02-01T00:00:00.000Z"
        try await bench.store([changed])
        let address = "/records/\(Thing.id("entente-programme", 1))/"
        let latest = try await bench.page(address).text
        #expect(latest.contains("2 versions") && latest.contains("Programme one, renewed"))
        let old = try await bench.page(address + "?version=2026-01-01T00:00:00.000Z").text
        #expect(old.contains("not the latest") && !old.contains("<h1>Programme one, renewed</h1>"))
        #expect(try await bench.page(address + "?version=2025-01-01T00:00:00.000Z").status == 404)
    }

    @Test func `the download is the record's own bytes`() async throws {
        let bench = try await bench()
        let answer = try await bench.door().send(.get, "/records/\(Thing.cyber)/stix")
        #expect(answer.headers[.contentType] == "application/json")
        let value = try JSONValue(parsing: Array(answer.body.readableBytesView))
        #expect(value["id"] == .string(Thing.cyber))
        #expect(value.canonicalBytes() == Array(answer.body.readableBytesView))
    }

    @Test func `types of others are shown property by property`() async throws {
        let bench = try await bench()
        try await bench.store([
            [
                "type": "x-weather", "spec_version": "2.1", "id": .string(Thing.id("x-weather", 1)),
                "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": "Storm",
                "wind_speed": 120, "is_over": false, "seen_by_ref": .string(Thing.norland),
                "stations": [["height": 3, "place": "North"], ["height": 4, "place": "South"]],
            ]
        ])
        let text = try await bench.page("/records/\(Thing.id("x-weather", 1))/").text
        #expect(text.contains("<dt>Wind speed</dt><dd>120</dd>"))
        #expect(text.contains("<dt>Is over</dt><dd>no</dd>"))
        #expect(text.contains("<dt>Seen by</dt><dd><a href=\"/parties/NOR/\">Norland</a></dd>"))
        #expect(text.contains("South"))
    }

    @Test func `an exercise record says so itself and on its page`() async throws {
        let bench = try await bench()
        try await bench.store([Thing.own("entente-need", 3, ["name": "Invented", "labels": ["exercise"]])])
        let text = try await bench.page("/records/\(Thing.id("entente-need", 3))/").text
        #expect(text.contains("<section class=\"exercise\"") && text.contains("<span class=\"label invented\">"))
        #expect(try await !bench.page("/records/\(Thing.cyber)/").text.contains("class=\"exercise\""))
        #expect(try await bench.page("/records/?type=entente-need").text.contains("<span class=\"label invented\">"))
    }

    @Test func `an observable of an exercise says so by the statement that marks it`() async throws {
        let bench = try await bench()
        let marking = Thing.id("marking-definition", 5)
        try await bench.store([
            [
                "type": "marking-definition", "spec_version": "2.1", "id": .string(marking),
                "created": "2026-01-01T00:00:00.000Z", "definition_type": "statement",
                "definition": ["statement": "EXERCISE EXERCISE EXERCISE: invented"],
            ],
            [
                "type": "domain-name", "spec_version": "2.1", "id": "domain-name--00000000-0000-5000-8000-000000000001",
                "value": "invented.example", "object_marking_refs": [.string(marking)],
            ],
        ])
        let text = try await bench.page("/records/domain-name--00000000-0000-5000-8000-000000000001/").text
        #expect(text.contains("<span class=\"label invented\">"))
    }

    @Test func `who may read it is told in words`() async throws {
        let bench = try await bench()
        let marking = Marking(
            level: "RESTRICTED",
            clauses: [Clause([Token(.party, Thing.norland), Token(.party, Thing.sudmark)])]
        )
        try await bench.store([Thing.own("entente-need", 4, ["name": "Held close"])], as: marking)
        try await bench.clear()
        let text = try await bench.page("/records/\(Thing.id("entente-need", 4))/", signedIn: true).text
        #expect(text.contains("Cleared for RESTRICTED"))
        #expect(text.contains("One of: Norland or Sudmark"))
        #expect(try await bench.page("/records/\(Thing.id("entente-need", 1))/").status == 404)
    }
}
