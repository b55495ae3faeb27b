import Accounts
import Web

/// Knows the example readers by their well-known passwords, on this machine alone; everyone else by their account.
struct ExampleAuthenticator: Authenticator {
    private let accounts: AccountsAuthenticator
    private let readers: [String: ExampleReader]

    init(_ accounts: AccountsAuthenticator, readers: [ExampleReader]) {
        self.accounts = accounts
        self.readers = Dictionary(readers.map { ($0.name, $0) }) { first, _ in first }
    }

    func person(name: String, password: String, connection: Connection) async throws -> SignedIn? {
        guard connection.isLoopback, let reader = readers[name] else {
            return try await accounts.person(name: name, password: password, connection: connection)
        }
        // The password is in the documentation: there is no secret whose length or first difference could leak.
        return password == reader.password ? SignedIn(person: reader.person, name: reader.display) : nil
    }

    func person(session: String, connection: Connection) async throws -> SignedIn? {
        try await accounts.person(session: session, connection: connection)
    }

    func person(token: String, connection: Connection) async throws -> SignedIn? {
        try await accounts.person(token: token, connection: connection)
    }
}
