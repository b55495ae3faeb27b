import JSON

/// A collection: a named query over the record, as a TAXII client sees it (TAXII 2.1, section 5.2.1).
///
/// Nothing is stored in a collection. What it holds for a reader is what the reader may read of what it asks for; what is
/// posted to one becomes part of the record.
public struct TAXIICollection: Hashable, Sendable {
    /// A UUID in the form of a random one (version 4), fixed for ever: clients keep it.
    public let id: String
    /// A name for people.
    public let title: String
    /// What is in it, in a sentence or two.
    public let description: String
    /// A name that may stand for the id in addresses; unique in the API root.
    public let alias: String
    /// The types that it holds; nil for all.
    public let types: Set<String>?
    /// The identity id of the party whose inbox it is; nil for a collection that is for reading alone.
    let party: String?

    /// A collection for reading.
    public init(id: String, title: String, description: String, alias: String, types: Set<String>? = nil) {
        self.init(id: id, title: title, description: description, alias: alias, types: types, party: nil)
    }

    init(id: String, title: String, description: String, alias: String, types: Set<String>?, party: String?) {
        self.id = id
        self.title = title
        self.description = description
        self.alias = alias
        self.types = types
        self.party = party
    }

    /// The media types of what is in it.
    static let mediaType = "application/stix+json;version=2.1"

    /// The collection resource for one client. Whoever sees a collection may read it; what they find depends on who
    /// they are.
    func resource(canWrite: Bool) -> JSONValue {
        [
            "id": .string(id), "title": .string(title), "description": .string(description), "alias": .string(alias),
            "can_read": true, "can_write": .boolean(canWrite), "media_types": [.string(Self.mediaType)],
        ]
    }
}

extension TAXIICollection {
    /// All that the reader may read.
    public static let everything = TAXIICollection(
        id: "10a50b46-a16b-4d9a-9135-5802ef40f3b9",
        title: "Everything",
        description: "Every record that you may read, whole objects only: one of which a part is withheld from you is "
            + "left out.",
        alias: "everything"
    )

    /// Threat information in the standard's own types.
    public static let threats = TAXIICollection(
        id: "840f2ae8-a4da-4712-8ff9-ce32c65a3722",
        title: "Threat reports",
        description: "Reports, incidents, indicators and what they refer to, in the types of STIX 2.1, whole objects "
            + "only.",
        alias: "threat-reports",
        types: [
            "attack-pattern", "campaign", "course-of-action", "grouping", "incident", "indicator", "infrastructure",
            "intrusion-set", "location", "malware", "malware-analysis", "note", "observed-data", "opinion", "report",
            "threat-actor", "tool", "vulnerability", "relationship", "sighting", "identity", "marking-definition",
            "extension-definition", "language-content", "artifact", "autonomous-system", "directory", "domain-name",
            "email-addr", "email-message", "file", "ipv4-addr", "ipv6-addr", "mac-addr", "mutex", "network-traffic",
            "process", "software", "url", "user-account", "windows-registry-key", "x509-certificate",
        ]
    )
}
