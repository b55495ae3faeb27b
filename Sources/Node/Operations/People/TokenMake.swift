import Accounts
import Labels
import Records

/// Makes a token by which a tool acts for a person, under limits.
public struct TokenMake: NodeOperation {
    /// `token new`.
    public static let name = "token new"

    /// What a tool may do with it.
    public struct Limits: Codable, Hashable, Sendable {
        /// Whether it writes, as an author.
        public var writes: Bool
        /// The name of the highest level; nil is the person's own.
        public var level: String?
        /// Caveats by name, of those that the person holds.
        public var caveats: [String]
        /// Whether it reads what was released to the person's party, or to the person.
        public var keepsParty: Bool
        /// Whether it reads what was released to formats and to the community.
        public var keepsFormats: Bool
        /// After how many days it ends.
        public var days: Int

        /// Limits of a token.
        public init(
            writes: Bool,
            level: String?,
            caveats: [String],
            keepsParty: Bool,
            keepsFormats: Bool,
            days: Int
        ) {
            self.writes = writes
            self.level = level
            self.caveats = caveats
            self.keepsParty = keepsParty
            self.keepsFormats = keepsFormats
            self.days = days
        }
    }

    /// What comes of it.
    public struct Reply: Codable, Hashable, Sendable {
        /// The token.
        public let token: ListedToken
        /// What the tool shows; told here and never again.
        public let secret: String
    }

    private let person: String
    private let title: String
    private let limits: Limits

    /// - Parameters:
    ///   - person: a sign-in name or an identity id that has an account.
    ///   - title: what it is called in lists.
    public init(for person: String, title: String, _ limits: Limits) {
        self.person = person
        self.title = title
        self.limits = limits
    }

    /// Makes it.
    public func perform(in workplace: Workplace) async throws -> Reply {
        let account = try await workplace.account(named: person)
        let ceiling = try await ceiling(of: Principal(person: account.person), workplace.rooms)
        let made = try await workplace.accounts.makeToken(
            for: account.person,
            name: title,
            scope: limits.writes ? .readWrite : .read,
            ceiling: ceiling,
            days: limits.days
        )
        try await workplace.note(.makeToken, account)
        return Reply(token: ListedToken(made.token), secret: made.secret)
    }

    /// The limits in the words of what the person holds: a level or caveat that they do not hold and one that does not
    /// exist are told alike.
    private func ceiling(of principal: Principal, _ rooms: NodeRooms) async throws -> TokenCeiling {
        try await rooms.records.read(as: principal) { [limits] view in
            var level = view.clearance.level
            if let name = limits.level {
                guard let named = view.policy.level(named: name), view.names.canSee(level: named) else {
                    throw OperationFailure(.faultyInput, "\(name): is no level that the person holds")
                }
                level = named
            }
            if let unknown = limits.caveats.first(where: { !view.clearance.caveats.contains($0) }) {
                throw OperationFailure(.faultyInput, "\(unknown): is no caveat that the person holds")
            }
            return TokenCeiling(
                rank: level.rank,
                caveats: Set(limits.caveats),
                keepsParty: limits.keepsParty,
                keepsFormats: limits.keepsFormats
            )
        }
    }
}
