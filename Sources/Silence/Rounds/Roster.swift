public import STIX

/// The parties whose silence counts: sorted, each once, at least one.
public struct Roster: Hashable, Sendable {
    /// The parties, sorted by identifier.
    public let parties: [Identifier]
    private let members: Set<Identifier>

    /// At most so many parties, and as many associates.
    static let limit = 512

    /// A roster of parties in any order.
    /// - Throws: where none is named, one is named twice, or one is no identity.
    public init(_ parties: some Sequence<Identifier>) throws(RoundError) {
        let parties = parties.sorted()
        guard !parties.isEmpty else { throw RoundError(.roster, .empty, "no party is named") }
        try Self.check(parties, .roster)
        self.parties = parties
        members = Set(parties)
    }

    /// Whether a party is of the roster.
    public func contains(_ party: Identifier) -> Bool { members.contains(party) }

    /// What holds for every group of parties, sorted.
    static func check(_ parties: [Identifier], _ field: RoundError.Field) throws(RoundError) {
        guard parties.count <= limit else {
            throw RoundError(field, .size, "\(parties.count) parties, at most \(limit)")
        }
        if let twice = zip(parties, parties.dropFirst()).first(where: { $0 == $1 })?.0 {
            throw RoundError(field, .twice, "\(twice)")
        }
        if let other = parties.first(where: { $0.type != "identity" }) {
            throw RoundError(field, .type, "\(other) is no identity")
        }
    }
}

/// Partners who may align with a decision and cannot break it: sorted, each once, none of the roster; there may be none.
public struct Associates: Hashable, Sendable {
    /// The partners, sorted by identifier.
    public let parties: [Identifier]

    /// Associates beside a roster, in any order.
    /// - Throws: where one is named twice, is of the roster, or is no identity.
    public init(_ parties: some Sequence<Identifier>, besides roster: Roster) throws(RoundError) {
        let parties = parties.sorted()
        try Roster.check(parties, .associates)
        self.parties = parties
        try check(besides: roster)
    }

    /// Whether a partner is among them.
    public func contains(_ party: Identifier) -> Bool { parties.contains(party) }

    func check(besides roster: Roster) throws(RoundError) {
        if let shared = parties.first(where: roster.contains) {
            throw RoundError(.associates, .overlap, "\(shared) is of the roster")
        }
    }
}
