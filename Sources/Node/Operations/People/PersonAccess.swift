import Accounts
import Records

/// Lets a person sign in, or no longer.
public struct PersonAccess: NodeOperation {
    /// `account access`.
    public static let name = "account access"

    private let person: String
    private let isActive: Bool

    /// - Parameter person: a sign-in name or an identity id that has an account.
    public init(_ person: String, isActive: Bool) {
        self.person = person
        self.isActive = isActive
    }

    /// Does it; a person who may not sign in any more is signed out everywhere.
    public func perform(in workplace: Workplace) async throws -> ListedAccount {
        let account = try await workplace.account(named: person)
        try await workplace.accounts.setActive(isActive, person: account.person)
        try await workplace.note(isActive ? .enableAccount : .disableAccount, account)
        return ListedAccount(
            try await workplace.account(named: account.person),
            try await workplace.rooms.clearance(of: account)
        )
    }
}
