public import Web

/// Knows the people that a test names, and nobody else.
public struct TestAuthenticator: Authenticator {
    /// Passwords and people by sign-in name.
    public var people: [String: (password: String, person: SignedIn)]
    /// People by session token.
    public var sessions: [String: SignedIn]

    /// An authenticator of the people named.
    public init(people: [String: (password: String, person: SignedIn)] = [:], sessions: [String: SignedIn] = [:]) {
        self.people = people
        self.sessions = sessions
    }

    /// The person of this name, if the password is theirs.
    public func person(name: String, password: String, connection: Connection) async throws -> SignedIn? {
        people[name].flatMap { $0.password == password ? $0.person : nil }
    }

    /// The person whose session this is.
    public func person(session: String, connection: Connection) async throws -> SignedIn? {
        sessions[session]
    }

    /// Nobody: the tests that use tokens have accounts.
    public func person(token: String, connection: Connection) async throws -> SignedIn? { nil }
}
