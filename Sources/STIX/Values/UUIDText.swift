internal import Crypto

/// A UUID (RFC 4122) and its text.
public struct UUIDText: Hashable, Sendable {
    /// The first eight bytes, in network order.
    public let high: UInt64
    /// The last eight bytes, in network order.
    public let low: UInt64

    /// A UUID from its two halves in network order.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads `8-4-4-4-12` hexadecimal digits of either case, of any version and variant; nil for another form.
    public init?(_ text: some StringProtocol) {
        let read = text.withUTF8Buffer { Self($0) }
        guard let read else { return nil }
        self = read
    }

    /// The same from bytes.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 36 else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for index in 0..<36 {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard bytes[index] == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Hex.value(bytes[index]) else { return nil }
            if index < 18 { high = high << 4 | UInt64(digit) } else { low = low << 4 | UInt64(digit) }
        }
        self.init(high: high, low: low)
    }

    /// The version number that the UUID states: 4 for random ones, 5 for names by SHA-1.
    public var version: Int { Int(high >> 12 & 0xF) }

    /// Whether the UUID states the variant of RFC 4122.
    public var isStandardVariant: Bool { low >> 62 == 0b10 }

    /// `8-4-4-4-12` lowercase hexadecimal digits.
    public var text: String {
        String(unsafeUninitializedCapacity: 36) { bytes in
            var offset = 0
            for nibble in 0..<32 {
                if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
                    bytes[offset] = UInt8(ascii: "-")
                    offset += 1
                }
                let half = nibble < 16 ? high : low
                bytes[offset] = Hex.digit(UInt8(half >> UInt64(60 - 4 * (nibble % 16)) & 0xF))
                offset += 1
            }
            return offset
        }
    }
}

extension UUIDText {
    /// The namespace of ids of cyber-observable objects (STIX 2.1 §2.9).
    public static let observableNamespace = UUIDText(high: 0x00AB_EDB4_AA42_466C, low: 0x9C01_FED2_3315_A9B7)

    /// A random UUID (version 4) from this generator.
    public static func v4(using generator: inout some RandomNumberGenerator) -> UUIDText {
        stamped(high: generator.next(), low: generator.next(), version: 4)
    }

    /// The UUID of a name in a namespace (version 5: SHA-1 over the namespace's bytes and the name's).
    public static func v5(namespace: UUIDText, name: some Sequence<UInt8>) -> UUIDText {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 + name.underestimatedCount)
        for half in [namespace.high, namespace.low] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) { bytes.append(UInt8(half >> shift & 0xFF)) }
        }
        bytes.append(contentsOf: name)
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        for (index, byte) in Insecure.SHA1.hash(data: bytes).prefix(16).enumerated() {
            if index < 8 {
                halves.high = halves.high << 8 | UInt64(byte)
            } else {
                halves.low = halves.low << 8 | UInt64(byte)
            }
        }
        return stamped(high: halves.high, low: halves.low, version: 5)
    }

    /// The UUID of a text in a namespace: version 5 over the text's UTF-8 bytes.
    public static func v5(namespace: UUIDText, name: String) -> UUIDText {
        v5(namespace: namespace, name: name.utf8)
    }

    private static func stamped(high: UInt64, low: UInt64, version: UInt64) -> UUIDText {
        UUIDText(high: high & ~0xF000 | version << 12, low: low & ~(0b11 << 62) | 0b10 << 62)
    }
}

extension UUIDText: CustomStringConvertible {
    /// The text of the UUID.
    public var description: String { text }
}

/// Hexadecimal digits.
enum Hex {
    /// The value of a digit of either case.
    @inline(__always)
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The lowercase digit of a value below 16.
    @inline(__always)
    static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
