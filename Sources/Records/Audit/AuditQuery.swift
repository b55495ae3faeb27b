public import STIX

/// A question for entries of one's party's log, newest first.
public struct AuditQuery: Sendable, Hashable {
    /// A place in the log.
    public struct Place: Sendable, Hashable {
        /// The instant of the entry.
        public var at: Instant
        /// The id of the entry.
        public var id: String

        /// The place of an entry.
        public init(at: Instant, id: String) {
            self.at = at
            self.id = id
        }
    }

    /// Only these deeds.
    public var actions: Set<AuditAction>?
    /// Only what this person or party did.
    public var actor: String?
    /// Only what was done to this.
    public var target: String?
    /// Only from this instant on.
    public var from: Instant?
    /// Only before this instant.
    public var until: Instant?
    /// Only what was refused, or only what was done.
    public var refused: Bool?
    /// Only what comes after this place in the list.
    public var after: Place?
    /// At most so many; at least 1.
    public var limit: Int

    /// All entries.
    public init(limit: Int = 100) {
        self.limit = limit
    }
}

/// One page of a log.
public struct AuditPage: Sendable, Hashable {
    /// Newest first.
    public let entries: [AuditEntry]
    /// Whether more follow; ask again after the last one's place.
    public let more: Bool
}
