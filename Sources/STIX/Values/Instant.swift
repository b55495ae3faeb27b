/// A point in time at microsecond resolution: what the node itself measures and records.
///
/// STIX timestamps of others may have any number of digits: see `Timestamp`.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before.
    public var microseconds: Int64

    /// An instant by its microseconds since 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Reads an RFC 3339 text in UTC: `YYYY-MM-DDTHH:MM:SS[.s+]Z`.
    ///
    /// Digits after the sixth are cut off, not rounded. A leap second at the end of the year 9999 is the last instant
    /// before it. Nil for another form or a date that does not exist.
    public init?(_ text: some StringProtocol) {
        let scanned = text.withUTF8Buffer(CivilTime.scan)
        guard let scanned else { return nil }
        microseconds = min(scanned.seconds * 1_000_000 + scanned.microseconds, Self.distantFuture.microseconds)
    }

    /// The earlier one is less.
    public static func < (first: Self, second: Self) -> Bool {
        first.microseconds < second.microseconds
    }

    /// 0000-01-01T00:00:00.000000Z: no text names an earlier one.
    public static let distantPast = Instant(microseconds: -62_167_219_200_000_000)

    /// 9999-12-31T23:59:59.999999Z: no text names a later one.
    public static let distantFuture = Instant(microseconds: 253_402_300_799_999_999)

    /// `YYYY-MM-DDTHH:MM:SS.ssssssZ` (TAXII 2.1 §2, timestamp), always 27 bytes.
    ///
    /// Instants outside the years 0000 to 9999 have no such text and are printed as the nearest one that has.
    public var text: String {
        let clamped = min(max(self, .distantPast), .distantFuture).microseconds
        let day = CivilTime.secondsPerDay * 1_000_000
        let ofDay = ((clamped % day) + day) % day
        let date = CivilTime.date(days: (clamped - ofDay) / day)
        return String(unsafeUninitializedCapacity: 27) { bytes in
            func put(_ value: Int64, width: Int, at offset: Int, then separator: Unicode.Scalar) {
                var rest = value
                for index in (offset..<offset + width).reversed() {
                    bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
                bytes[offset + width] = UInt8(ascii: separator)
            }
            put(date.year, width: 4, at: 0, then: "-")
            put(date.month, width: 2, at: 5, then: "-")
            put(date.day, width: 2, at: 8, then: "T")
            put(ofDay / 3_600_000_000, width: 2, at: 11, then: ":")
            put(ofDay / 60_000_000 % 60, width: 2, at: 14, then: ":")
            put(ofDay / 1_000_000 % 60, width: 2, at: 17, then: ".")
            put(ofDay % 1_000_000, width: 6, at: 20, then: "Z")
            return 27
        }
    }
}

extension Instant: CustomStringConvertible {
    /// The text of the instant.
    public var description: String { text }
}
