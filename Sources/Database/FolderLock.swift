import Foundation
import Synchronization

/// The exclusive hold of one process on a data folder. Released by the word, with the value, or with the process.
final class FolderLock: Sendable {
    private let descriptor: Mutex<Int32?>

    init(folder: String) throws(StoreError) {
        let path = folder + "/lock"
        let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            throw .unusable(path: path, reason: String(cString: strerror(errno)))
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

    /// Gives up the hold.
    func release() {
        descriptor.withLock { held in
            if let opened = held { close(opened) }
            held = nil
        }
    }
}
