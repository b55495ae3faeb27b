import DatabaseSupport
import JSON
public import Labels
public import Records
public import STIX
public import Silence

/// A community in which a text can be put under silence: Aland's secretariat, delegates of Aland and Borland on the roster,
/// the host as an associate, and Corland, which has no part in it.
public struct DecisionStage: Sendable {
    /// The node.
    public let node: TestNode
    /// The text's id.
    public static let document = "entente-document--00000000-0000-4000-8000-000000000001"

    /// A stage; the text is Aland's own unless its label says otherwise.
    ///
    /// - Parameter readers: the tokens of those who read the text before it is put.
    public init(
        node: TestNode? = nil,
        seed: UInt64 = 1,
        readers: [Token] = [.party(TestParty.aland)],
        text: String = "The parties will meet twice a year."
    ) async throws {
        self.node = try await { () async throws -> TestNode in
            if let node { return node }
            return try await TestNode.community(seed: seed)
        }()
        for act in Self.delegates { _ = try await self.node.records.write(act, by: TestParty.operator) }
        let marking = try TestObject.marking(9, any: [readers])
        let document = try Self.text(text, version: 1, marking: 9)
        try await self.node.write([marking, document], by: .ann)
    }

    /// The acts that let people of the community act for their parties.
    public static var delegates: [Act] {
        [TestPerson.ann, .bea, .hal].map { person in
            .clear(
                PersonClearance(
                    person: person.id,
                    party: person.party,
                    level: person.level,
                    roles: person.roles.union([.delegate])
                )
            )
        }
    }

    /// A version of the text.
    public static func text(
        _ text: String,
        version: Int,
        marking: Int?,
        isExercise: Bool = false
    ) throws -> ValidObject {
        var value: JSONValue = [
            "type": "entente-document", "spec_version": "2.1", "id": .string(document),
            "created": .string(TestObject.time(1)), "modified": .string(TestObject.time(version)),
            "name": "A text", "description": .string(text),
        ]
        if let marking { value["object_marking_refs"] = [.string(TestObject.markingID(marking))] }
        if isExercise { value["labels"] = ["exercise"] }
        return try TestObject.valid(value)
    }

    /// What a delegate notes for their party alone about the text; a marking that says otherwise opens nothing.
    static func mark(_ step: DecisionStep, of person: TestPerson) throws -> ValidObject {
        var value: JSONValue = [
            "type": "entente-mark", "spec_version": "2.1",
            "id": .string("entente-mark--00000000-0000-4000-8000-00000000000\(step.choice % 3)"),
            "created": .string(TestObject.time(1)), "modified": .string(TestObject.time(2 + step.choice % 50)),
            "created_by_ref": .string(person.party), "name": "A mark", "kind": "cleared",
            "document_ref": .string(document),
            "note": .string("words \(step.choice)"),
        ]
        if step.choice % 4 == 0 { value["object_marking_refs"] = [.string(TestObject.markingID(72))] }
        return try TestObject.valid(value)
    }

    /// What Aland's secretariat announces: the text to Aland and Borland, the host as associate, for an hour.
    public func announcement(minutes: Int64 = 60) throws -> Announcement {
        try Self.announcement(at: node.clock.now(), minutes: minutes)
    }

    /// The same, from an instant on.
    public static func announcement(
        of document: String = document,
        at now: Instant,
        minutes: Int64 = 60
    ) throws -> Announcement {
        guard let zone = Zone("Europe/Brussels") else { throw TestObject.Invalid(description: "no zone") }
        var announcement = Announcement(
            name: "Two meetings",
            document: document,
            roster: [TestParty.aland, TestParty.borland],
            expires: Instant(microseconds: now.microseconds + minutes * 60_000_000),
            zone: zone,
            notice: try Notice(hours: 0)
        )
        announcement.associates = [TestParty.host]
        return announcement
    }

    /// Announces; the decision's id.
    public func announce(_ announcement: Announcement? = nil) async throws -> String {
        node.clock.advance(seconds: 1)
        let announcement = try announcement ?? self.announcement()
        let receipt = try await node.records.write(.announce(announcement), by: TestPerson.ann.principal)
        guard let id = receipt.entries.first?.id else { throw TestObject.Invalid(description: "no entry") }
        return id
    }

    /// Does something about a decision.
    @discardableResult
    public func act(
        _ kind: DecisionAct.Kind,
        _ decision: String,
        round: Int = 1,
        by person: TestPerson,
        text: String = "",
        paper: DecisionDeed.Paper? = nil,
        isWithheld: Bool = false
    ) async throws -> Receipt {
        node.clock.advance(seconds: 1)
        let deed = DecisionDeed(
            kind,
            decision: decision,
            round: round,
            text: text,
            paper: paper,
            isWithheld: isWithheld
        )
        return try await node.records.write(.decide(deed), by: person.principal)
    }

    /// The decision as somebody reads it.
    public func decision(_ id: String, as person: TestPerson) async throws -> DecisionCase? {
        try await node.records.read(as: person.principal) { try $0.decision(id) }
    }

    /// The text as somebody reads it.
    public func text(as person: TestPerson) async throws -> Served? {
        try await node.record(Self.document, as: person.principal)
    }
}
