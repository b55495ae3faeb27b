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
        }
    }
}
