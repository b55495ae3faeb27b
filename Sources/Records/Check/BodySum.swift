import Crypto
import GRDB

/// A sum of every stored body, kept beside it when it is written: what tells a letter that a disk has changed. Read by the
/// check of a store and of its copies alone, and by no door.
///
/// Against faults of disks and memory, not against somebody who can write to the files: they would write the sum too.
enum BodySum {
    /// The first eight bytes of SHA-256 (FIPS 180-4), as a number that a row holds in place.
    static func of(_ body: [UInt8]) -> Int64 {
        var hash = SHA256()
        body.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash.finalize().withUnsafeBytes { Int64(bigEndian: $0.loadUnaligned(as: Int64.self)) }
    }

    /// Keeps the sum of a version that is being written, in the same transaction.
    static func keep(_ body: [UInt8], of version: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO body_sum (version, sum) VALUES (?, ?)")
            .execute(arguments: [version, of(body)])
    }

    /// The table, with the sums of what an older store holds: as it is now, which nobody can know better.
    static func migrate(_ db: Database) throws {
        try db.execute(sql: "CREATE TABLE body_sum (version INTEGER PRIMARY KEY, sum INTEGER NOT NULL) STRICT")
        let rows = try Row.fetchCursor(db, sql: "SELECT number, body FROM version ORDER BY number")
        while let row = try rows.next() { try keep(row.withUnsafeBytes(1), of: row[0], db) }
    }
}
