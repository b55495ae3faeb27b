/// How far a party's own administrator may clear the party's people, as the operator of the node says.
public struct PartyCeiling: Sendable, Hashable, Codable {
    /// The party's identity id.
    public var party: String
    /// The name of the highest level that people of the party may hold.
    public var level: String
    /// Caveats, by name, that people of the party may hold.
    public var caveats: [String]
    /// Whether the party's administrators run this node: ceilings, policy, first people of other parties.
    public var administersNode: Bool

    /// The ceiling of a party.
    public init(party: String, level: String, caveats: [String] = [], administersNode: Bool = false) {
        self.party = party
        self.level = level
        self.caveats = caveats
        self.administersNode = administersNode
    }
}
