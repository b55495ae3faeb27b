import Foundation

/// The files of a data folder as SQLite does not look at them: it takes a file without bytes for a new database, and passes
/// over a log that it cannot read, with all that was committed to it.
struct StoreFiles {
    let folder: String

    private var database: String { folder + "/" + Store.fileName }

    /// How a log of SQLite begins, in either byte order of its sums (SQLite's file format, section 4.1).
    private static let logBeginnings: Set<[UInt8]> = [[0x37, 0x7F, 0x06, 0x82], [0x37, 0x7F, 0x06, 0x83]]
    private static let logHeader = 32

    /// Whether there is something in the database file.
    var hasDatabase: Bool { Self.size(database).map { $0 > 0 } ?? false }

    /// Throws `StoreError.damaged` where a store that was here is not any more.
    ///
    /// - Parameter isExpected: whether the folder held a store before.
    func check(isExpected: Bool) throws(StoreError) {
        if isExpected, !hasDatabase {
            let what = Self.size(database) == nil ? "it is gone" : "it is empty"
            throw .damaged(path: database, reason: "\(what), and was not (to begin anew, remove the file lock too)")
        }
        let log = database + "-wal"
        guard let file = FileHandle(forReadingAtPath: log) else { return }
        defer { try? file.close() }
        guard let header = try? file.read(upToCount: Self.logHeader), header.count == Self.logHeader else { return }
        // What was never synchronised may be zeros after a power cut; nothing in it was acknowledged.
        guard header.contains(where: { $0 != 0 }) else { return }
        guard Self.logBeginnings.contains(Array(header.prefix(4))) else {
            throw .damaged(path: log, reason: "it does not begin as a log of SQLite does")
        }
    }

    /// Writes to the disk what a new file holds, and gives it its name, which nobody may have taken meanwhile.
    ///
    /// - Throws: `StoreError.unusable`.
    static func place(_ part: String, at path: String) throws(StoreError) {
        try synchronize(part)
        let held = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard held >= 0 else { throw unusable(path) }
        close(held)
        guard rename(part, path) == 0 else {
            let error = unusable(path)
            unlink(path)
            throw error
        }
        try synchronize(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    /// Writes a file or folder to the disk.
    private static func synchronize(_ path: String) throws(StoreError) {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw unusable(path) }
        defer { close(opened) }
        guard fsync(opened) == 0 else { throw unusable(path) }
    }

    private static func unusable(_ path: String) -> StoreError {
        .unusable(path: path, reason: String(cString: strerror(errno)))
    }

    private static func size(_ path: String) -> Int64? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.int64Value
    }
}
