import Foundation
public import GRDB

#if DEBUG
import Mutants
#endif

/// The embedded database of one data folder: one writer, readers beside it, durable on return of `write`.
///
/// SQLite in WAL mode with `synchronous = FULL`: a transaction that has returned survives the loss of the process and
/// of the machine's power.
public final class Store: Sendable {
    /// How a folder is opened.
    public enum Mode: Sendable {
        /// Holds the folder exclusively; makes it where it is missing.
        case writing
        /// Reads beside a process that may be writing.
        case reading
    }

    /// The data folder.
    public let folder: String
    private let pool: DatabasePool
    private let mode: Mode
    private let lock: FolderLock?
    /// Where its secrets stand.
    let places: [SecretPlace]
    /// What seals and opens its secrets.
    public let secrets: Secrets

    /// The name of the database file in a data folder.
    public static let fileName = "entente.sqlite"

    /// Opens the store of `folder`, bringing its shape up to date where it may write.
    ///
    /// - Parameters:
    ///   - places: where secrets stand.
    ///   - key: the key under which they are sealed. A store without any has them sealed under it from now on.
    /// - Throws: `StoreError`.
    public init(
        folder: String,
        mode: Mode,
        migrations: [Migration],
        places: [SecretPlace] = [],
        key: SealingKey? = nil
    ) throws {
        guard Store.hearsDamage else {
            throw StoreError.unusable(
                path: folder,
                reason: "this process opened another database before it, so that damage would not be told"
            )
        }
        self.folder = folder
        self.mode = mode
        self.places = places
        let path = folder + "/" + Store.fileName
        let files = StoreFiles(folder: folder)
        switch mode {
        case .writing:
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw StoreError.failing(folder: folder, reason: "it cannot be made")
            }
            let lock = try FolderLock(folder: folder)
            try files.check(isExpected: lock.isMarked)
            self.lock = lock
        case .reading:
            if !FileManager.default.fileExists(atPath: path) { throw StoreError.absent(folder: folder) }
            try files.check(isExpected: false)
            lock = nil
        }
        do {
            pool = try DatabasePool(path: path, configuration: Store.configuration(mode))
            try Store.migrate(pool, path: path, mode: mode, migrations: migrations + [Store.sealingMigration])
            secrets = Secrets(
                try Store.keeping(pool, mode: mode, key: key, places: places, in: folder),
                in: folder
            )
        } catch {
            throw StoreError.meaning(of: error, in: folder)
        }
        lock?.markStore()
    }

    private static func configuration(_ mode: Mode) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(10)
        configuration.readonly = mode == .reading
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // Pages are copied from the file and not mapped: a fault of the disk is an error and no signal, and a page costs
            // the same wherever it lies, so that a file grown by what a reader may not see is no slower to read.
            try db.execute(sql: "PRAGMA cache_size = -32000")
            try db.execute(sql: "PRAGMA mmap_size = 0")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    private static func migrate(_ pool: DatabasePool, path: String, mode: Mode, migrations: [Migration]) throws {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { db in try migration.apply(db) }
        }
        let (superseded, complete) = try pool.read { db in
            (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
        }
        if superseded { throw StoreError.newer(path: path) }
        guard !complete else { return }
        guard mode == .writing else { throw StoreError.absent(folder: path) }
        try migrator.migrate(pool)
    }

    private static func keeping(
        _ pool: DatabasePool,
        mode: Mode,
        key: SealingKey?,
        places: [SecretPlace],
        in folder: String
    ) throws -> Secrets.Keeping {
        guard mode == .writing else {
            return try pool.read { db in try keeping(db, key: key, places: places, in: folder) }
        }
        return try pool.write { db in
            let keeping = try keeping(db, key: key, places: places, in: folder)
            if case .sealed = keeping { try note(keeping, db) }
            return keeping
        }
    }

    /// Reads one consistent state of the store.
    ///
    /// - Throws: `StoreError` where the files are damaged, even if `body` went on without what could not be read.
    public func read<T: Sendable>(_ body: @Sendable (Database) throws -> T) async throws -> T {
        do {
            #if DEBUG
            let mutant = LeakMutant.active
            return try await pool.read { db in
                try LeakMutant.with(mutant) { try ReadFault.watching { try body(db) } }
            }
            #else
            return try await pool.read { db in try ReadFault.watching { try body(db) } }
            #endif
        } catch {
            throw StoreError.meaning(of: error, in: folder)
        }
    }

    /// Reads one consistent state of the store, on this thread.
    public func readNow<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try pool.read { db in try ReadFault.watching { try body(db) } }
        } catch {
            throw StoreError.meaning(of: error, in: folder)
        }
    }

    /// Runs `body` as one transaction of the single writer; what it returns is durable.
    ///
    /// - Throws: what `body` throws, and `StoreError` where the disk takes nothing; nothing is stored then.
    public func write<T: Sendable>(_ body: @Sendable (Database) throws -> T) async throws -> T {
        guard mode == .writing else { throw StoreError.readOnly }
        do {
            #if DEBUG
            let mutant = LeakMutant.active
            return try await pool.write { db in
                try LeakMutant.with(mutant) { try ReadFault.watching { try body(db) } }
            }
            #else
            return try await pool.write { db in try ReadFault.watching { try body(db) } }
            #endif
        } catch {
            throw StoreError.meaning(of: error, in: folder)
        }
    }

    /// Writes the file anew, without the parts that nothing uses.
    func rewrite() async throws {
        try await pool.vacuum()
    }

    /// Whether damage that SQLite meets is told from now on: asked before any other database is opened in the process.
    package static var hearsDamage: Bool { ReadFault.isListening }

    /// What a reading throws that met damage of which SQLite does not know. The reading fails, whatever becomes of the error.
    public static func damage() -> any Error { ReadFault.note() }

    /// Writes a copy of the store, consistent as of one instant, to a file that does not exist yet. The file has its name
    /// once it is whole, on the disk and checked; before that, and where anything fails, nothing has.
    ///
    /// - Parameter isSound: looks through the rows of the copy, whose pages hold together.
    /// - Throws: `StoreError`: `.damaged` where what was copied does not hold together.
    public func copy(to path: String, isSound: (Database) throws -> Bool = { _ in true }) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.unusable(path: path, reason: "exists already")
        }
        let part = path + ".part-" + UUID().uuidString.lowercased()
        defer { for ending in ["", "-journal", "-wal", "-shm"] { unlink(part + ending) } }
        let target = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let isWhole: Bool
        do {
            let copied = try DatabaseQueue(path: part)
            try pool.backup(to: copied)
            isWhole = try copied.read { db in try Store.faults(db, most: 1).isEmpty && isSound(db) }
            try copied.close()
        } catch {
            switch StoreError.meaning(of: error, in: target) {
            case StoreError.damaged(_, let reason):
                throw StoreError.damaged(path: folder + "/" + Store.fileName, reason: reason)
            case let other: throw other
            }
        }
        guard isWhole else {
            throw StoreError.damaged(
                path: folder + "/" + Store.fileName,
                reason: "what it holds is not whole (entente check says more)"
            )
        }
        try StoreFiles.place(part, at: path)
    }

    /// Puts a store that was made and closed in one folder into another that holds none.
    ///
    /// - Throws: `StoreError.unusable`.
    public static func place(_ made: String, in folder: String) throws {
        try StoreFiles.place(made + "/" + fileName, at: folder + "/" + fileName)
    }

    /// What does not hold together in the store's pages, indexes and references between tables, in SQLite's words; empty
    /// where all does.
    public static func faults(_ db: Database, most: Int) throws -> [String] {
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(most))").filter { $0 != "ok" }
        let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(most).map { row -> String in
            let table: String? = row["table"]
            return "a row of \(table ?? "a table") refers to one that is not there"
        }
        return pages + references
    }

    /// Gives up the files. Nothing can be read or written afterwards.
    public func close() throws {
        // Moved into the database and cut: the next start need not read again what a long write left beside it. Where
        // somebody still reads, it waits for that start; nothing is lost by it.
        if mode == .writing {
            try? pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA busy_timeout = 250")
                try db.checkpoint(.truncate)
            }
        }
        try pool.close()
        lock?.release()
    }
}
