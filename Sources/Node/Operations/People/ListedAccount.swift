public import Accounts
public import Records

/// An account as a command lists it.
public struct ListedAccount: Codable, Hashable, Sendable {
    /// What the person types to sign in.
    public let name: String
    /// How pages greet the person.
    public let display: String
    /// The person's identity id.
    public let person: String
    /// The identity id of the party.
    public let party: String
    /// Whether the person may sign in.
    public let isActive: Bool
    /// Whether it is an example reader's.
    public let isExample: Bool
    /// The name of the highest level; nil where the person reads what the public reads.
    public let level: String?
    /// Held caveats by name.
    public let caveats: [String]
    /// What the person may do.
    public let roles: [Role]

    /// An account and the clearance of its person.
    public init(_ account: Account, _ clearance: PersonClearance?) {
        name = account.name.description
        display = account.display
        person = account.person
        party = account.party
        isActive = account.isActive
        isExample = account.isExample
        level = clearance?.level
        caveats = clearance?.caveats.sorted() ?? []
        roles = Role.allCases.filter { clearance?.roles.contains($0) ?? false }
    }
}

extension NodeRooms {
    /// The accounts of a party, or of all, by name. For the operator.
    public func listedAccounts(of party: String?) async throws -> [ListedAccount] {
        var all = try await accounts().allAccounts()
        if let party {
            let id = try await self.party(named: party)
            all.removeAll { $0.party != id }
        }
        var known: [String: PersonClearance] = [:]
        for party in Set(all.map(\.party)) {
            for person in try await people(of: party) { known[person.person] = person }
        }
        return all.map { ListedAccount($0, known[$0.person]) }
    }

    private func people(of party: String) async throws -> [PersonClearance] {
        try await records.read(as: .operating(for: party)) { $0.people() }
    }

    /// The clearance of an account's person; nil where none was given.
    func clearance(of account: Account) async throws -> PersonClearance? {
        try await people(of: account.party).first { $0.person == account.person }
    }

    /// The account that a command names by sign-in name or identity id.
    ///
    /// - Throws: `NodeError.unknownPerson`.
    public func account(named name: String) async throws -> Account {
        if let signIn = SignInName(name), let account = try await accounts().account(named: signIn) { return account }
        if let account = try await accounts().account(of: name) { return account }
        throw NodeError.unknownPerson(name)
    }
}

extension Workplace {
    /// The account that a command names by sign-in name or identity id.
    func account(named name: String) async throws -> Account { try await rooms.account(named: name) }

    /// Writes down what was done to a person's account, in the log of their party.
    func note(_ action: AuditAction, _ account: Account) async throws {
        let note = AuditNote(action, person: account.person, detail: account.name.description)
        _ = try await rooms.records.write(.note(note), by: .operating(for: account.party))
    }
}
