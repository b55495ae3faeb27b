import Accounts
import Records

/// Withdraws a token for tools.
public struct TokenRevoke: NodeOperation {
    /// `token revoke`.
    public static let name = "token revoke"

    private let person: String
    private let token: String

    /// - Parameters:
    ///   - token: the id that lists show.
    ///   - person: whose it is: a sign-in name or an identity id that has an account.
    public init(_ token: String, of person: String) {
        self.token = token
        self.person = person
    }

    /// Does it; what shows it is nobody from now on.
    public func perform(in workplace: Workplace) async throws -> ListedAccount {
        let account = try await workplace.account(named: person)
        let known = try await workplace.accounts.tokens(of: account.person)
        guard known.contains(where: { $0.id == token }) else {
            throw OperationFailure(.nothing, "\(token): \(account.name) has no such token")
        }
        try await workplace.accounts.revokeToken(token, of: account.person)
        try await workplace.note(.revokeToken, account)
        return ListedAccount(account, try await workplace.rooms.clearance(of: account))
    }
}
