import Database
import Foundation

extension NodeRooms {
    /// Writes a copy of the node, consistent as of one instant, to a new file. A running node is not disturbed.
    ///
    /// - Throws: `StoreError.unusable` where the file is there already or cannot be written.
    public func backUp(to path: String) throws {
        try store.copy(to: path)
        guard let file = FileHandle(forUpdatingAtPath: path) else {
            throw NodeError.unwritable(path: path, reason: "it cannot be opened again")
        }
        try file.synchronize()
        try file.close()
    }

    /// Makes a node of a backup, in a folder that holds none.
    ///
    /// - Throws: `NodeError.occupied`, or `.notABackup` where the file is damaged or something else.
    public static func restore(_ path: String, to folder: String) throws {
        let files = FileManager.default
        guard files.isReadableFile(atPath: path) else {
            throw NodeError.unreadable(path: path, reason: "there is no such file")
        }
        let target = folder + "/" + Store.fileName
        guard !files.fileExists(atPath: target) else { throw NodeError.occupied(folder: folder) }
        umask(0o077)
        // Tried out beside its place; it takes the place only when it has proved good.
        let trial = folder + "/restore-" + SystemIdentifiers().uuid()
        do {
            try files.createDirectory(atPath: trial, withIntermediateDirectories: true)
        } catch {
            throw NodeError.unwritable(path: folder, reason: error.localizedDescription)
        }
        defer { try? files.removeItem(atPath: trial) }
        do {
            try files.copyItem(atPath: path, toPath: trial + "/" + Store.fileName)
            let rooms = try NodeRooms(folder: trial, mode: .writing)
            guard try rooms.settings.isWhole() else {
                throw NodeError.notABackup(path: path, reason: "its pages are damaged")
            }
            try rooms.store.close()
        } catch let error as NodeError {
            throw error
        } catch {
            throw NodeError.notABackup(path: path, reason: "\(error)")
        }
        do {
            try files.moveItem(atPath: trial + "/" + Store.fileName, toPath: target)
        } catch {
            throw NodeError.unwritable(path: target, reason: error.localizedDescription)
        }
    }
}
