public import Records

/// A person whom the server has recognised.
public struct SignedIn: Hashable, Sendable {
    /// The person's identity id.
    public let person: String
    /// The name that a page greets with.
    public let name: String
    /// What the token allows by which a tool was recognised; nil for a person who showed who they are.
    public let grant: ToolGrant?
    /// Whether a password alone is all that lets the person in.
    public let lacksFactor: Bool

    /// A recognised person.
    public init(person: String, name: String, grant: ToolGrant? = nil, lacksFactor: Bool = false) {
        self.person = person
        self.name = name
        self.grant = grant
        self.lacksFactor = lacksFactor
    }
}

/// What a token lets a tool do in its person's name.
public struct ToolGrant: Hashable, Sendable {
    /// What names the token in logs; opens nothing.
    public let token: String
    /// Whether it writes at all.
    public let canWrite: Bool
    /// What it reads, and as what it writes, at most.
    public let ceiling: Ceiling

    /// What a token allows.
    public init(token: String = "", canWrite: Bool, ceiling: Ceiling) {
        self.token = token
        self.canWrite = canWrite
        self.ceiling = ceiling
    }
}

/// Recognises people. What it throws is a fault of the node, or a ``Problem`` when it is busy; wrong credentials are nil.
public protocol Authenticator: Sendable {
    /// The person with this sign-in name and password, or with this name and a token in the password's place.
    func person(name: String, password: String, connection: Connection) async throws -> SignedIn?
    /// The person whose session this is.
    func person(session: String, connection: Connection) async throws -> SignedIn?
    /// The person whose token this is.
    func person(token: String, connection: Connection) async throws -> SignedIn?
}
