/// The rules for names (STIX 2.1 §3.1, §2.12, §7.3).
enum Name {
    /// Whether bytes are a type name: 3 to 250 of a-z, 0-9 and hyphen, a letter first, no two hyphens together, none at
    /// the end.
    static func isType(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 3, bytes.count <= 250, isLower(bytes[0]), bytes[bytes.count - 1] != hyphen else {
            return false
        }
        var previous: UInt8 = 0
        for byte in bytes {
            guard isLower(byte) || isDigit(byte) || (byte == hyphen && previous != hyphen) else { return false }
            previous = byte
        }
        return true
    }

    /// Whether bytes are a property name: 3 to 250 of a-z, 0-9 and underscore, a letter first; `id` is the exception.
    static func isProperty(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.count == 2 { return bytes[0] == UInt8(ascii: "i") && bytes[1] == UInt8(ascii: "d") }
        guard bytes.count >= 3, bytes.count <= 250, isLower(bytes[0]) else { return false }
        return bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    /// Whether bytes are a dictionary key: 1 to 250 of A-Z, a-z, 0-9, hyphen and underscore.
    static func isDictionaryKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 1, bytes.count <= 250 else { return false }
        return bytes.allSatisfy {
            isLower($0) || isUpper($0) || isDigit($0) || $0 == hyphen || $0 == UInt8(ascii: "_")
        }
    }

    /// Whether bytes are a word of an open vocabulary in the form that new words should have: lower case and hyphens.
    static func isVocabularyWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !bytes.isEmpty else { return false }
        return bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == hyphen }
    }

    private static let hyphen = UInt8(ascii: "-")

    @inline(__always)
    static func isLower(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

    @inline(__always)
    static func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
