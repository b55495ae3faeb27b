internal import Labels
public import Records

/// Who acts, as a command line says it. Whoever has the node's files may act for anyone.
public struct Actor: Codable, Hashable, Sendable {
    /// A person: a sign-in name, an example reader's name, or an identity id. nil is the operator.
    public var person: String?
    /// The code, name or id of the party for which the operator acts; nil is the operating party.
    public var party: String?

    /// A person, else the operator for a party.
    public init(person: String? = nil, party: String? = nil) {
        self.person = person
        self.party = party
    }

    /// What errors call the actor.
    var words: String { person ?? "the operator" }

    /// The principal that is about to do something. Where the operator acts in a person's name, the log of the person's
    /// party says so, whatever comes of it: to those who hold what the person holds, since nobody knows yet how restricted
    /// it will be.
    ///
    /// - Throws: `NodeError.unknownReader`, `.unknownParty`.
    func principal(for action: AuditAction, in rooms: NodeRooms) async throws -> Principal {
        let principal = try await principal(in: rooms)
        guard let person = principal.person else { return principal }
        let (party, clearance) = try await rooms.records.read(as: principal) { ($0.party, $0.clearance) }
        if let party {
            let note = AuditNote(
                action,
                person: person,
                detail: "by the operator, in the name of this person",
                label: Label(level: clearance.level, caveats: clearance.caveats)
            )
            _ = try await rooms.records.write(.note(note), by: .operating(for: party))
        }
        return principal
    }

    /// The principal that reads or acts.
    ///
    /// - Throws: `NodeError.unknownReader`, `.unknownParty`.
    public func principal(in rooms: NodeRooms) async throws -> Principal {
        if let person { return try await rooms.principal(named: person) }
        if let party { return .operating(for: try await rooms.party(named: party)) }
        return .operating(for: try await rooms.operatingParty())
    }
}
