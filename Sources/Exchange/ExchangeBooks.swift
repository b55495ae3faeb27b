public import Database
import GRDB
public import Records

/// What the exchange keeps beside the records, in the node's store: status resources, and how inboxes take in.
public struct ExchangeBooks: Sendable {
    /// How long a status is kept where nothing else is said, in seconds: the standard asks for a day at least (TAXII 2.1,
    /// section 4.3).
    public static let standardStatusTime: Int64 = 48 * 3_600

    let statuses: Statuses
    let store: Store

    /// The migrations of the tables that this room owns.
    public static var migrations: [Migration] {
        [
            Migration("2026-11 exchange") { db in
                try db.execute(
                    sql: """
                        CREATE TABLE taxii_status (
                            id TEXT PRIMARY KEY, person TEXT NOT NULL, ends INTEGER NOT NULL, body BLOB NOT NULL
                        ) STRICT;
                        CREATE INDEX taxii_status_ends ON taxii_status (ends);
                        CREATE TABLE taxii_inbox (
                            party TEXT PRIMARY KEY, tlp TEXT, marking TEXT, refuses INTEGER NOT NULL
                        ) STRICT;
                        """
                )
            }
        ]
    }

    /// Uses an opened store.
    ///
    /// - Parameters:
    ///   - store: opened with at least `ExchangeBooks.migrations`.
    ///   - identifiers: gives the ids of statuses.
    ///   - statusTime: how long a status is kept, in seconds.
    public init(
        store: Store,
        clock: any WallClock,
        identifiers: any IdentifierSource,
        statusTime: Int64 = ExchangeBooks.standardStatusTime
    ) {
        self.store = store
        statuses = Statuses(store: store, clock: clock, identifiers: identifiers, time: statusTime)
    }
}
