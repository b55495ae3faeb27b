public import Labels
public import STIX

/// What became of a write, object by object, told from the writer's own view.
public struct Receipt: Sendable, Hashable {
    /// What became of one object.
    public enum Outcome: Sendable, Hashable {
        /// Stored; readable from this instant.
        case stored(Instant)
        /// The writer's view holds the same already; nothing was stored.
        case unchanged
        /// A trial run would have stored it.
        case wouldStore
        /// Refused. Nothing of this object was stored.
        case failed(rule: String, reason: String)
    }

    /// One object of an envelope, in its order.
    public struct Entry: Sendable, Hashable {
        /// The STIX id.
        public let id: String
        /// The version's name.
        public let version: String
        /// What became of it.
        public let outcome: Outcome
        /// The label that it was stored with.
        public let label: Label?
        /// What else the writer should know: a label raised by a reference, for example.
        public let notes: [String]

        init(id: String, version: String, outcome: Outcome, label: Label? = nil, notes: [String] = []) {
            self.id = id
            self.version = version
            self.outcome = outcome
            self.label = label
            self.notes = notes
        }
    }

    /// One entry for each object of the envelope, in its order.
    public let entries: [Entry]
    /// The instant before the first stamp of this write.
    public let requested: Instant
    /// The id of the request that waits for the agreement of others; `nil` where the act was done.
    public let waiting: String?

    init(entries: [Entry] = [], waiting: String? = nil, requested: Instant) {
        self.entries = entries
        self.waiting = waiting
        self.requested = requested
    }

    /// Entries that failed.
    public var failures: [Entry] {
        entries.filter { if case .failed = $0.outcome { true } else { false } }
    }
    /// How many objects were stored.
    public var storedCount: Int {
        entries.count { if case .stored = $0.outcome { true } else { false } }
    }
}

/// Why a whole act was refused; nothing of it was written.
public struct ActError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A short, stable name of the rule.
    public let rule: String
    /// What was wrong and what was expected, from the writer's own view.
    public let reason: String

    init(rule: String, reason: String) {
        self.rule = rule
        self.reason = reason
    }

    /// Reason and rule.
    public var description: String { "\(reason) (\(rule))" }
}
