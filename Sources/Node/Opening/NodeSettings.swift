import Database
import GRDB

/// What a node remembers about itself, beside its records. It lies in the store, so that a backup is one file.
public struct NodeSettings: Sendable {
    /// What is remembered.
    public enum Name: Hashable, Sendable {
        /// The secret of which the keys of the doors are made, with its scheme and generation.
        case secret
        /// What ids of inboxes are made of, since the secret was renewed.
        case names
        /// The key that signs certificates, and the published list of all.
        case signingKeys
        /// The identity id of the party for which the operator acts.
        case party
        /// How far the example was loaded.
        case example
        /// The example readers, as JSON.
        case readers
        /// The sign-in link of an example reader.
        case link(String)
        /// The namespace of the ids of a party's snippets, by the party's identity id.
        case namespace(String)

        var text: String {
            switch self {
            case .secret: "secret"
            case .names: "names"
            case .signingKeys: "signing keys"
            case .party: "party"
            case .example: "example"
            case .readers: "readers"
            case .link(let reader): "link " + reader
            case .namespace(let party): "namespace " + party
            }
        }
    }

    /// The migrations of the table that this room owns.
    static let migrations = [
        Migration("2026-11 node") { db in
            try db.execute(sql: "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
        }
    ]

    private let store: Store

    init(_ store: Store) {
        self.store = store
    }

    /// What is remembered under a name; nil where nothing is.
    public func value(of name: Name) throws -> String? {
        try store.readNow { db in
            try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name.text])
        }
    }

    /// Remembers a value in place of any other.
    public func set(_ name: Name, to value: String) async throws {
        try await store.write { db in
            try db.execute(
                sql: "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = ?",
                arguments: [name.text, value, value]
            )
        }
    }

    /// Remembers a value where another one, or none, is remembered still; the other one is overwritten in the file.
    ///
    /// - Returns: whether it is remembered; false where something else was there by then.
    func set(_ name: Name, to value: String, inPlaceOf old: String?) async throws -> Bool {
        try await store.write { db in
            let present = try String.fetchOne(
                db,
                sql: "SELECT value FROM setting WHERE name = ?",
                arguments: [name.text]
            )
            guard present == old else { return false }
            // What a secret was stays in no freed part of a page.
            let before = try Int.fetchOne(db, sql: "PRAGMA secure_delete") ?? 0
            try db.execute(sql: "PRAGMA secure_delete = ON")
            defer { try? db.execute(sql: "PRAGMA secure_delete = \(before)") }
            try db.execute(
                sql: "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = ?",
                arguments: [name.text, value, value]
            )
            return true
        }
    }
}
