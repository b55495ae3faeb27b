public import Accounts
import Labels
import Records

/// Recognises the people of the node's own accounts.
public struct AccountsAuthenticator: Authenticator {
    private let accounts: Accounts

    /// An authenticator over accounts.
    public init(_ accounts: Accounts) {
        self.accounts = accounts
    }

    /// The person with this sign-in name and password, or with this name and a token: some clients know Basic alone.
    ///
    /// - Throws: a 503 while too many passwords wait to be checked.
    public func person(name: String, password: String, connection: Connection) async throws -> SignedIn? {
        if ToolToken.hasForm(password) {
            return try await accounts.holder(ofToken: password, name: name, isLocal: connection.isLoopback)
                .map(SignedIn.init)
        }
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

    /// The person whose token this is.
    public func person(token: String, connection: Connection) async throws -> SignedIn? {
        try await accounts.holder(ofToken: token, isLocal: connection.isLoopback).map(SignedIn.init)
    }
}

extension SignedIn {
    init(_ account: Account) {
        self.init(person: account.person, name: account.display, lacksFactor: account.lacksFactor)
    }

    init(_ holder: TokenHolder) {
        let grant = ToolGrant(
            token: holder.token.id,
            canWrite: holder.token.scope == .readWrite,
            ceiling: Ceiling(holder.token.ceiling, scope: holder.token.scope)
        )
        self.init(person: holder.account.person, name: holder.account.display, grant: grant)
    }
}

extension Ceiling {
    /// The ceiling of a token. A tool writes as an author does; it releases, administers and decides nothing.
    init(_ ceiling: TokenCeiling, scope: TokenScope) {
        let own: Set<TokenKind> = ceiling.keepsParty ? [.party, .person] : []
        let shared: Set<TokenKind> = ceiling.keepsFormats ? [.format, .community] : []
        self.init(
            level: Level(rank: ceiling.rank),
            caveats: ceiling.caveats,
            kinds: own.union(shared),
            roles: scope == .readWrite ? [.reader, .author] : [.reader]
        )
    }
}
