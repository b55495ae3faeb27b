public import STIX

/// A session of a person, as its owner sees it in a list.
public struct AccountSession: Hashable, Sendable {
    /// Names the session to its owner; opens nothing.
    public let id: String
    /// When it began.
    public let began: Instant
    /// When it was last used, to about five minutes.
    public let used: Instant
    /// When it ends, used or not.
    public let ends: Instant
    /// The browser and system that it began in, as far as they are known: `Firefox, Linux`.
    public let browser: String?
    /// The network address that it began at; nil where it is not known.
    public let address: String?
    /// Whether it is the one that asks.
    public let isCurrent: Bool
}
