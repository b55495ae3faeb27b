import Database
import Foundation
import GRDB
import Records
import STIX

#if DEBUG
import Mutants
#endif

/// Status resources, each for the person who posted, for a while: in the node's store, so that they outlive a restart.
struct Statuses: Sendable {
    let store: Store
    let clock: any WallClock
    let identifiers: any IdentifierSource
    /// How long a status is kept, in seconds.
    let time: Int64

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
            #if DEBUG
            let person = LeakMutant.statusOfAnybody.isActive ? try Self.author(of: id, db) : person
            #endif
            let row = try Row.fetchOne(
                db,
                sql: "SELECT body FROM taxii_status WHERE id = ? AND person = ? AND ends > ?",
                arguments: [id, person, now]
            )
            return try row?.withUnsafeData(atIndex: 0) { data in data.map { Array($0) } }
        }
    }

    #if DEBUG
    private static func author(of id: String, _ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT person FROM taxii_status WHERE id = ?", arguments: [id])
    }
    #endif
}
