/// Who asks: the public, a person with an account here, or the operator of this node at its files.
public struct Principal: Hashable, Sendable {
    /// The person's STIX identity id.
    public let person: String?
    /// The identity id of the party for which the operator acts; no door of the server makes such a principal.
    public let operatesFor: String?
    /// What the principal may read and do at most; nil for all that the person may. A tool's token sets it, and it goes
    /// with the principal into every reading and writing.
    public let ceiling: Ceiling?

    private init(person: String?, operatesFor: String?, ceiling: Ceiling? = nil) {
        self.person = person
        self.operatesFor = operatesFor
        self.ceiling = ceiling
    }

    /// A person by identity id; `nil` is the public.
    public init(person: String?) {
        self.init(person: person, operatesFor: nil)
    }

    /// A person by identity id, under a ceiling.
    public init(person: String, ceiling: Ceiling?) {
        self.init(person: person, operatesFor: nil, ceiling: ceiling)
    }

    /// A reader without an account.
    public static let anonymous = Principal(person: nil, operatesFor: nil)

    /// Whoever runs commands on the data folder, acting for a party: every level and caveat, that party's tokens.
    public static func operating(for party: String) -> Principal {
        Principal(person: nil, operatesFor: party)
    }
}
