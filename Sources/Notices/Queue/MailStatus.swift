import Database
import GRDB
public import STIX

/// How the queue stands, for the operator: numbers and instants, nobody's name.
public struct MailStatus: Hashable, Sendable {
    enum Event: String {
        case delivered
        case failed
    }

    /// How many notices wait.
    public let waiting: Int
    /// Since when the oldest of them waits.
    public let oldest: Instant?
    /// When the next one is tried.
    public let next: Instant?
    /// When a message was last delivered.
    public let delivered: Instant?
    /// When one was last not delivered, and why; nil where that never was.
    public let failed: Failure?

    /// What kept a message from being delivered.
    public struct Failure: Hashable, Sendable {
        /// When.
        public let at: Instant
        /// Why, in words that name nobody.
        public let reason: String
    }
}

extension MailQueue {
    /// How the queue stands.
    public func status() async throws -> MailStatus {
        try await store.read { db in
            func instant(_ sql: String) throws -> Instant? {
                try Int64.fetchOne(db, sql: sql).map { Instant(microseconds: $0) }
            }
            let failed = try Row.fetchOne(db, sql: "SELECT at, words FROM mail_event WHERE name = 'failed'")
            return MailStatus(
                waiting: try Int.fetchOne(db, sql: "SELECT count(*) FROM mail_waiting") ?? 0,
                oldest: try instant("SELECT min(queued) FROM mail_waiting"),
                next: try instant("SELECT min(due) FROM mail_waiting"),
                delivered: try instant("SELECT at FROM mail_event WHERE name = 'delivered'"),
                failed: failed.map { MailStatus.Failure(at: Instant(microseconds: $0["at"]), reason: $0["words"]) }
            )
        }
    }
}
