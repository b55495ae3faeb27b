import Records

/// Says how far the administrators of a party may clear its people.
public struct PartyLimit: NodeOperation {
    /// `party ceiling`.
    public static let name = "party ceiling"

    /// How far.
    public struct Ceiling: Codable, Hashable, Sendable {
        /// The name of the highest level.
        public var level: String
        /// Caveats by name.
        public var caveats: [String]
        /// Whether the party's administrators run the node.
        public var administersNode: Bool

        /// A ceiling.
        public init(level: String, caveats: [String] = [], administersNode: Bool = false) {
            self.level = level
            self.caveats = caveats
            self.administersNode = administersNode
        }

        func of(_ party: String) -> PartyCeiling {
            PartyCeiling(party: party, level: level, caveats: caveats, administersNode: administersNode)
        }
    }

    /// What comes of it.
    public struct Reply: Codable, Hashable, Sendable {
        /// The identity id of the party.
        public let party: String
    }

    private let actor: Actor
    private let party: String
    private let ceiling: Ceiling

    /// - Parameter party: by code, name or id.
    public init(_ party: String, _ ceiling: Ceiling, by actor: Actor) {
        self.actor = actor
        self.party = party
        self.ceiling = ceiling
    }

    /// Does it; people of the party who were cleared higher read up to the ceiling from now on.
    public func perform(in workplace: Workplace) async throws -> Reply {
        let rooms = workplace.rooms
        let principal = try await actor.principal(for: .ceiling, in: rooms)
        let party = try await rooms.party(named: party, as: principal)
        _ = try await rooms.records.write(.ceiling(ceiling.of(party)), by: principal)
        return Reply(party: party)
    }
}
