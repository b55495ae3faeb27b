import Accounts
import Labels
public import Records

/// Gives a person a clearance and roles, or takes them away.
public struct PersonClear: NodeOperation {
    /// `account clear`.
    public static let name = "account clear"

    /// The clearance that a command line says: all of it, in place of what was there.
    public struct Clearance: Codable, Hashable, Sendable {
        /// The name of the highest level; nil is the lowest of the policy.
        public var level: String?
        /// Caveats by name.
        public var caveats: [String]
        /// What the person may do; everyone who has a clearance reads.
        public var roles: [Role]

        /// A clearance.
        public init(level: String? = nil, caveats: [String] = [], roles: [Role] = []) {
            self.level = level
            self.caveats = caveats
            self.roles = roles
        }
    }

    private let actor: Actor
    private let person: String
    private let clearance: Clearance?

    /// - Parameters:
    ///   - person: a sign-in name or an identity id that has an account.
    ///   - clearance: nil takes it away.
    public init(_ person: String, clearance: Clearance?, by actor: Actor) {
        self.actor = actor
        self.person = person
        self.clearance = clearance
    }

    /// Does it; what the person gains arrives then.
    public func perform(in workplace: Workplace) async throws -> ListedAccount {
        let account = try await workplace.account(named: person)
        let principal = try await actor.principal(for: .clear, in: workplace.rooms)
        try await workplace.clear(account.person, of: account.party, clearance, by: principal)
        return ListedAccount(account, try await workplace.rooms.clearance(of: account))
    }
}

extension Workplace {
    /// Writes a clearance.
    func clear(
        _ person: String,
        of party: String,
        _ clearance: PersonClear.Clearance?,
        by principal: Principal
    ) async throws {
        let lowest = try await rooms.records.read(as: principal) { $0.policy.lowestName }
        let act = PersonClearance(
            person: person,
            party: party,
            level: clearance.map { $0.level ?? lowest },
            caveats: clearance?.caveats ?? [],
            roles: clearance.map { Set($0.roles + [.reader]) } ?? []
        )
        _ = try await rooms.records.write(.clear(act), by: principal)
    }
}
