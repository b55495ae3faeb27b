import Foundation

/// A file that holds a secret of the operator's.
public enum SecretFile {
    /// Why a file of a secret cannot be used.
    public enum Fault: Error, Hashable, Sendable {
        /// It cannot be read, or is no text.
        case unreadable
        /// Others than its owner and group may read it, or others than its owner may write it.
        case open
    }

    /// The modes that a file may have, for messages.
    public static let expected = "expected mode 0600, or 0440 as service managers hand secrets over"

    /// What the file holds.
    ///
    /// - Throws: ``Fault``.
    public static func text(at path: String) throws(Fault) -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        else { throw .unreadable }
        // A service manager shows its credentials to one service by an access list, whose mask stands as the group's bits.
        guard mode & 0o037 == 0 else { throw .open }
        return text
    }
}
