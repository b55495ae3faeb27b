import DatabaseSupport
import Foundation
import GRDB
import Testing

@testable import Database

/// Stores whose secrets are sealed under a key that lies elsewhere.
@Suite struct SealingTests {
    private let tables = Migration("tables") { db in
        try db.execute(
            sql: """
                CREATE TABLE seed (who TEXT PRIMARY KEY, value BLOB) STRICT;
                CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
                """
        )
    }
    private static let seeds = SecretPlace(table: "seed", column: "value", row: "who")
    private static let settings = SecretPlace(table: "setting", column: "value", row: "name") { $0.hasPrefix("secret") }
    private let key = SealingKey(bytes: Array(1...32))
    private let other = SealingKey(bytes: Array(2...33))
    private let plain = "the words of a secret that nobody reads"

    private func open(_ folder: TemporaryFolder, _ key: SealingKey?, mode: Store.Mode = .writing) throws -> Store {
        try Store(
            folder: folder.path,
            mode: mode,
            migrations: [tables],
            places: [Self.seeds, Self.settings],
            key: key
        )
    }

    /// Writes a seed, a secret setting and one that is none.
    private func fill(_ store: Store) async throws {
        try await store.write { [plain] db in
            let seed = try store.secrets.sealed(Array(plain.utf8), at: Self.seeds, of: "one")
            let secret = try store.secrets.sealed(plain, at: Self.settings, of: "secret 1")
            try db.execute(sql: "INSERT INTO seed VALUES ('one', ?), ('none', NULL)", arguments: [Data(seed)])
            try db.execute(
                sql: "INSERT INTO setting VALUES ('secret 1', ?), ('site', 'Entente')",
                arguments: [secret]
            )
        }
    }

    private func expectFilled(_ store: Store, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let (seed, secret, site) = try await store.read { db in
            (
                try Data.fetchOne(db, sql: "SELECT value FROM seed WHERE who = 'one'"),
                try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'secret 1'"),
                try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'site'")
            )
        }
        let bytes = try store.secrets.opened(Array(try #require(seed)), at: Self.seeds, of: "one")
        #expect(bytes == Array(plain.utf8), sourceLocation: sourceLocation)
        let text = try store.secrets.opened(try #require(secret), at: Self.settings, of: "secret 1")
        #expect(text == plain && site == "Entente", sourceLocation: sourceLocation)
    }

    /// Whether a file of the folder holds the secret as it is.
    private func isReadable(in folder: TemporaryFolder) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            let bytes = FileManager.default.contents(atPath: folder.path + "/" + name)
            return bytes?.range(of: Data(plain.utf8)) != nil
        }
    }

    @Test func `a store without secrets is sealed from its first opening with a key on`() async throws {
        let folder = try TemporaryFolder()
        let store = try open(folder, key)
        try await fill(store)
        try await expectFilled(store)
        try store.close()
        #expect(try !isReadable(in: folder))
        let again = try open(folder, key)
        #expect(again.secrets.areSealed)
        try await expectFilled(again)
        try again.close()
    }

    @Test func `without the key everything but secrets works, and with a wrong one nothing opens`() async throws {
        let folder = try TemporaryFolder()
        let store = try open(folder, key)
        try await fill(store)
        try store.close()
        for mode in [Store.Mode.writing, .reading] {
            #expect(throws: StoreError.wrongKey(folder: folder.path)) { try open(folder, other, mode: mode) }
        }
        let locked = try open(folder, nil)
        #expect(locked.secrets.areSealed)
        let site = try await locked.read { db in
            try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'site'")
        }
        #expect(site == "Entente")
        let refused = StoreError.locked(folder: folder.path)
        #expect(throws: refused) { try locked.secrets.opened([1], at: Self.seeds, of: "one") }
        #expect(throws: refused) { try locked.secrets.opened("AA==", at: Self.settings, of: "secret 1") }
        #expect(throws: refused) { try locked.secrets.sealed([1], at: Self.seeds, of: "one") }
        #expect(throws: refused) { try locked.secrets.sealed("a", at: Self.settings, of: "secret 1") }
        await #expect(throws: refused) { try await locked.seal(under: other) }
        try locked.close()
        try await expectFilled(try open(folder, key, mode: .reading))
    }

    @Test func `a store whose secrets are readable is not begun with a key until they are sealed`() async throws {
        let folder = try TemporaryFolder()
        let store = try open(folder, nil)
        try await fill(store)
        try store.close()
        #expect(try isReadable(in: folder))
        for mode in [Store.Mode.writing, .reading] {
            #expect(throws: StoreError.notSealed(folder: folder.path)) { try open(folder, key, mode: mode) }
        }
        let done = try await open(folder, nil).seal(under: key)
        #expect(done == Store.Sealed(count: 2, isRewritten: true))
        #expect(try !isReadable(in: folder))
        let sealed = try open(folder, key)
        try await expectFilled(sealed)
        // Another key, and none.
        #expect(try await sealed.seal(under: other).count == 2)
        #expect(throws: StoreError.wrongKey(folder: folder.path)) { try open(folder, key) }
        let moved = try open(folder, other)
        try await expectFilled(moved)
        #expect(try await moved.seal(under: nil).count == 2)
        let plain = try open(folder, nil)
        #expect(!plain.secrets.areSealed)
        try await expectFilled(plain)
    }

    @Test func `a secret in another's place is damage, and sealing anew leaves everything as it is`() async throws {
        let folder = try TemporaryFolder()
        let store = try open(folder, key)
        try await fill(store)
        try await store.write { db in
            try db.execute(sql: "INSERT INTO seed SELECT 'two', value FROM seed WHERE who = 'one'")
        }
        let moved = try await store.read { db in try Data.fetchOne(db, sql: "SELECT value FROM seed WHERE who = 'two'")
        }
        let error = #expect(throws: StoreError.self) {
            try store.secrets.opened(Array(moved ?? Data()), at: Self.seeds, of: "two")
        }
        #expect(error?.description.contains("a secret in seed.value is not what was sealed there") == true)
        await #expect(throws: StoreError.self) { try await store.seal(under: other) }
        try await expectFilled(store)
        try store.close()
        #expect(throws: StoreError.wrongKey(folder: folder.path)) { try open(folder, other) }
    }
}
