internal import Coordination
internal import JSON
public import Records
internal import STIX
internal import Silence

/// Why a text cannot be marked as cleared.
public enum ClearedError: String, Error, Hashable, Sendable, CustomStringConvertible {
    /// The reader acts for no party of the decision.
    case right
    /// There is another round by now.
    case otherRound = "round"
    /// The party has not confirmed receipt, or the reader does not read the text as it was put.
    case unread
    /// The note is too long.
    case note

    /// What is wrong and what was expected.
    public var description: String {
        switch self {
        case .right: "only a delegate of a party of the decision marks for it what its capital cleared (right)"
        case .otherRound: "the decision has another round by now: look at it again (round)"
        case .unread: "confirm first that your party has received the text, and read it (unread)"
        case .note: "the note is too long (note)"
        }
    }
}

extension ClearedText {
    /// How long a note may be, in characters.
    static let mostCharacters = 2_000

    /// What a delegate writes for their party: that its capital has cleared the text of the last round. No marking goes with
    /// it, so that its label is the party's own, and no wider than the text's.
    ///
    /// - Parameters:
    ///   - round: the round that the delegate had before their eyes; nil is the one that there is.
    ///   - note: what the party wants to remember with it; may be empty.
    /// - Returns: nil where the mark in force says the same already.
    /// - Throws: `ClearedError`.
    public static func envelope(
        clearing found: DecisionCase,
        round: Int? = nil,
        note: String,
        in view: View
    ) throws -> Envelope? {
        guard let party = view.party, let own = Identifier(party), found.concerns(own), view.roles.contains(.delegate)
        else { throw ClearedError.right }
        guard round ?? found.round.number == found.round.number else { throw ClearedError.otherRound }
        guard note.unicodeScalars.count <= mostCharacters else { throw ClearedError.note }
        guard found.hasReceived(own), let text = try view.text(of: found.round.text) else { throw ClearedError.unread }
        let place = try ClearedPlace(of: party, document: text.id, in: view)
        if let last = place.last, let mark = ClearedText(last), mark.isText(of: found), mark.note ?? "" == note {
            return nil
        }
        let object = object(found, note, text: text, party: party, at: place, view)
        // Whoever types what no text may hold is told so as of a note that cannot be kept.
        guard case .valid(let valid, _) = Catalogue.coordination.check(object) else { throw ClearedError.note }
        return Envelope(objects: [valid], allOrNothing: true)
    }

    private static func object(
        _ found: DecisionCase,
        _ note: String,
        text: Served,
        party: String,
        at place: ClearedPlace,
        _ view: View
    ) -> JSONValue {
        let now = instant(after: place.last, at: view.at)
        var object: JSONValue = [
            "type": .string(Mark.kind.type), "spec_version": "2.1", "id": .string(place.id),
            "created": place.last?.value["created"] ?? .string(now.text), "modified": .string(now.text),
            "created_by_ref": .string(party), "name": .string("\(found.name): \(word)"), "kind": .string(word),
            "document_ref": .string(text.id), "document_version": .string(found.round.text.version.text),
            "document_sha256": .string(found.round.text.sha256.text),
            "extensions": [Entente.extensionID: ["extension_type": "new-sdo"]],
        ]
        if let person = view.principal.person { object["person_ref"] = .string(person) }
        if !note.isEmpty { object["note"] = .string(note) }
        if text.value["labels"]?.array?.contains("exercise") == true { object["labels"] = ["exercise"] }
        return object
    }

    /// Later than the version before.
    private static func instant(after last: Served?, at now: Instant) -> Timestamp {
        guard let before = last.flatMap({ Instant($0.version) }), before >= now else { return Timestamp(now) }
        return Timestamp(Instant(microseconds: before.microseconds + 1_000))
    }
}
