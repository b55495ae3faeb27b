internal import Crypto
internal import Foundation
internal import STIX

/// The public half of a node's key (Ed25519, RFC 8032): whoever has it can check what the node signed.
public struct VerifyingKey: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes of the key.
    let bytes: [UInt8]

    /// The key of 32 bytes; nil for another number of bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)) != nil else {
            return nil
        }
        self.bytes = bytes
    }

    /// Reads `ed25519 BASE64`; nil for another form.
    public init?(_ text: String) {
        guard let bytes = KeyText.bytes(of: text, prefix: KeyText.verifying) else { return nil }
        self.init(bytes: bytes)
    }

    /// `ed25519` and the key in base64 (RFC 4648 section 4), in one line.
    public var text: String { KeyText.text(bytes, prefix: KeyText.verifying) }

    /// The key's fingerprint: the SHA-256 of its 32 bytes.
    public var fingerprint: SHA256Text { SHA256Text(hashing: bytes) }

    /// The text, which is public.
    public var description: String { text }

    /// Whether a signature is this key's over these bytes.
    func verifies(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes) else { return false }
        return key.isValidSignature(Data(signature), for: Data(bytes))
    }
}

/// The secret half of a node's key. It prints as its fingerprint; `secretText` is for the key's file alone.
public struct SigningKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let key: Curve25519.Signing.PrivateKey

    /// A new key from the system's random numbers.
    public static func random() -> SigningKey { SigningKey(key: Curve25519.Signing.PrivateKey()) }

    private init(key: Curve25519.Signing.PrivateKey) {
        self.key = key
    }

    /// The key of a seed of 32 bytes; nil for another number of bytes.
    public init?(seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
        self.key = key
    }

    /// Reads `ed25519-private BASE64`; nil for another form.
    public init?(_ text: String) {
        guard let seed = KeyText.bytes(of: text, prefix: KeyText.signing) else { return nil }
        self.init(seed: seed)
    }

    /// `ed25519-private` and the seed in base64, in one line: whoever has it can sign as the node.
    public var secretText: String { KeyText.text(Array(key.rawRepresentation), prefix: KeyText.signing) }

    /// The public half.
    public var verifying: VerifyingKey { VerifyingKey(unchecked: Array(key.publicKey.rawRepresentation)) }

    /// Signs bytes.
    /// - Throws: what the cryptographic library says; it has no reason to with a key that was read.
    func signature(over bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: Data(bytes))) }

    /// The fingerprint of the public half.
    public var description: String { "signing key " + verifying.fingerprint.text }
    /// The fingerprint of the public half.
    public var debugDescription: String { description }
    /// Nothing of the secret.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension VerifyingKey {
    /// The bytes that a secret key gave.
    fileprivate init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension SHA256Text {
    /// The hash of bytes.
    public init(hashing bytes: some Sequence<UInt8>) {
        self.init(digest: SHA256.hash(data: Array(bytes)))
    }
}

/// Keys as one line of text.
private enum KeyText {
    static let verifying = "ed25519"
    static let signing = "ed25519-private"

    static func text(_ bytes: [UInt8], prefix: String) -> String {
        prefix + " " + Data(bytes).base64EncodedString()
    }

    /// The bytes of a text that is written in the one way in which `text` writes them.
    static func bytes(of text: String, prefix: String) -> [UInt8]? {
        guard text.hasPrefix(prefix + " "), let data = Data(base64Encoded: String(text.dropFirst(prefix.count + 1)))
        else { return nil }
        let bytes = Array(data)
        return self.text(bytes, prefix: prefix) == text ? bytes : nil
    }
}
