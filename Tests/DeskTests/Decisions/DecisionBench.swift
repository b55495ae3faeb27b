import Foundation
import JSON
import Labels
import Records
import Testing

@testable import Desk

/// Pages of decisions as a secretariat, two delegates and others use them.
struct DecisionBench {
    let people: PeopleBench

    static let text = Thing.id("entente-document", 50)
    static let other = Thing.id("entente-document", 51)

    /// Nora and Sara act for their parties, Alma runs decisions; two texts that only the Alliance reads.
    init() async throws {
        people = try await PeopleBench()
        let roles: [(PeopleBench.Someone, Set<Role>)] = [
            (.nora, [.author, .releaser, .delegate]), (.sara, [.delegate]), (.alma, [.secretary, .author, .releaser]),
        ]
        for (someone, roles) in roles {
            try await people.bench.clear(someone.person, of: someone.party, someone.level, roles)
        }
        try await put("Repair ships are told without delay.", document: 50)
        try await put("An exercise takes place.", document: 51)
    }

    /// Stores a version of a text.
    func put(
        _ second: String,
        document: Int,
        modified: String = "2026-01-01T00:00:00.000Z",
        isExercise: Bool = false
    ) async throws {
        let paragraphs: JSONValue = [
            ["key": "a", "kind": "text", "text": "The parties share the view that cables matter."],
            ["key": "b", "kind": "text", "text": .string(second)],
        ]
        var properties: [String: JSONValue] = [
            "name": .string("Note \(document)"), "paragraphs": paragraphs, "modified": .string(modified),
        ]
        if isExercise { properties["labels"] = ["exercise"] }
        let object = Thing.own("entente-document", document, properties)
        let own = Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(Thing.alliance)])])
        try await people.bench.store([object], by: Thing.alliance, as: own)
    }

    /// What a secretary fills in, with some of it changed.
    static func form(_ changes: [String: String] = [:], documents: [String] = [text]) -> [(String, String)] {
        let fields = [
            "kind": "adopt", "roster": "NOR SUD", "expires": "2030-01-03T12:00", "zone": "Europe/Brussels",
            "hours": "1", "count": "straight", "onbreak": "redraft",
        ].merging(changes) { _, new in new }
        let items = documents.enumerated().flatMap { index, document in
            [("document", document), ("name.\(index)", changes["name.\(index)"] ?? "Decision \(index)")]
        }
        return items
            + fields.filter { !$0.key.hasPrefix("name.") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Puts the text to the parties on the pages; returns the decision's address.
    func announce(_ changes: [String: String] = [:], document: String = text) async throws -> String {
        let sent = try await people.send(
            "/decisions/new/",
            Self.form(changes, documents: [document]) + [("do", "announce")],
            as: .alma,
            from: try await people.page("/decisions/new/?document=" + document, as: .alma)
        )
        let location = try #require(sent.location, "\(sent.status) \(sent.text)")
        #expect(sent.status == 303)
        return String(location.prefix { $0 != "?" })
    }

    /// Does something on the page of a decision.
    func act(
        _ name: String,
        _ fields: [(String, String)] = [],
        at address: String,
        as someone: PeopleBench.Someone
    ) async throws -> PeopleBench.Seen {
        let page = try await page(address, someone)
        let round = page.text.firstMatch(of: /name="round" value="([0-9]+)"/).map { String($0.1) } ?? "1"
        let own = fields.contains { $0.0 == "round" } ? [] : [("round", round)]
        return try await people.send(address, fields + own + [("do", name)], as: someone, from: page)
    }

    func page(_ address: String, _ someone: PeopleBench.Someone?) async throws -> PeopleBench.Seen {
        try await people.page(address, as: someone)
    }

    /// Lets time pass to behind the end of the usual window.
    func pass(hours: Int64 = 72) { people.bench.clock.move(seconds: hours * 3600) }

    /// Everything that a page says, without its marks.
    static func words(_ seen: PeopleBench.Seen) -> String {
        seen.text.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    }
}
