/// The bytes of a canonical text as they come to be: tokens as RFC 8785 section 3.2 writes them.
///
/// Memory of its own, written by address: appending byte by byte to an array costs several times as much.
struct CanonicalWriter: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    init(expecting capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// The bytes written so far.
    var bytes: [UInt8] { [UInt8](UnsafeBufferPointer(start: start, count: count)) }

    /// Adds the bytes written so far to others.
    func append(to target: inout [UInt8]) {
        target.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if capacity &- count < more { grow(more) }
    }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    /// A structural character.
    @inline(__always)
    mutating func write(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count &+= 1
    }

    /// `true`, `false`, `null` or the digits of a number.
    mutating func write(_ literal: StaticString) {
        let length = literal.utf8CodeUnitCount
        reserve(length)
        (start + count).update(from: literal.utf8Start, count: length)
        count &+= length
    }

    /// The digits of an integer.
    mutating func write(_ integer: Int64) {
        reserve(20)
        var rest = integer.magnitude
        var length = integer < 0 ? 2 : 1
        var bound: UInt64 = 10
        while length < 20, rest >= bound {
            length &+= 1
            bound = bound &* 10
        }
        if integer < 0 { start[count] = UInt8(ascii: "-") }
        var place = count &+ length
        count = place
        repeat {
            place &-= 1
            start[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
    }

    /// A number as ECMAScript prints it.
    mutating func write(_ double: Double) {
        for byte in CanonicalNumber.text(double) { write(byte) }
    }

    // MARK: - Strings

    /// A string in quotes, with the escapes it must have.
    @inline(__always)
    mutating func write(_ string: UnsafeBufferPointer<UInt8>) {
        reserve(string.count &+ 2)
        start[count] = UInt8(ascii: "\"")
        count &+= 1
        if let source = string.baseAddress { writeContents(source, string.count) }
        reserve(1)
        start[count] = UInt8(ascii: "\"")
        count &+= 1
    }

    /// Copies eight bytes at a time and looks closer only where one of them must be escaped.
    /// The caller has reserved as many bytes as the string has.
    @inline(__always)
    private mutating func writeContents(_ source: UnsafePointer<UInt8>, _ length: Int) {
        var place = 0
        while place &+ 8 <= length {
            let chunk = UnsafeRawPointer(source + place).loadUnaligned(as: UInt64.self)
            guard !Self.needsEscape(chunk) else {
                writeEscaping(source + place, length &- place)
                return
            }
            UnsafeMutableRawPointer(start + count).storeBytes(of: chunk, as: UInt64.self)
            count &+= 8
            place &+= 8
        }
        while place < length {
            let byte = source[place]
            guard !Self.needsEscape(byte) else {
                writeEscaping(source + place, length &- place)
                return
            }
            start[count] = byte
            count &+= 1
            place &+= 1
        }
    }

    private mutating func writeEscaping(_ source: UnsafePointer<UInt8>, _ length: Int) {
        for place in 0..<length {
            reserve(6)
            let byte = source[place]
            if Self.needsEscape(byte) {
                writeEscape(byte)
            } else {
                start[count] = byte
                count &+= 1
            }
        }
    }

    /// The short escape if there is one, else `\u00xx` in lower case (RFC 8785 section 3.2.2.2).
    private mutating func writeEscape(_ byte: UInt8) {
        write(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: write(UInt8(ascii: "b"))
        case 0x09: write(UInt8(ascii: "t"))
        case 0x0A: write(UInt8(ascii: "n"))
        case 0x0C: write(UInt8(ascii: "f"))
        case 0x0D: write(UInt8(ascii: "r"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): write(byte)
        default:
            write("u00")
            write(UInt8(ascii: "0") + byte >> 4)
            let low = byte & 0xF
            write(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        }
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Whether one of eight bytes is below 0x20, a quote or a backslash: the high bit of a lane is set by the borrow.
    @inline(__always)
    private static func needsEscape(_ chunk: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = chunk ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslash = chunk ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let low = (chunk &- ones &* 0x20) & ~chunk
        let same = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        return (low | same) & (ones &* 0x80) != 0
    }
}
