/// What somebody who is signed in shows once more before they change how one signs in as them (OWASP ASVS 5.0.0, 7.5.1):
/// a session that was left open somewhere is not enough.
public struct FreshProof: Hashable, Sendable {
    /// The present password; empty where none is asked for.
    public let password: String
    /// A code of the second factor, or a recovery code; empty where none is asked for.
    public let code: String
    /// The session that asks.
    public let session: String?

    /// What was shown.
    public init(password: String, code: String = "", session: String? = nil) {
        self.password = password
        self.code = code
        self.session = session
    }
}

/// What a person is asked to show.
public enum DemandedProof: Hashable, Sendable {
    /// The present password and, where a second factor is set, a code of it.
    case password(withCode: Bool)
    /// A sign-in just now, at the provider of this realm: there is no password here.
    case provider(realm: String, isShown: Bool)
    /// A sign-in just now by the link of an example reader, who has nothing else.
    case link(isShown: Bool)

    /// Whether there is nothing in the way but what a form asks for.
    public var isReady: Bool {
        switch self {
        case .password: true
        case .provider(_, let isShown), .link(let isShown): isShown
        }
    }

    /// Whether a code is asked for.
    public var needsCode: Bool { self == .password(withCode: true) }
}
