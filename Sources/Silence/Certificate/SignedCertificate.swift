internal import Foundation
internal import JSON

/// A certificate, the node's signature over it, and the key to check it with; one text, in one way of writing.
public struct SignedCertificate: Hashable, Sendable {
    /// What is signed.
    public let certificate: Certificate
    /// The key that is said to have signed. That it is the node's is not known by this: `PublishedKeys` says so.
    public let key: VerifyingKey
    /// Ed25519 (RFC 8032) over the prefix and the certificate's canonical bytes.
    let signature: [UInt8]

    /// The longest text, in bytes: 16 MiB.
    public static let maximumBytes = 16 << 20
    /// What stands before the canonical bytes when they are signed, so that nothing else that the key signs can be taken
    /// for a certificate.
    static let prefix = Array("entente-decision-certificate-v1\n".utf8)

    /// Signs a certificate.
    /// - Throws: where the certificate names another key, or the cryptographic library fails.
    public init(_ certificate: Certificate, signedBy key: SigningKey) throws {
        guard certificate.key == key.verifying.fingerprint else {
            throw CertificateError("/key", .value, "the certificate names another key")
        }
        self.certificate = certificate
        self.key = key.verifying
        signature = try key.signature(over: Self.prefix + certificate.canonicalBytes)
    }

    /// The canonical JSON of `{certificate, key, signature}`; a file holds these bytes and no others, no line end after
    /// them either.
    public var bytes: [UInt8] { json.canonicalBytes() }

    private var json: JSONValue {
        [
            "certificate": certificate.json, "key": .string(key.text),
            "signature": .string(Data(signature).base64EncodedString()),
        ]
    }

    /// Reads what `bytes` writes, and nothing else: a member more or less, another order, a space are refused.
    /// - Throws: the first fault, with its place.
    public init(parsing bytes: [UInt8]) throws(CertificateError) {
        guard bytes.count <= Self.maximumBytes else {
            throw CertificateError("", .size, "\(bytes.count) bytes, at most \(Self.maximumBytes)")
        }
        let value: JSONValue
        do {
            value = try JSONValue(parsing: bytes, limits: JSONLimits(maximumBytes: Self.maximumBytes, maximumDepth: 16))
        } catch {
            throw CertificateError(error.path, .json, error.rule.rawValue)
        }
        var reader = try StrictReader(value, "")
        certificate = try Certificate(try reader.take("certificate"), "/certificate")
        key = try reader.read("key") { VerifyingKey($0) }
        signature = try reader.read("signature") { text in
            Data(base64Encoded: text).flatMap { $0.count == 64 ? Array($0) : nil }
        }
        try reader.finish()
        guard self.bytes == bytes else {
            throw CertificateError("", .notCanonical, "the text is not written as RFC 8785 writes it")
        }
    }

    /// Whether the signature is the key's.
    var isSigned: Bool { key.verifies(signature, over: Self.prefix + certificate.canonicalBytes) }
}
