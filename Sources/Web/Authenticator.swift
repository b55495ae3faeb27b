/// A person whom the server has recognised.
public struct SignedIn: Hashable, Sendable {
    /// The person's identity id.
    public let person: String
    /// The name that a page greets with.
    public let name: String

    /// A recognised person.
    public init(person: String, name: String) {
        self.person = person
        self.name = name
    }
}

/// Recognises people. What it throws is a fault of the node, or a ``Problem`` when it is busy; wrong credentials are nil.
public protocol Authenticator: Sendable {
    /// The person with this sign-in name and password.
    func person(name: String, password: String, connection: Connection) async throws -> SignedIn?
    /// The person whose session this is.
    func person(session: String, connection: Connection) async throws -> SignedIn?
}
