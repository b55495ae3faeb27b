import Accounts
import Records

/// Changes by what a person shows who they are: the claim at their provider, and the second factor.
public struct PersonProof: NodeOperation {
    /// `account proof`.
    public static let name = "account proof"

    /// What changes.
    public enum Change: Codable, Hashable, Sendable {
        /// The e-mail address that the provider has verified.
        case email(String)
        /// The provider's own name for the person.
        case subject(String)
        /// Nothing is expected from a provider any more.
        case noProvider
        /// The second factor is taken away.
        case noSecondFactor
    }

    private let person: String
    private let change: Change

    /// - Parameter person: a sign-in name or an identity id that has an account.
    public init(_ person: String, _ change: Change) {
        self.person = person
        self.change = change
    }

    /// Does it.
    public func perform(in workplace: Workplace) async throws -> ListedAccount {
        let account = try await workplace.account(named: person)
        let accounts = workplace.accounts
        switch change {
        case .email(let address): try await accounts.expect(.email(address), of: account.person)
        case .subject(let subject): try await accounts.expect(.subject(subject), of: account.person)
        case .noProvider: try await accounts.expect(nil, of: account.person)
        case .noSecondFactor: try await accounts.removeSecondFactor(of: account.person)
        }
        try await workplace.note(change == .noSecondFactor ? .secondFactor : .provider, account)
        return ListedAccount(account, try await workplace.rooms.clearance(of: account))
    }
}
