public import Labels
public import STIX

/// What somebody did, or tried to do. Each entry is in the log of one party and has a label: that of everything that it
/// names, for that party alone.
public struct AuditEntry: Sendable, Hashable {
    /// A random id; entries carry no sequence.
    public let id: String
    /// When it was done.
    public let at: Instant
    /// The identity id of the party in whose log it stands.
    public let party: String
    /// The identity id of who did it: a person, or the party for which the operator or another party acted; `nil` where
    /// nobody was recognised.
    public let actor: String?
    /// What was done.
    public let action: AuditAction
    /// The id of what it was done to.
    public let target: String?
    /// The name of the version that it was done to.
    public let version: String?
    /// The rule that refused it; `nil` where it was done.
    public let refusal: String?
    /// The reason that was given, or what else is to be known.
    public let detail: String?
    /// Who may read the entry.
    public let label: Label

    package init(
        id: String,
        at: Instant,
        party: String,
        actor: String?,
        action: AuditAction,
        target: String? = nil,
        version: String? = nil,
        refusal: String? = nil,
        detail: String? = nil,
        label: Label
    ) {
        self.id = id
        self.at = at
        self.party = party
        self.actor = actor
        self.action = action
        self.target = target
        self.version = version
        self.refusal = refusal
        self.detail = detail
        self.label = label
    }
}

/// The kinds of deeds that are written down.
public enum AuditAction: String, Sendable, Hashable, Codable, CaseIterable {
    /// A record was written.
    case write
    /// A record was withdrawn.
    case revoke
    /// A label was raised.
    case raise
    /// A version was released to others.
    case release
    /// A release or a membership waits for others to agree.
    case request
    /// Somebody agreed to what waits.
    case agree
    /// Somebody declined what waits.
    case decline
    /// A person's clearance was given, changed or taken away.
    case clear
    /// A party's ceiling was set.
    case ceiling
    /// A membership opened a format.
    case admit
    /// A membership that opened was closed.
    case dismiss
    /// A text was put to parties for decision by silence.
    case announce
    /// Something was done about a decision.
    case decide
    /// Levels or caveats were added.
    case policy
    /// Somebody signed in, or tried to.
    case signIn = "sign-in"
    /// Somebody signed out.
    case signOut = "sign-out"
    /// A password was set.
    case password
    /// A second factor was set up or taken away.
    case secondFactor = "second-factor"
    /// It was changed at which provider, or as whom there, people sign in.
    case provider
    /// A token for tools was made.
    case makeToken = "make-token"
    /// A token for tools was revoked.
    case revokeToken = "revoke-token"
    /// An account was made.
    case addAccount = "add-account"
    /// An account was closed.
    case disableAccount = "disable-account"
    /// An account was opened again.
    case enableAccount = "enable-account"
    /// A link was made by which a person signs in once.
    case makeLink = "make-link"
    /// It was said where a person is sent mail.
    case mailAddress = "mail-address"
}

/// Something that happened outside the records and belongs into the log of a party.
public struct AuditNote: Sendable, Hashable {
    /// What was done.
    public var action: AuditAction
    /// The party in whose log it stands; `nil` is the actor's own.
    public var party: String?
    /// The identity id of the person that it concerns.
    public var person: String?
    /// Why it was refused; `nil` where it was done.
    public var refusal: String?
    /// What else is to be known, such as the name that was typed.
    public var detail: String?
    /// Who reads it, of those who read the log.
    public var label: Label

    /// A note.
    public init(
        _ action: AuditAction,
        party: String? = nil,
        person: String? = nil,
        refusal: String? = nil,
        detail: String? = nil,
        label: Label = .bottom
    ) {
        self.action = action
        self.party = party
        self.person = person
        self.refusal = refusal
        self.detail = detail
        self.label = label
    }
}
