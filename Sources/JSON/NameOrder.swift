/// The order of member names in canonical JSON: by UTF-16 code units (RFC 8785 section 3.2.3), computed on UTF-8.
///
/// The two orders differ in one place only. Characters beyond U+FFFF begin with a byte F0 ... F4 in UTF-8 but with a
/// code unit D800 ... DBFF in UTF-16, so they come before U+E000 ... U+FFFF, whose UTF-8 begins with EE or EF. Moving
/// those lead bytes past each other makes the byte order the code unit order.
enum NameOrder {
    /// The byte by which a name is compared.
    @inline(__always)
    static func key(_ byte: UInt8) -> UInt8 {
        guard byte >= 0xEE else { return byte }
        return byte >= 0xF0 ? byte &- 2 : byte &+ 5
    }

    /// Eight bytes as a number that compares as they do, zeros standing in after the end.
    /// Reads eight bytes whatever `count` says.
    @inline(__always)
    static func chunk(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        var word = UInt64(bigEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
        if count < 8 { word &= count <= 0 ? 0 : ~0 &<< UInt64(8 &* (8 &- count)) }
        return word & 0x8080_8080_8080_8080 == 0 ? word : keys(word)
    }

    private static func keys(_ word: UInt64) -> UInt64 {
        var result: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            result |= UInt64(key(UInt8(truncatingIfNeeded: word &>> shift))) &<< shift
        }
        return result
    }

    /// Whether one name comes before another.
    static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        let shared = min(left.count, right.count)
        for place in 0..<shared where left[place] != right[place] {
            return key(left[place]) < key(right[place])
        }
        return left.count < right.count
    }

    /// Whether one name comes before another.
    static func precedes(_ left: String, _ right: String) -> Bool {
        for (mine, other) in zip(left.utf8, right.utf8) where mine != other {
            return key(mine) < key(other)
        }
        return left.utf8.count < right.utf8.count
    }
}
