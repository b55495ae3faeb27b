import Database
import Foundation

/// The node's name and password at its mail server. Described without either.
public struct SMTPCredentials: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    private let name: String
    private let password: String

    /// Why a file of them cannot be used.
    public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// It cannot be read.
        case unreadable
        /// Others than its owner and group may read it.
        case open
        /// It does not hold two lines.
        case form

        /// What is wrong and what was expected.
        public var description: String {
            switch self {
            case .unreadable: "cannot be read"
            case .open: "others may read it; \(SecretFile.expected)"
            case .form: "expected two lines: the name at the mail server, and the password"
            }
        }
    }

    /// A name and a password.
    ///
    /// - Returns: nil where one is empty or holds a control character.
    public init?(name: String, password: String) {
        let isPlain = (name + password).unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard !name.isEmpty, !password.isEmpty, isPlain else { return nil }
        self.name = name
        self.password = password
    }

    /// Reads a file of two lines, the name and the password, that others may not read.
    ///
    /// - Throws: ``Fault``.
    public init(path: String) throws(Fault) {
        let text: String
        do {
            text = try SecretFile.text(at: path)
        } catch {
            switch error {
            case .unreadable: throw .unreadable
            case .open: throw .open
            }
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 2 || (lines.count == 3 && lines[2].isEmpty),
            let made = Self(name: String(lines[0]), password: String(lines[1]))
        else { throw .form }
        self = made
    }

    /// The answer of SASL's PLAIN (RFC 4616).
    var plain: String { Data("\0\(name)\0\(password)".utf8).base64EncodedString() }

    /// Neither of them.
    public var description: String { "credentials" }
    /// Neither of them.
    public var debugDescription: String { "credentials" }
}
