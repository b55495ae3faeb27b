internal import Records

/// How addresses name records: a topic by what follows its type, a party by its code.
enum AskedRecord {
    private static let topicPrefix = "entente-topic--"

    /// Whether an id is that of a topic.
    static func isTopic(_ id: String) -> Bool { id.hasPrefix(topicPrefix) }

    /// The id of a topic.
    static func topic(_ value: String) -> String { isTopic(value) ? value : topicPrefix + value }

    /// The id of any record: what has no type of its own in the address is a topic.
    static func record(_ value: String) -> String { value.contains("--") ? value : topic(value) }

    /// How an id stands in an address.
    static func value(_ id: String) -> String { isTopic(id) ? String(id.dropFirst(topicPrefix.count)) : id }
}

extension Shelf {
    /// The id of a party: its own, or that behind a code; a code that the reader is served none for is left as it is,
    /// and fits nothing.
    func partyID(_ asked: String) throws -> String {
        asked.hasPrefix("identity--") ? asked : try view.record(code: asked)?.id ?? asked
    }

    /// The party of an id or a code.
    func party(_ asked: String) throws -> Entry? {
        let found =
            try asked.hasPrefix("identity--") ? entry(asked) : view.record(code: asked).flatMap { try entry($0.id) }
        return found?.type == "identity" ? found : nil
    }
}
