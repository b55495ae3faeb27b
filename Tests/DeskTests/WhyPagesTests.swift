import Foundation
import JSON
import Labels
import Records
import Testing

@testable import Desk

/// Why somebody can, or cannot, see a record: what the page says follows from what the asker can see.
@Suite struct WhyPagesTests {
    private let need = Thing.id("entente-need", 1)
    private var path: String { "/records/\(need)/why/" }

    private func bench(_ marking: Marking, _ more: [String: JSONValue] = [:]) async throws -> PeopleBench {
        let people = try await PeopleBench()
        var properties: [String: JSONValue] = ["name": "Kept need"]
        properties.merge(more) { _, new in new }
        try await people.bench.store([Thing.own("entente-need", 1, properties)], as: marking)
        return people
    }

    private func ask(_ people: PeopleBench, _ party: String, as someone: PeopleBench.Someone) async throws -> String {
        let seen = try await people.page(path + "?party=\(Address.encode(party))", as: someone)
        #expect(seen.status == 200)
        #expect(seen.text.contains("There may be more."))
        return seen.text
    }

    @Test func `each demand is answered for a party: satisfied, a matter of the person, or lacking`() async throws {
        let marking = Marking(level: "RESTRICTED", clauses: [Clause([.party(Thing.norland), .party(Thing.sudmark)])])
        let people = try await bench(marking)
        let theirs = try await ask(people, Thing.sudmark, as: .nora)
        #expect(theirs.contains("depends on their clearance") && theirs.contains("Cleared for RESTRICTED"))
        #expect(theirs.contains("Everybody of Sudmark is let in by: Sudmark"))
        let others = try await ask(people, Thing.alliance, as: .nora)
        #expect(others.contains("nobody of Alliance can see it") && others.contains("lets people of Alliance in"))
        let own = try await people.page(path, as: .nora).text
        #expect(own.contains("You are cleared for RESTRICTED.") && own.contains("You are let in by: Norland"))
        #expect(own.contains("There may be more."))
    }

    @Test func `what everyone reads needs no reason`() async throws {
        let people = try await bench(Marking(tlp: .clear))
        #expect(try await ask(people, Thing.sudmark, as: .rolf).contains("everybody of Sudmark can see it"))
        #expect(try await people.page(path, as: .rolf).text.contains("because everyone can"))
    }

    @Test func `a party that is hidden and one that never was are no choices`() async throws {
        let people = try await bench(Marking(tlp: .clear))
        let hidden = Thing.identity(9, "Hidden party", ["kind": "state", "code": "HID"])
        try await people.bench.store([hidden], as: Marking(level: "RESTRICTED", clauses: []))
        func answer(_ id: String) async throws -> String {
            // The way back after "view as public" repeats what was asked.
            try await ask(people, id, as: .rolf).split(separator: id).joined(separator: "ID")
        }
        let one = try await answer(Thing.id("identity", 9))
        let other = try await answer(Thing.id("identity", 404))
        #expect(one == other && !one.contains("Hidden party"))
        #expect(try await ask(people, Thing.id("identity", 9), as: .nora).contains("Hidden party"))
    }

    @Test func `a reader of a part is told of the places that they see and of no others`() async throws {
        let people = try await PeopleBench()
        let id = Thing.id("marking-definition", 1)
        let secret = Marking(level: "RESTRICTED", clauses: [])
        let marking: JSONValue = [
            "type": "marking-definition", "spec_version": "2.1", "id": .string(id),
            "created": "2026-01-01T00:00:00.000Z", "name": "close",
            "extensions": [Extension.key: secret.extensionValue ?? .null],
        ]
        let record = Thing.own(
            "entente-need",
            1,
            [
                "name": "Kept need", "text": "Said to some.",
                "granular_markings": [["marking_ref": .string(id), "selectors": ["text"]]],
            ]
        )
        try await people.bench.store([marking, record])
        let whole = try await people.page(path, as: .sara).text
        #expect(whole.contains("Places with labels of their own") && whole.contains("Cleared for RESTRICTED"))
        let part = try await people.page(path, as: .rolf).text
        #expect(!part.contains("Places with labels of their own") && !part.contains("RESTRICTED"))
        let asked = try await ask(people, Thing.norland, as: .rolf)
        #expect(!asked.contains("RESTRICTED") && asked.contains("everybody of Norland can see it"))
    }
}
