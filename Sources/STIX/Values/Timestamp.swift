/// A STIX timestamp (STIX 2.1 §2.16): UTC, any number of sub-second digits, the text kept as it was written.
///
/// Two timestamps are equal when they name the same instant: `…01Z`, `…01.0Z` and `…01.000000000Z` are equal, and all
/// digits count. The texts may differ: compare `text` where the bytes matter.
public struct Timestamp: Sendable {
    /// The text as it was written.
    public let text: String
    /// Whole seconds since 1970-01-01T00:00:00Z; second 60 counts as the first of the next minute.
    let seconds: Int64

    /// Reads `YYYY-MM-DDTHH:MM:SS[.s+]Z`; seconds may be 60. Nil for another form or a date that does not exist.
    public init?(_ text: String) {
        let scanned = text.withUTF8Buffer(CivilTime.scan)
        guard let scanned else { return nil }
        self.text = text
        seconds = scanned.seconds
    }

    /// The same from bytes, so that a text is made for valid ones only.
    init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard let scanned = CivilTime.scan(bytes) else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
        seconds = scanned.seconds
    }

    /// A timestamp of six digits.
    public init(_ instant: Instant) {
        let clamped = min(max(instant, .distantPast), .distantFuture)
        text = clamped.text
        let fraction = ((clamped.microseconds % 1_000_000) + 1_000_000) % 1_000_000
        seconds = (clamped.microseconds - fraction) / 1_000_000
    }

    /// The instant, digits after the sixth cut off.
    public var instant: Instant {
        var fraction: Int64 = 0
        var digits = 0
        for byte in fractionDigits.prefix(6) {
            fraction = fraction * 10 + Int64(byte - UInt8(ascii: "0"))
            digits += 1
        }
        while digits < 6 {
            fraction *= 10
            digits += 1
        }
        return min(Instant(microseconds: seconds * 1_000_000 + fraction), .distantFuture)
    }

    /// How many sub-second digits the text has.
    public var subsecondDigits: Int { fractionDigits.count }

    /// The bytes between the dot and the `Z`.
    private var fractionDigits: Substring.UTF8View {
        let utf8 = text.utf8
        return Substring(text).utf8.dropFirst(CivilTime.fractionOffset).prefix(
            max(0, utf8.count - CivilTime.fractionOffset - 1)
        )
    }
}

extension Timestamp: Comparable, Hashable {
    /// Whether both name the same instant, to the last digit.
    public static func == (first: Self, second: Self) -> Bool {
        first.seconds == second.seconds && compareFractions(first, second) == 0
    }

    /// Whether the first names an earlier instant, to the last digit.
    public static func < (first: Self, second: Self) -> Bool {
        first.seconds != second.seconds ? first.seconds < second.seconds : compareFractions(first, second) < 0
    }

    /// Feeds what equality compares: the seconds, and the digits without trailing zeros.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(seconds)
        var zeros = 0
        for digit in fractionDigits {
            if digit == UInt8(ascii: "0") {
                zeros += 1
            } else {
                for _ in 0..<zeros { hasher.combine(UInt8(ascii: "0")) }
                zeros = 0
                hasher.combine(digit)
            }
        }
    }

    /// Negative, zero or positive; digits that one of them does not have count as zero.
    private static func compareFractions(_ first: Self, _ second: Self) -> Int {
        var left = first.fractionDigits.makeIterator()
        var right = second.fractionDigits.makeIterator()
        while true {
            let (one, other) = (left.next(), right.next())
            if one == nil, other == nil { return 0 }
            let difference = Int(one ?? UInt8(ascii: "0")) - Int(other ?? UInt8(ascii: "0"))
            if difference != 0 { return difference }
        }
    }
}

extension Timestamp: CustomStringConvertible {
    /// The text as it was written.
    public var description: String { text }
}
