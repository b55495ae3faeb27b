/// Why a store could not be opened or used. Says the folder or file, the rule and what to do.
public enum StoreError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another process holds the folder.
    case inUse(folder: String)
    /// The folder holds no store and the caller only reads.
    case absent(folder: String)
    /// The folder or a file in it cannot be made or opened.
    case unusable(path: String, reason: String)
    /// The store was written by a newer program.
    case newer(path: String)
    /// The system's clock stands before the last stamp of the store.
    case clockBehind(last: String, now: String)
    /// The store was opened for reading only.
    case readOnly
    /// There is no room on the disk: nothing of the transaction is stored.
    case full(folder: String)
    /// The folder or its disk cannot be written or read: nothing of the transaction is stored.
    case failing(folder: String, reason: String)
    /// What is in the files is no whole store.
    case damaged(path: String, reason: String)
    /// A secret is needed, and the key under which it is sealed was not given.
    case locked(folder: String)
    /// The secrets are sealed under another key.
    case wrongKey(folder: String)
    /// A key is given, and the secrets stand readable.
    case notSealed(folder: String)

    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .inUse(let folder):
            "\(folder): another entente process holds this folder; stop it first, or name another folder with --data"
        case .absent(let folder):
            "\(folder): holds no record yet; start a node on it or import into it first"
        case .unusable(let path, let reason):
            "\(path): cannot be used: \(reason)"
        case .newer(let path):
            "\(path): was written by a newer version of this program; use that version or restore a backup"
        case .clockBehind(let last, let now):
            "the system's clock (\(now)) stands before the last stamp of the store (\(last)); set the clock right"
        case .readOnly:
            "the store was opened for reading only"
        case .full(let folder):
            "\(folder): the disk is full; nothing of this was stored. Make room there and do it again"
        case .failing(let folder, let reason):
            "\(folder): cannot be used: \(reason); expected a folder on a sound disk, with room, that this user may read "
                + "and write"
        case .damaged(let path, let reason):
            "\(path): the store is damaged: \(reason). Keep this folder as it is, and restore the last backup into "
                + "another: entente restore --data EMPTY BACKUP"
        case .locked(let folder):
            "\(folder): the secrets of this node are sealed; name the file of their key with --sealing-key"
        case .wrongKey(let folder):
            "\(folder): the secrets of this node are sealed under another key than the one of --sealing-key"
        case .notSealed(let folder):
            "\(folder): the secrets of this node are not sealed; seal them (entente secret seal KEY), or name no "
                + "--sealing-key"
        }
    }

    /// What a log of a running node says of it and what its operator is to do; names no folder and no file.
    public var remedy: String {
        switch self {
        case .full:
            "the disk is full: writes are refused, reading goes on; make room on the disk of the data folder, no restart "
                + "is needed"
        case .failing:
            "the disk cannot be written or read: writes are refused; see to the disk of the data folder, no restart is "
                + "needed"
        case .damaged:
            "the store is damaged: stop the node, keep its folder, restore the last backup into another"
        case .clockBehind:
            "the clock was set back: writes are refused, reading goes on; set the clock right, no restart is needed"
        case .inUse, .absent, .unusable, .newer, .readOnly, .locked, .wrongKey, .notSealed:
            "the store cannot be used"
        }
    }
}
