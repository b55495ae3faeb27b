public import Coordination
public import STIX

/// What may appear in a calendar.
public struct CalendarEvent: Hashable, Sendable {
    /// Whether it takes place.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Planned, not certain.
        case tentative = "TENTATIVE"
        /// Certain, or past.
        case confirmed = "CONFIRMED"
        /// It does not take place.
        case cancelled = "CANCELLED"
    }

    /// The record's identifier: the event's UID, the same in every export.
    public let id: String
    /// What it is called.
    public let summary: String
    /// When it is, at its precision.
    public let period: Period
    /// More about it: outcome, sources, label.
    public let description: String?
    /// Where it is.
    public let location: String?
    /// What it is about.
    public let categories: [String]
    /// The permanent address of the record.
    public let address: String?
    /// Whether it takes place; nothing where that is not recorded.
    public let status: Status?
    /// When the record last changed; nothing to take the instant of the calendar.
    public let modified: Instant?
    /// How often the record has been changed: later versions replace earlier ones.
    public let sequence: Int

    /// What may appear in a calendar.
    public init(
        id: String,
        summary: String,
        period: Period,
        description: String? = nil,
        location: String? = nil,
        categories: [String] = [],
        address: String? = nil,
        status: Status? = nil,
        modified: Instant? = nil,
        sequence: Int = 0
    ) {
        self.id = id
        self.summary = summary
        self.period = period
        self.description = description
        self.location = location
        self.categories = categories
        self.address = address
        self.status = status
        self.modified = modified
        self.sequence = sequence
    }
}
