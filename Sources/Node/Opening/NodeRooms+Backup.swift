import Accounts
import Database
import Foundation
import Records

extension NodeRooms {
    /// What a restore has ended.
    public struct Restored: Hashable, Sendable {
        /// Sessions of people who were signed in.
        public let sessions: Int
        /// Links that work once.
        public let links: Int
    }

    /// Writes a copy of the node, consistent as of one instant, to a new file, and checks it. A running node is not
    /// disturbed. Where it cannot be finished there is no file of that name.
    ///
    /// - Throws: `StoreError`: `.unusable` where the file is there already or cannot be made, `.full` where it finds no
    ///   room, `.damaged` where the node's own store is.
    public func backUp(to path: String) throws {
        try store.copy(to: path, isSound: Records.areSound)
    }

    /// Makes a node of a backup, in a folder that holds none. Whoever was signed in signs in again, and one-time links
    /// are void: those that have ended since would otherwise be good again.
    ///
    /// - Returns: what was ended.
    /// - Throws: `NodeError.occupied`, or `.notABackup` where the file is damaged or something else.
    @discardableResult
    public static func restore(_ path: String, to folder: String) async throws -> Restored {
        let files = FileManager.default
        guard files.isReadableFile(atPath: path) else {
            throw NodeError.unreadable(path: path, reason: "there is no such file")
        }
        let target = folder + "/" + Store.fileName
        guard !files.fileExists(atPath: target) else { throw NodeError.occupied(folder: folder) }
        umask(0o077)
        // Tried out beside its place; it takes the place only when it has proved good.
        let trial = folder + "/restore-" + SystemIdentifiers().uuid()
        defer { try? files.removeItem(atPath: trial) }
        do {
            try files.createDirectory(atPath: trial, withIntermediateDirectories: true)
            try files.copyItem(atPath: path, toPath: trial + "/" + Store.fileName)
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw StoreError.full(folder: folder)
        } catch {
            throw NodeError.unwritable(path: folder, reason: (error as? CocoaError)?.reason ?? "\(error)")
        }
        let ended = try await proved(trial, from: path, in: folder)
        try Store.place(trial, in: folder)
        return ended
    }

    /// Opens what was copied, and ends what must not live on.
    private static func proved(_ trial: String, from path: String, in folder: String) async throws -> Restored {
        do {
            let rooms = try NodeRooms(folder: trial, mode: .writing)
            let check = try await Records.check(rooms.store)
            if let fault = check.faults.first { throw NodeError.notABackup(path: path, reason: fault) }
            let ended = try await rooms.accounts().endAllSignIns()
            try rooms.store.close()
            return Restored(sessions: ended.sessions, links: ended.links)
        } catch let error as NodeError {
            throw error
        } catch StoreError.full {
            throw StoreError.full(folder: folder)
        } catch StoreError.damaged(_, let reason) {
            throw NodeError.notABackup(path: path, reason: reason)
        } catch {
            throw NodeError.notABackup(path: path, reason: "\(error)")
        }
    }
}

extension CocoaError {
    /// What the system said, without the paths that the framework adds.
    fileprivate var reason: String {
        let below = userInfo[NSUnderlyingErrorKey] as? NSError
        return below.map { String(cString: strerror(Int32($0.code))) } ?? localizedDescription
    }
}
