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

    /// Where those stand that are secret.
    static let secretPlace = SecretPlace(table: "setting", column: "value", row: "name") { name in
        secretNames.contains(name) || name.hasPrefix(Name.link("").text)
    }
    private static let secretNames = Set([Name.secret, .names, .signingKeys].map(\.text))

    private let store: Store

    init(_ store: Store) {
        self.store = store
    }

    /// What is remembered under a name; nil where nothing is.
    ///
    /// - Throws: `StoreError.locked` of what is secret, where the key was not given.
    public func value(of name: Name) throws -> String? {
        try store.readNow { db in try value(of: name, db) }
    }

    /// Remembers a value in place of any other.
    ///
    /// - Throws: as `value(of:)`.
    public func set(_ name: Name, to value: String) async throws {
        try await store.write { db in try set(name, to: value, db) }
    }

    /// Remembers a value where another one, or none, is remembered still; the other one is overwritten in the file.
    ///
    /// - Returns: whether it is remembered; false where something else was there by then.
    func set(_ name: Name, to value: String, inPlaceOf old: String?) async throws -> Bool {
        try await store.write { db in
            guard try self.value(of: name, db) == old else { return false }
            try db.overwriting { try set(name, to: value, db) }
            return true
        }
    }

    private func value(of name: Name, _ db: GRDB.Database) throws -> String? {
        let stored = try String.fetchOne(
            db,
            sql: "SELECT value FROM setting WHERE name = ?",
            arguments: [name.text]
        )
        guard let stored, Self.secretPlace.holds(name.text) else { return stored }
        return try store.secrets.opened(stored, at: Self.secretPlace, of: name.text)
    }

    private func set(_ name: Name, to value: String, _ db: GRDB.Database) throws {
        let isSecret = Self.secretPlace.holds(name.text)
        let stored = isSecret ? try store.secrets.sealed(value, at: Self.secretPlace, of: name.text) : value
        try db.execute(
            sql: "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = ?",
            arguments: [name.text, stored, stored]
        )
    }
}
