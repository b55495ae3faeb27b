internal import Coordination
internal import JSON
internal import Localization

/// What only some types have: participation, objections.
struct Special: RecordFeature {
    struct Participant: Hashable, Sendable {
        let party: RecordLink
        let presence: Presence
    }

    struct Objection: Hashable, Sendable {
        let party: RecordLink
        let isMember: Bool?
        let reason: String?
        let date: String?
    }

    var participants: [Participant]?
    var objections: [Objection] = []

    init(_ entry: Entry, referring: [Entry], shelf: Shelf, words: Words) throws {
        objections = try entry.list("objections").map { node in
            Objection(
                party: try node["party_ref"]?.string.map(shelf.link) ?? RecordLink(missing: words[.notRecorded]),
                isMember: node["member"]?.boolean,
                reason: node["reason"]?.string,
                date: node["date"]?.string
            )
        }
        switch entry.type {
        case "entente-activity": participants = try Self.participants(entry, shelf: shelf)
        default: break
        }
    }

    private static func participants(_ entry: Entry, shelf: Shelf) throws -> [Participant] {
        let list = entry.list("participation")
        try shelf.prefetch(list.compactMap { $0["party_ref"]?.string })
        return try list.compactMap { node in
            guard let party = node["party_ref"]?.string else { return nil }
            return Participant(party: try shelf.link(party), presence: Presence(node))
        }
    }
}

extension Presence {
    init(_ node: JSONNode) {
        self.init(
            attendance: node["attendance"]?.string,
            level: node["level"]?.string,
            role: node["role"]?.string,
            person: node["person"]?.string
        )
    }
}
