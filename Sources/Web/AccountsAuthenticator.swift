public import Accounts

/// Recognises the people of the node's own accounts.
public struct AccountsAuthenticator: Authenticator {
    private let accounts: Accounts

    /// An authenticator over accounts.
    public init(_ accounts: Accounts) {
        self.accounts = accounts
    }

    /// The person with this sign-in name and password.
    ///
    /// - Throws: a 503 while too many passwords wait to be checked.
    public func person(name: String, password: String, connection: Connection) async throws -> SignedIn? {
        do {
            return try await accounts.person(name: name, password: password, isLocal: connection.isLoopback)
                .map(SignedIn.init)
        } catch AccountError.busy {
            throw Problem.busy(seconds: 1)
        }
    }

    /// The person whose session this is.
    public func person(session: String, connection: Connection) async throws -> SignedIn? {
        try await accounts.person(session: session, isLocal: connection.isLoopback).map(SignedIn.init)
    }
}

extension SignedIn {
    init(_ account: Account) {
        self.init(person: account.person, name: account.display)
    }
}
