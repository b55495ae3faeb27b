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

    /// The name of the database file in a data folder.
    public static let fileName = "entente.sqlite"

    /// Opens the store of `folder`, bringing its shape up to date where it may write.
    public init(folder: String, mode: Mode, migrations: [Migration]) throws {
        self.folder = folder
        self.mode = mode
        let path = folder + "/" + Store.fileName
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // Pages are copied from the file and not mapped: a fault of the disk is an error and no signal, and a page costs
            // the same wherever it lies, so that a file grown by what a reader may not see is no slower to read.
            try db.execute(sql: "PRAGMA cache_size = -32000")
            try db.execute(sql: "PRAGMA mmap_size = 0")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        switch mode {
        case .writing:
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw StoreError.unusable(path: folder, reason: error.localizedDescription)
            }
            lock = try FolderLock(folder: folder)
        case .reading:
            guard FileManager.default.fileExists(atPath: path) else { throw StoreError.absent(folder: folder) }
            configuration.readonly = true
            lock = nil
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        try Store.migrate(pool, path: path, mode: mode, migrations: migrations)
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

    /// Reads one consistent state of the store.
    public func read<T: Sendable>(_ body: @Sendable (Database) throws -> T) async throws -> T {
        #if DEBUG
        let mutant = LeakMutant.active
        return try await pool.read { db in try LeakMutant.with(mutant) { try body(db) } }
        #else
        return try await pool.read(body)
        #endif
    }

    /// Reads one consistent state of the store, on this thread.
    public func readNow<T>(_ body: (Database) throws -> T) throws -> T {
        try pool.read(body)
    }

    /// Runs `body` as one transaction of the single writer; what it returns is durable.
    public func write<T: Sendable>(_ body: @Sendable (Database) throws -> T) async throws -> T {
        guard mode == .writing else { throw StoreError.readOnly }
        #if DEBUG
        let mutant = LeakMutant.active
        return try await pool.write { db in try LeakMutant.with(mutant) { try body(db) } }
        #else
        return try await pool.write(body)
        #endif
    }

    /// Writes a copy of the store, consistent as of one instant, to a file that does not exist yet.
    public func copy(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.unusable(path: path, reason: "exists already")
        }
        try pool.backup(to: DatabaseQueue(path: path))
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
