/// How a word of simdjson's tape is read: type in the high 8 bits, payload in the low 56.
///
/// - an array or object opens with the index after its end (32 bits) and its count (24 bits, saturated);
/// - a string holds its offset in the buffer of strings, where 32 bits of length come before the bytes;
/// - an integer or a double is followed by a word with its 64 bits.
///
/// The word that closes an object is ours: 0, or the index of its table of members in canonical order (a count, then
/// the index of each name), which lies behind the tape (see `TapeCheck`).
@usableFromInline
enum Tape {
    @inlinable static var arrayStart: UInt8 { UInt8(ascii: "[") }
    @inlinable static var arrayEnd: UInt8 { UInt8(ascii: "]") }
    @inlinable static var objectStart: UInt8 { UInt8(ascii: "{") }
    @inlinable static var objectEnd: UInt8 { UInt8(ascii: "}") }
    @inlinable static var string: UInt8 { UInt8(ascii: "\"") }
    @inlinable static var integer: UInt8 { UInt8(ascii: "l") }
    @inlinable static var unsigned: UInt8 { UInt8(ascii: "u") }
    @inlinable static var double: UInt8 { UInt8(ascii: "d") }
    @inlinable static var yes: UInt8 { UInt8(ascii: "t") }
    @inlinable static var no: UInt8 { UInt8(ascii: "f") }
    @inlinable static var null: UInt8 { UInt8(ascii: "n") }

    @inlinable static var payloadMask: UInt64 { 0x00FF_FFFF_FFFF_FFFF }
    @inlinable static var saturatedCount: Int { 0xFF_FFFF }

    @inlinable @inline(__always)
    static func tag(_ word: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word &>> 56) }

    @inlinable @inline(__always)
    static func payload(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word & payloadMask) }

    @inlinable @inline(__always)
    static func end(_ word: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: word)) }

    @inlinable @inline(__always)
    static func count(_ word: UInt64) -> Int { Int(truncatingIfNeeded: (word &>> 32) & 0xFF_FFFF) }

    @inlinable @inline(__always)
    static func word(_ tag: UInt8, _ payload: Int = 0) -> UInt64 {
        UInt64(tag) &<< 56 | UInt64(truncatingIfNeeded: payload)
    }

    /// The index after the value at `index`; arrays and objects are stepped over whole.
    @inlinable @inline(__always)
    static func next(_ word: UInt64, at index: Int) -> Int {
        switch tag(word) {
        case objectStart, arrayStart: end(word)
        case integer, unsigned, double: index &+ 2
        default: index &+ 1
        }
    }
}

/// A tape and its strings by address, for loops that must be fast. Valid only while their owner is held.
@usableFromInline
struct TapePointers {
    @usableFromInline let words: UnsafePointer<UInt64>
    @usableFromInline let strings: UnsafePointer<UInt8>

    @inlinable
    init(words: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>) {
        self.words = words
        self.strings = strings
    }

    /// The bytes of the string, or name, at `index`.
    @inlinable @inline(__always)
    func string(at index: Int) -> UnsafeBufferPointer<UInt8> {
        let start = strings + Tape.payload(words[index])
        let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        return UnsafeBufferPointer(start: start + 4, count: Int(length))
    }

    /// The index of the value of the member with this name, in the object at `index`.
    @inlinable
    func member(_ name: UnsafeBufferPointer<UInt8>, ofObject index: Int) -> Int? {
        let last = Tape.end(words[index]) &- 1
        var place = index &+ 1
        while place < last {
            if equal(string(at: place), name) { return place &+ 1 }
            place = Tape.next(words[place &+ 1], at: place &+ 1)
        }
        return nil
    }

    @inlinable @inline(__always)
    func equal(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        for place in 0..<left.count where left[place] != right[place] { return false }
        return true
    }
}
