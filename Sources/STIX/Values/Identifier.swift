/// A STIX identifier (STIX 2.1 §2.9): `type--UUID`.
///
/// The text is kept as it was written: upper-case hexadecimal digits are tolerated and make another identifier than
/// lower-case ones, since ids are compared as texts everywhere.
public struct Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The whole text.
    public let text: String

    /// Reads `type--UUID`: a type name of 3 to 250 letters a-z, digits and single hyphens that begins with a letter, and
    /// a UUID of version 1 to 5 in the variant of RFC 4122. Nil for another form: the nil UUID has no version.
    public init?(_ text: String) {
        guard text.withUTF8Buffer({ Self.typeLength($0) }) != nil else { return nil }
        self.text = text
    }

    /// The same from bytes, so that a text is made for valid ones only.
    init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard Self.typeLength(bytes) != nil else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// An identifier of a type and a UUID; nil where the type is not a type name or the UUID not of version 1 to 5.
    public init?(type: String, uuid: UUIDText) {
        self.init(type + "--" + uuid.text)
    }

    /// What stands before the UUID: `indicator`.
    public var type: Substring { text.dropLast(Self.tail) }

    /// The text of the UUID: the last 36 characters.
    public var uuid: Substring { text.suffix(36) }

    /// The whole text.
    public var description: String { text }

    /// By text.
    public static func < (first: Self, second: Self) -> Bool {
        first.text < second.text
    }

    /// How many bytes the two hyphens and the UUID take.
    private static let tail = 38
}

extension Identifier {
    /// A new random identifier (version 4) of this type; nil where it is not a type name.
    public static func random(type: String, using generator: inout some RandomNumberGenerator) -> Identifier? {
        Identifier(type: type, uuid: .v4(using: &generator))
    }

    /// How many bytes of an identifier are its type, or nil where the bytes are no identifier.
    static func typeLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let length = bytes.count - tail
        guard
            length >= 3, bytes[length] == UInt8(ascii: "-"), bytes[length + 1] == UInt8(ascii: "-"),
            Name.isType(UnsafeBufferPointer(rebasing: bytes[..<length])),
            isUUID(UnsafeBufferPointer(rebasing: bytes[(length + 2)...]))
        else { return nil }
        return length
    }

    /// Whether 36 bytes are a UUID of version 1 to 5 in the standard's variant.
    ///
    /// Ids are most of what objects refer to, so all digits are looked at together.
    private static func isUUID(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 36, let start = UnsafeRawPointer(bytes.baseAddress) else { return false }
        let (version, variant) = (bytes[14], bytes[19] | 0x20)
        guard
            version >= UInt8(ascii: "1"), version <= UInt8(ascii: "5"),
            variant == UInt8(ascii: "8") || variant == UInt8(ascii: "9") || variant == UInt8(ascii: "a")
                || variant == UInt8(ascii: "b")
        else { return false }
        let hyphen = UInt8(ascii: "-")
        guard bytes[8] == hyphen, bytes[13] == hyphen, bytes[18] == hyphen, bytes[23] == hyphen else { return false }
        // Five words of eight bytes cover the text; where a hyphen is known to be, its bits are turned into a digit's.
        func word(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        let hyphenToDigit: UInt64 = 0x1D
        return areHex(word(0)) && areHex(word(9) ^ hyphenToDigit << 32)
            && areHex(word(16) ^ hyphenToDigit << 16 ^ hyphenToDigit << 56) && areHex(word(24)) && areHex(word(28))
    }

    /// Whether eight bytes are hexadecimal digits: each is compared in its own eight bits, below the highest one.
    @inline(__always)
    private static func areHex(_ word: UInt64) -> Bool {
        let each: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x80 &* each
        guard word & high == 0 else { return false }
        let lower = word | 0x20 &* each
        let digits = (word &+ 0x50 &* each) & ~(word &+ 0x46 &* each)
        let letters = (lower &+ 0x1F &* each) & ~(lower &+ 0x19 &* each)
        return (digits | letters) & high == high
    }
}
