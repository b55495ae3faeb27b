public import STIX

/// An instant by which something must be done, as a calendar shows it: a point in time, not a day.
///
/// A subscriber's program finds the same deadline again by its identifier. One that is moved has the same identifier, a
/// higher sequence and another instant; one that no longer holds is written once more with ``isCancelled``, so that the
/// programs that hold it strike it out (RFC 5545 sections 3.8.1.11 and 3.8.7.4).
public struct CalendarDeadline: Hashable, Sendable {
    /// To whom the owner of a calendar may show it (RFC 5545 section 3.8.1.3). It guards nothing: a wish to programs.
    public enum Access: String, Hashable, Sendable, CaseIterable {
        /// Anybody.
        case open = "PUBLIC"
        /// The owner alone.
        case personal = "PRIVATE"
        /// Those whom the owner chooses.
        case confidential = "CONFIDENTIAL"
    }

    /// What identifies it: the event's UID, the same in every calendar, never given to something else.
    public let id: String
    /// What is due.
    public let summary: String
    /// The instant at which it is too late. Calendars show whole seconds: a part of a second is cut off, which is early.
    public let instant: Instant
    /// More about it: the clocks, the reference.
    public let description: String?
    /// What it is about.
    public let categories: [String]
    /// The permanent address of what is due.
    public let address: String?
    /// To whom the owner may show it.
    public let access: Access
    /// How long before the instant a reminder is shown, in minutes; each is written once, the longest first.
    public let alarms: [Int]
    /// Whether it no longer holds: withdrawn, or done. A deadline that no longer holds reminds nobody.
    public let isCancelled: Bool
    /// When it last changed; nothing to take the instant of the calendar.
    public let modified: Instant?
    /// How often it has been changed: a later one replaces an earlier one.
    public let sequence: Int

    /// A deadline. Reminders of less than a minute or more than a year before are left out.
    public init(
        id: String,
        summary: String,
        instant: Instant,
        description: String? = nil,
        categories: [String] = [],
        address: String? = nil,
        access: Access = .personal,
        alarms: [Int] = [],
        isCancelled: Bool = false,
        modified: Instant? = nil,
        sequence: Int = 0
    ) {
        self.id = id
        self.summary = summary
        self.instant = instant
        self.description = description
        self.categories = categories
        self.address = address
        self.access = access
        self.alarms = Set(alarms).filter { (1...527_040).contains($0) }.sorted(by: >)
        self.isCancelled = isCancelled
        self.modified = modified
        self.sequence = sequence
    }
}
