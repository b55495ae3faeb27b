internal import Foundation
internal import GRDB

extension StoreError {
    /// What an error means to whoever runs the node: SQLite's own about disks and files are told as such, all others are
    /// passed on.
    static func meaning(of error: any Error, in folder: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.extendedResultCode {
        case .SQLITE_IOERR_SHORT_READ: return damaged(file(in: folder), "it is shorter than it says")
        case .SQLITE_IOERR_SHMSIZE: return full(folder: folder)
        default: break
        }
        switch error.resultCode {
        case .SQLITE_FULL: return full(folder: folder)
        case .SQLITE_CORRUPT: return damaged(file(in: folder), "its pages contradict each other")
        case .SQLITE_NOTADB: return damaged(file(in: folder), "it does not begin as a database does")
        case .SQLITE_READONLY: return failing(folder: folder, reason: "it, or a file in it, may only be read")
        case .SQLITE_CANTOPEN, .SQLITE_PERM: return failing(folder: folder, reason: "a file in it cannot be opened")
        case .SQLITE_IOERR:
            return failing(
                folder: folder,
                reason: "the disk reports an error (SQLite \(error.extendedResultCode.rawValue))"
            )
        default: return error
        }
    }

    private static func file(in folder: String) -> String { folder + "/" + Store.fileName }

    private static func damaged(_ path: String, _ reason: String) -> StoreError { damaged(path: path, reason: reason) }
}
