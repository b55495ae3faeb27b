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
    /// Whether it is the one that asks.
    public let isCurrent: Bool
}
