public import STIX

/// A SHA-256 hash as 64 lowercase hexadecimal digits (FIPS 180-4).
public struct SHA256Text: Hashable, Sendable, CustomStringConvertible {
    /// The digits.
    public let text: String

    /// Reads 64 lowercase hexadecimal digits; nil for another form.
    public init?(_ text: String) {
        let isDigit = { (byte: UInt8) in
            byte &- UInt8(ascii: "0") <= 9 || byte &- UInt8(ascii: "a") <= 5
        }
        guard text.utf8.count == 64, text.utf8.allSatisfy(isDigit) else { return nil }
        self.text = text
    }

    /// The digits of a hash that was computed.
    init(digest: some Sequence<UInt8>) {
        let digits = Array("0123456789abcdef".utf8)
        text = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digits.
    public var description: String { text }
}

/// Which text is put to the parties: a version of a document, and the hash of its canonical bytes.
public struct DecisionText: Hashable, Sendable {
    /// The document.
    public let document: Identifier
    /// Which version of it.
    public let version: Instant
    /// The hash of the version's canonical bytes.
    public let sha256: SHA256Text

    /// A text by its document, version and hash.
    public init(document: Identifier, version: Instant, sha256: SHA256Text) {
        self.document = document
        self.version = version
        self.sha256 = sha256
    }
}
