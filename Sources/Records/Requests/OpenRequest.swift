public import Labels
public import STIX

/// A release or a membership that waits for others, as one reader sees it.
public struct OpenRequest: Sendable, Hashable {
    /// What would be done.
    public enum Subject: Sendable, Hashable {
        /// A version of a record would get another label.
        case release(record: String, version: String, from: Label, to: Label, reason: String)
        /// A party would join a format.
        case admission(member: String, format: String, start: Instant?, end: Instant?)
    }

    /// The request's id.
    public let id: String
    /// When it was asked for.
    public let at: Instant
    /// The identity id of the party that asks.
    public let party: String
    /// What would be done.
    public let subject: Subject
    /// When the version got the label that it has; `nil` for a membership.
    public let labelled: Instant?
    /// The parties whose agreement is lacking.
    public let lacking: [String]
    /// Whether this reader can agree.
    public let canAgree: Bool
}
