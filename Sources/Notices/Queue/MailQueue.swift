public import Accounts
import Crypto
public import Database
import Foundation
import GRDB
import STIX

/// What waits to be told by mail, in the node's store: it outlives restarts and the loss of the process.
///
/// A notice is delivered at least once. Where the process is lost between the server's answer and the note of it, the
/// message is sent again under the same identifier.
public struct MailQueue: Sendable {
    /// A notice that waits.
    struct Waiting: Hashable, Sendable {
        let number: Int64
        let notice: MailNotice
        let message: MailMessage.ID
        let queued: Instant
        let attempts: Int
    }

    /// How many notices may wait; beyond it nothing is taken.
    static let most = 100_000
    /// How long it is remembered what was told, in microseconds: longer than any round of silence.
    static let memory: Int64 = 400 * 86_400_000_000

    let store: Store
    let clock: any WallClock
    let randomness: Accounts.Randomness
    let plan: RetryPlan

    /// The queue of a node's store.
    ///
    /// - Parameters:
    ///   - store: opened with at least `MailQueue.migrations`.
    ///   - randomness: identifiers of messages, and the lengths of pauses.
    public init(
        store: Store,
        clock: any WallClock,
        randomness: @escaping Accounts.Randomness = Accounts.systemRandomness,
        plan: RetryPlan = RetryPlan()
    ) {
        self.store = store
        self.clock = clock
        self.randomness = randomness
        self.plan = plan
    }

    /// Puts notices into the queue: each once for its person and key, whatever was told, waits, or was given up before.
    /// Durable on return.
    ///
    /// - Returns: how many were new.
    /// - Throws: `StoreError`.
    @discardableResult
    public func enqueue(_ notices: [MailNotice]) async throws -> Int {
        guard !notices.isEmpty else { return 0 }
        let now = clock.now().microseconds
        return try await store.write { db in
            // Of a node that sends no mail nothing is kept for ever.
            try db.execute(sql: "DELETE FROM mail_waiting WHERE queued <= ?", arguments: [now - plan.whole])
            try db.execute(sql: "DELETE FROM mail_told WHERE ends <= ?", arguments: [now])
            var room = Self.most - (try Int.fetchOne(db, sql: "SELECT count(*) FROM mail_waiting") ?? 0)
            var new = 0
            for notice in notices where room > 0 {
                let digest = Self.digest(of: notice)
                let isTold = try Bool.fetchOne(
                    db,
                    sql: "SELECT EXISTS (SELECT 1 FROM mail_told WHERE digest = ?)",
                    arguments: [digest]
                )
                guard isTold != true else { continue }
                try db.execute(
                    sql: """
                        INSERT OR IGNORE INTO mail_waiting
                            (digest, person, kind, subject, expires, message, queued, due, attempts)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
                        """,
                    arguments: [
                        digest, notice.person, notice.kind.rawValue, notice.subject, notice.expires?.microseconds,
                        MailMessage.ID(random: randomness(16)).left, now, now,
                    ]
                )
                new += db.changesCount
                room -= db.changesCount
            }
            return new
        }
    }

    /// What is due, the oldest first.
    func due(limit: Int) async throws -> [Waiting] {
        let now = clock.now().microseconds
        return try await store.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM mail_waiting WHERE due <= ? ORDER BY due, number LIMIT ?",
                arguments: [now, limit]
            ).compactMap { Waiting($0) }
        }
    }

    /// Lets go of notices that were told, or are told to nobody; they are not told again.
    func finish(_ numbers: [Int64], delivered: Bool = false) async throws {
        let now = clock.now().microseconds
        try await store.write { db in
            try Self.remove(numbers, at: now, db)
            if delivered { try Self.note(.delivered, "", at: now, db) }
        }
    }

    /// Lets go of notices that the server refuses for good.
    func refuse(_ numbers: [Int64], _ error: SMTPError) async throws {
        let now = clock.now().microseconds
        try await store.write { db in
            try Self.remove(numbers, at: now, db)
            try Self.note(.failed, error.description, at: now, db)
        }
    }

    /// Puts notices off that were not taken.
    ///
    /// - Returns: those that are given up, since their time is over.
    func postpone(_ waiting: [Waiting], _ error: SMTPError) async throws -> [Waiting] {
        let now = clock.now()
        // One pause for all of them, so that what was one message is one the next time too.
        let share = Double(randomness(1).first ?? 0) / 256
        let attempts = (waiting.map(\.attempts).max() ?? 0) + 1
        let next = waiting.map { plan.next(after: attempts, queued: $0.queued, now: now, share: share) }
        try await store.write { db in
            try Self.note(.failed, error.description, at: now.microseconds, db)
            for (each, due) in zip(waiting, next) {
                guard let due else {
                    try Self.remove([each.number], at: now.microseconds, db)
                    continue
                }
                try db.execute(
                    sql: "UPDATE mail_waiting SET due = ?, attempts = ? WHERE number = ?",
                    arguments: [due.microseconds, attempts, each.number]
                )
            }
        }
        return zip(waiting, next).filter { $0.1 == nil }.map(\.0)
    }

    private static func remove(_ numbers: [Int64], at now: Int64, _ db: GRDB.Database) throws {
        for number in numbers {
            try db.execute(
                sql: "INSERT OR REPLACE INTO mail_told SELECT digest, ? FROM mail_waiting WHERE number = ?",
                arguments: [now + memory, number]
            )
            try db.execute(sql: "DELETE FROM mail_waiting WHERE number = ?", arguments: [number])
        }
    }

    private static func note(_ event: MailStatus.Event, _ words: String, at now: Int64, _ db: GRDB.Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO mail_event (name, at, words) VALUES (?, ?, ?)",
            arguments: [event.rawValue, now, words]
        )
    }

    /// Of person and key: what was told is known again by it, and by nothing else.
    private static func digest(of notice: MailNotice) -> Data {
        Data(SHA256.hash(data: Array((notice.person + "\n" + notice.key).utf8)))
    }
}

extension MailQueue.Waiting {
    /// nil for a row that a later version of the program has written.
    init?(_ row: Row) {
        guard let kind = MailNotice.Kind(rawValue: row["kind"]), let id = MailMessage.ID(stored: row["message"]) else {
            return nil
        }
        let expires: Int64? = row["expires"]
        number = row["number"]
        notice = MailNotice(
            person: row["person"],
            key: "",
            kind: kind,
            subject: row["subject"],
            expires: expires.map { Instant(microseconds: $0) }
        )
        message = id
        queued = Instant(microseconds: row["queued"])
        attempts = row["attempts"]
    }
}
