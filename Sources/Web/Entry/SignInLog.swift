import Accounts

/// Something that concerns signing in or one's own account, for the audit record.
///
/// What was refused is told alike for a name that nobody has and for a wrong password: without a person.
public struct SignInEvent: Hashable, Sendable {
    /// What was done.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// Name and password on the sign-in page.
        case signIn = "sign-in"
        /// Name and password were right, and a code is needed too: nobody is signed in yet.
        case passwordShown = "password-shown"
        /// The code of a second factor.
        case code
        /// A link, followed by an example reader or used to choose a password.
        case link
        /// An organisation's own account (OpenID Connect).
        case provider
        /// Name and password, or a token, sent with a request. Told when it is refused, and of name and password the first
        /// time in an hour from an address: tools ask too often for more.
        case credentials
        /// A token that was sent with a request, the first time in an hour from an address.
        case token
        /// A session was ended by its person.
        case signOut = "sign-out"
        /// All sessions of a person were ended by them.
        case signOutEverywhere = "sign-out-everywhere"
        /// One session was ended by its person, from another.
        case sessionEnded = "session-ended"
        /// The password was changed by its person.
        case password
        /// A second factor was switched on.
        case secondFactorOn = "second-factor-on"
        /// A second factor was taken away by its person.
        case secondFactorOff = "second-factor-off"
        /// New recovery codes were made.
        case recoveryCodes = "recovery-codes"
        /// It was said by its person where they are sent mail.
        case mailAddress = "mail-address"
        /// A token for a tool was made.
        case tokenMade = "token-made"
        /// A token for a tool was withdrawn.
        case tokenRevoked = "token-revoked"
    }

    /// How it ended.
    public enum Outcome: String, Hashable, Sendable {
        /// It was done.
        case done
        /// It was refused.
        case refused
    }

    /// What was done.
    public let action: Action
    /// The person who has shown who they are; nil for whoever has not.
    public let person: String?
    /// How it ended.
    public let outcome: Outcome
    /// The sign-in name that was shown, as far as it is one, for whoever has not shown who they are.
    public let name: String?
    /// The client's address without its port; nil where it has none.
    public let peer: String?
    /// What names the tool's token to its owner; nil where none was shown.
    public let tool: String?

    /// An event.
    public init(
        _ action: Action,
        person: String?,
        outcome: Outcome,
        name: String? = nil,
        peer: String?,
        tool: String? = nil
    ) {
        self.tool = tool
        self.action = action
        self.person = person
        self.outcome = outcome
        // What is no name may be a password that went into the wrong field.
        self.name = person == nil ? name.flatMap { SignInName($0) }?.description : nil
        self.peer = peer
    }
}

/// Where events of signing in go: the one place in which the node plugs its audit record.
public protocol SignInLog: Sendable {
    /// Takes an event. What fails here must not keep anybody from signing in, hence nothing is thrown.
    func note(_ event: SignInEvent) async
}

/// Keeps nothing: for tests, and for nodes without an audit record.
public struct NoSignInLog: SignInLog {
    /// Keeps nothing.
    public init() {}

    /// Does nothing.
    public func note(_ event: SignInEvent) async {}
}
