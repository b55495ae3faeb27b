import Database
public import GRDB

/// A database file opened as what it is to SQLite, past the store that keeps it.
public enum PlainDatabase {
    /// Opens a file. Damage is listened for first: whoever opens a database before that keeps every store of the process
    /// from opening.
    public static func open(_ path: String) throws -> DatabaseQueue {
        guard Store.hearsDamage else { throw StoreError.unusable(path: path, reason: "damage is not told") }
        return try DatabaseQueue(path: path)
    }
}
