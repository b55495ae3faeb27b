import Database
import DatabaseSupport
import Foundation
import GRDB
import STIX
import Testing

@Suite struct StoreTests {
    private let first = Migration("first") { db in try db.execute(sql: "CREATE TABLE word (text TEXT NOT NULL)") }
    private let second = Migration("second") { db in try db.execute(sql: "ALTER TABLE word ADD COLUMN more TEXT") }

    private func count(_ store: Store) async throws -> Int {
        try await store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM word") ?? -1 }
    }

    @Test func `what was written is there after the store is opened again`() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.path + "/deep/er", mode: .writing, migrations: [first])
        try await store.write { db in try db.execute(sql: "INSERT INTO word VALUES ('one')") }
        try store.close()
        let again = try Store(folder: folder.path + "/deep/er", mode: .writing, migrations: [first, second])
        #expect(try await count(again) == 1)
    }

    @Test func `a transaction that throws leaves nothing`() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.path, mode: .writing, migrations: [first])
        await #expect(throws: StoreError.readOnly) {
            try await store.write { db in
                try db.execute(sql: "INSERT INTO word VALUES ('one')")
                throw StoreError.readOnly
            }
        }
        #expect(try await count(store) == 0)
    }

    @Test func `a folder has one writer, and readers beside it`() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.path, mode: .writing, migrations: [first])
        #expect(throws: StoreError.inUse(folder: folder.path)) {
            try Store(folder: folder.path, mode: .writing, migrations: [first])
        }
        let reader = try Store(folder: folder.path, mode: .reading, migrations: [first])
        try await store.write { db in try db.execute(sql: "INSERT INTO word VALUES ('one')") }
        #expect(try await count(reader) == 1)
        await #expect(throws: StoreError.readOnly) { try await reader.write { _ in } }
    }

    @Test func `reading a folder without a store is said, and makes none`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StoreError.absent(folder: folder.path)) {
            try Store(folder: folder.path, mode: .reading, migrations: [first])
        }
        #expect(throws: StoreError.absent(folder: folder.path)) {
            try Store(folder: folder.path, mode: .reading, migrations: [first])
        }
    }

    @Test func `a store of a newer program is left alone`() throws {
        let folder = try TemporaryFolder()
        try Store(folder: folder.path, mode: .writing, migrations: [first, second]).close()
        #expect(throws: StoreError.newer(path: folder.path + "/" + Store.fileName)) {
            try Store(folder: folder.path, mode: .writing, migrations: [first])
        }
    }

    @Test func `a copy holds what was there, and overwrites nothing`() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.path, mode: .writing, migrations: [first])
        try await store.write { db in try db.execute(sql: "INSERT INTO word VALUES ('one')") }
        let path = folder.path + "/copy.sqlite"
        try store.copy(to: path)
        let copied = try PlainDatabase.open(path)
        #expect(try await copied.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM word") } == 1)
        #expect(throws: StoreError.self) { try store.copy(to: path) }
    }

    @Test func `a disk without room is said, the transaction leaves nothing, and the next one finds room again`()
        async throws
    {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.path, mode: .writing, migrations: [first])
        try await store.write { db in try db.execute(sql: "PRAGMA max_page_count = 10") }
        await #expect(throws: StoreError.full(folder: folder.path)) {
            try await store.write { db in
                try db.execute(sql: "INSERT INTO word VALUES ('one')")
                try db.execute(sql: "INSERT INTO word VALUES (hex(randomblob(100000)))")
            }
        }
        #expect(try await count(store) == 0)
        try await store.write { db in try db.execute(sql: "PRAGMA max_page_count = 100000") }
        try await store.write { db in try db.execute(sql: "INSERT INTO word VALUES (hex(randomblob(100000)))") }
        #expect(try await count(store) == 1)
    }

    @Test func `a body that goes on without what could not be read has read nothing`() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder: folder.path, mode: .writing, migrations: [first])
        try await store.write { db in
            for _ in 0..<50 { try db.execute(sql: "INSERT INTO word VALUES (hex(randomblob(1000)))") }
        }
        try store.close()
        let path = folder.path + "/" + Store.fileName
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: try file.seekToEnd() - 4_096 * 4)
        try file.write(contentsOf: Data(repeating: 0x5A, count: 4_096 * 4))
        try file.close()
        let damaged = try Store(folder: folder.path, mode: .writing, migrations: [first])
        await #expect(throws: StoreError.damaged(path: path, reason: "its pages contradict each other")) {
            let answer = try await damaged.read { db in
                do {
                    return "\(try String.fetchAll(db, sql: "SELECT text FROM word").count) rows"
                } catch {
                    return "\(error)"
                }
            }
            Issue.record("the reading answered: \(answer)")
        }
    }

    @Test func `where damage would not be told, no store is opened`() async {
        await #expect(processExitsWith: .success) {
            _ = try DatabaseQueue()
            let folder = try TemporaryFolder()
            #expect(throws: StoreError.self) { try Store(folder: folder.path, mode: .writing, migrations: []) }
        }
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try Store(folder: folder.path, mode: .writing, migrations: []).close()
        }
    }

    @Test func `a store that is gone or empty is not begun anew, unless its lock is gone too`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/" + Store.fileName
        for spoil in [
            { try FileManager.default.removeItem(atPath: path) }, { try Data().write(to: URL(fileURLWithPath: path)) },
        ] {
            try Store(folder: folder.path, mode: .writing, migrations: [first]).close()
            try spoil()
            #expect(throws: StoreError.self) {
                try Store(folder: folder.path, mode: .writing, migrations: [first])
            }
            try FileManager.default.removeItem(atPath: folder.path + "/lock")
        }
        try Store(folder: folder.path, mode: .writing, migrations: [first]).close()
    }

    @Test func `a clock that is moved by hand passes what it waits for`() {
        let clock = ManualClock(Instant(microseconds: 10))
        clock.pass(Instant(microseconds: 20), within: 20)
        #expect(clock.now() == Instant(microseconds: 21))
        clock.pass(Instant(microseconds: 5), within: 20)
        #expect(clock.now() == Instant(microseconds: 21))
    }

    @Test func `the system's clock has passed what it waited for`() throws {
        let clock = SystemClock()
        let soon = Instant(microseconds: clock.now().microseconds + 2_000)
        try clock.pass(soon, within: 1_000_000)
        #expect(clock.now() > soon)
    }

    @Test func `the system's clock does not wait for what is too far away`() {
        let far = Instant(microseconds: SystemClock().now().microseconds + 3_600_000_000)
        #expect(throws: StoreError.self) { try SystemClock().pass(far, within: 2_000_000) }
    }
}
