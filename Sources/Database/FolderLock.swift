import Foundation
import Synchronization

/// The exclusive hold of one process on a data folder. Released by the word, with the value, or with the process.
///
/// The file that is held also says whether the folder holds a store: one that is gone is then not taken for a new one.
final class FolderLock: Sendable {
    private static let mark = "a store is in this folder\n"
    private let descriptor: Mutex<Int32?>

    init(folder: String) throws(StoreError) {
        let opened = open(folder + "/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            let reason = String(cString: strerror(errno))
            throw errno == ENOSPC ? .full(folder: folder) : .failing(folder: folder, reason: "lock: \(reason)")
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw .inUse(folder: folder)
        }
        descriptor = Mutex(opened)
    }

    deinit {
        release()
    }

    /// Whether a store was in the folder before.
    var isMarked: Bool {
        descriptor.withLock { held in held.map { lseek($0, 0, SEEK_END) > 0 } ?? false }
    }

    /// Notes that a store is in the folder. Where it cannot be noted now, the next start does.
    func markStore() {
        guard !isMarked else { return }
        descriptor.withLock { held in
            guard let held else { return }
            _ = Self.mark.utf8CString.withUnsafeBytes { pwrite(held, $0.baseAddress, $0.count - 1, 0) }
        }
    }

    /// Gives up the hold.
    func release() {
        descriptor.withLock { held in
            guard let opened = held else { return }
            // By the word: a process that was begun meanwhile holds the same file until it runs another program.
            flock(opened, LOCK_UN)
            close(opened)
            held = nil
        }
    }
}
