import Foundation
public import GRDB

extension Store {
    /// Where it stands whether secrets are sealed: something that opens under their key alone.
    static let sealingMigration = Migration("2026-12 sealing") { db in
        try db.execute(
            sql: "CREATE TABLE sealing (one INTEGER PRIMARY KEY CHECK (one = 1), proof BLOB NOT NULL) STRICT"
        )
    }

    private static let proof = SecretPlace(table: "sealing", column: "proof", row: "one").text(of: "1")

    /// How a store's secrets are kept.
    ///
    /// - Throws: `StoreError.wrongKey`; `.notSealed` where a key is given and secrets stand readable.
    static func keeping(
        _ db: Database,
        key: SealingKey?,
        places: [SecretPlace],
        in folder: String
    ) throws -> Secrets.Keeping {
        guard let proof = try Data.fetchOne(db, sql: "SELECT proof FROM sealing") else {
            guard let key else { return .readable }
            guard try places.allSatisfy({ try $0.rows(db).isEmpty }) else { throw StoreError.notSealed(folder: folder) }
            return .sealed(key)
        }
        guard let key else { return .locked }
        guard key.opened(Array(proof), for: Self.proof) != nil else { throw StoreError.wrongKey(folder: folder) }
        return .sealed(key)
    }

    /// Notes under which key secrets are sealed, if under any.
    static func note(_ keeping: Secrets.Keeping, _ db: Database) throws {
        guard case .sealed(let key) = keeping else {
            try db.execute(sql: "DELETE FROM sealing")
            return
        }
        try db.execute(
            sql: "INSERT OR REPLACE INTO sealing (one, proof) VALUES (1, ?)",
            arguments: [Data(try key.sealed([], for: proof))]
        )
    }

    /// What `seal(under:)` has done.
    public struct Sealed: Hashable, Sendable {
        /// How many secrets there are.
        public let count: Int
        /// Whether the file was written anew, so that no freed part of it holds what secrets were before.
        public let isRewritten: Bool
    }

    /// Seals every secret under another key, or under none, in one transaction; writes the file anew; and gives it up,
    /// since the key by which it was opened is the old one.
    ///
    /// - Throws: `StoreError.locked`, and where the disk takes nothing; everything is as it was then.
    public func seal(under key: SealingKey?) async throws -> Sealed {
        let next = Secrets(key.map { .sealed($0) } ?? .readable, in: folder)
        let count = try await write { db in
            try db.overwriting {
                var count = 0
                for place in places {
                    for row in try place.rows(db) {
                        try place.move(row, from: secrets, to: next, db)
                        count += 1
                    }
                }
                try Self.note(next.keeping, db)
                return count
            }
        }
        let isRewritten = (try? await rewrite()) != nil
        try close()
        return Sealed(count: count, isRewritten: isRewritten)
    }
}

extension SecretPlace {
    /// The rows that hold a secret, by name.
    fileprivate func rows(_ db: Database) throws -> [(name: String, value: DatabaseValue)] {
        try Row.fetchAll(db, sql: "SELECT \(row), \(column) FROM \(table) WHERE \(column) IS NOT NULL")
            .map { (name: $0[0], value: $0[1]) }
            .filter { holds($0.name) }
    }

    fileprivate func move(
        _ row: (name: String, value: DatabaseValue),
        from old: Secrets,
        to next: Secrets,
        _ db: Database
    ) throws {
        let moved: DatabaseValue
        if let text = String.fromDatabaseValue(row.value), case .string = row.value.storage {
            moved = try next.sealed(try old.opened(text, at: self, of: row.name), at: self, of: row.name).databaseValue
        } else {
            let bytes = Array(Data.fromDatabaseValue(row.value) ?? Data())
            let sealed = try next.sealed(try old.opened(bytes, at: self, of: row.name), at: self, of: row.name)
            moved = Data(sealed).databaseValue
        }
        try db.execute(
            sql: "UPDATE \(table) SET \(column) = ? WHERE \(self.row) = ?",
            arguments: [moved, row.name]
        )
    }
}

extension Database {
    /// Runs `body` so that what it deletes or replaces stays in no freed part of a page.
    public func overwriting<T>(_ body: () throws -> T) throws -> T {
        let before = try Int.fetchOne(self, sql: "PRAGMA secure_delete") ?? 0
        try execute(sql: "PRAGMA secure_delete = ON")
        defer { try? execute(sql: "PRAGMA secure_delete = \(before)") }
        return try body()
    }
}
