public import Database
import Foundation
import GRDB
public import Records
import STIX

/// Status resources, each for the person who posted, for a while: in the node's store, so that they outlive a restart.
public struct Statuses: Sendable {
    /// How long a status is kept in any case, in seconds: the standard asks for a day (TAXII 2.1, section 4.3).
    public static let standardTime: Int64 = 48 * 3_600

    let store: Store
    let clock: any WallClock
    let identifiers: any IdentifierSource
    let time: Int64

    /// The migrations of the table that this room owns.
    public static var migrations: [Migration] {
        [
            Migration("2026-11 exchange") { db in
                try db.execute(
                    sql: """
                        CREATE TABLE taxii_status (
                            id TEXT PRIMARY KEY, person TEXT NOT NULL, ends INTEGER NOT NULL, body BLOB NOT NULL
                        ) STRICT;
                        CREATE INDEX taxii_status_ends ON taxii_status (ends);
                        """
                )
            }
        ]
    }

    /// Uses an opened store.
    ///
    /// - Parameters:
    ///   - store: opened with at least `Statuses.migrations`.
    ///   - identifiers: gives the ids.
    ///   - time: how long a status is kept, in seconds.
    public init(
        store: Store,
        clock: any WallClock,
        identifiers: any IdentifierSource,
        time: Int64 = Statuses.standardTime
    ) {
        self.store = store
        self.clock = clock
        self.identifiers = identifiers
        self.time = time
    }

    /// Keeps a status under a new id, and lets go of those whose time is over. Returns its bytes; durable on return.
    func keep(_ status: StatusResource, of person: String) async throws -> [UInt8] {
        let now = clock.now().microseconds
        let id = identifiers.uuid()
        let bytes = status.bytes(id: id)
        try await store.write { db in
            try db.execute(sql: "DELETE FROM taxii_status WHERE ends <= ?", arguments: [now])
            try db.execute(
                sql: "INSERT INTO taxii_status (id, person, ends, body) VALUES (?, ?, ?, ?)",
                arguments: [id, person, now + time * 1_000_000, Data(bytes)]
            )
        }
        return bytes
    }

    /// A status that this person's POST made and whose time is not over; nil for any other id.
    func status(_ id: String, of person: String) async throws -> [UInt8]? {
        let now = clock.now().microseconds
        return try await store.read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT body FROM taxii_status WHERE id = ? AND person = ? AND ends > ?",
                arguments: [id, person, now]
            )
            return try row?.withUnsafeData(atIndex: 0) { data in data.map { Array($0) } }
        }
    }
}
