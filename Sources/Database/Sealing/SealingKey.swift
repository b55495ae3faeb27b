import Crypto
import Foundation

/// The operator's key under which a store keeps its secrets: 32 bytes that a vault keeps, outside the data folder.
/// Described without them.
///
/// AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits: nonce, ciphertext and tag in this order. What a secret is
/// and whose goes into the tag, so that one put in another's place does not open.
public struct SealingKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// Why a file holds no key.
    public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// The file cannot be used.
        case file(SecretFile.Fault)
        /// It holds something else.
        case form

        /// What is wrong and what was expected.
        public var description: String {
            switch self {
            case .file(.unreadable): "cannot be read"
            case .file(.open): "others may read it; \(SecretFile.expected)"
            case .form: "expected one line, 32 bytes in base 64, as \"entente secret key\" writes them"
            }
        }
    }

    private static let byteCount = 32
    private static let nonceBytes = 12
    private static let tagBytes = 16

    private let key: SymmetricKey

    /// A key of 32 bytes; nil for any other number.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// A key as a file holds it: base 64 (RFC 4648, section 4), a line feed after it or none.
    public init?(text: String) {
        let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
        guard let data = Data(base64Encoded: String(line)) else { return nil }
        self.init(bytes: Array(data))
    }

    /// Reads the file of a key.
    ///
    /// - Throws: ``Fault``.
    public init(path: String) throws(Fault) {
        let text: String
        do {
            text = try SecretFile.text(at: path)
        } catch {
            throw .file(error)
        }
        guard let key = Self(text: text) else { throw .form }
        self = key
    }

    /// The line of a new key of the system's randomness, with a line feed after it.
    public static func newText() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString() + "\n"
    }

    /// `plain` sealed for one place.
    ///
    /// - Throws: when the cipher fails, which is a fault of the machine.
    func sealed(_ plain: [UInt8], for place: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(plain, using: key, nonce: AES.GCM.Nonce(), authenticating: Array(place.utf8))
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// What was sealed for a place; nil for anything else.
    func opened(_ sealed: [UInt8], for place: String) -> [UInt8]? {
        guard sealed.count >= Self.nonceBytes + Self.tagBytes,
            let nonce = try? AES.GCM.Nonce(data: sealed.prefix(Self.nonceBytes)),
            let box = try? AES.GCM.SealedBox(
                nonce: nonce,
                ciphertext: sealed.dropFirst(Self.nonceBytes).dropLast(Self.tagBytes),
                tag: sealed.suffix(Self.tagBytes)
            )
        else { return nil }
        return (try? AES.GCM.open(box, using: key, authenticating: Array(place.utf8))).map { Array($0) }
    }

    /// Not the key.
    public var description: String { "sealing key" }
    /// Not the key.
    public var debugDescription: String { "sealing key" }
}
