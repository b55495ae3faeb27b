/// Arithmetic of the proleptic Gregorian calendar in whole days, and the digits of RFC 3339 texts.
public enum CivilTime {
    /// Seconds of a day; leap seconds are not counted in an instant.
    public static let secondsPerDay: Int64 = 86400

    /// Days from 1970-01-01 to this date, negative before it.
    ///
    /// Counts in eras of 400 years that begin on 1 March, so that the leap day is the last day of a year.
    public static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date that lies this many days after 1970-01-01.
    public static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let year = yearOfEra + era * 400
        return (
            month < 10 ? year : year + 1,
            month < 10 ? month + 3 : month - 9,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    /// How many days a month has.
    public static func length(ofMonth month: Int64, year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// What a scan of a timestamp text finds.
struct ScannedTimestamp {
    /// Whole seconds since 1970-01-01T00:00:00Z; second 60 counts as the first of the next minute.
    let seconds: Int64
    /// The sub-second part, cut after six digits.
    let microseconds: Int64
    /// How many sub-second digits the text has.
    let digits: Int
}

extension CivilTime {
    /// Where sub-second digits begin in `YYYY-MM-DDTHH:MM:SS.ssssssZ`.
    static let fractionOffset = 20

    /// Reads `YYYY-MM-DDTHH:MM:SS[.s+]Z` (RFC 3339 in UTC, STIX 2.1 §2.16); nil for everything else.
    static func scan(_ text: UnsafeBufferPointer<UInt8>) -> ScannedTimestamp? {
        let count = text.count
        guard
            count >= fractionOffset, text[count - 1] == UInt8(ascii: "Z"), text[4] == UInt8(ascii: "-"),
            text[7] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"),
            let century = pair(text, 0), let yearOfCentury = pair(text, 2), let month = pair(text, 5),
            let day = pair(text, 8), let hour = pair(text, 11), let minute = pair(text, 14),
            let second = pair(text, 17)
        else { return nil }
        let year = century * 100 + yearOfCentury
        guard
            month >= 1, month <= 12, day >= 1, day <= length(ofMonth: month, year: year), hour <= 23, minute <= 59,
            second <= 60, let fraction = fraction(text)
        else { return nil }
        return ScannedTimestamp(
            seconds: days(year: year, month: month, day: day) * secondsPerDay + hour * 3600 + minute * 60 + second,
            microseconds: fraction.microseconds,
            digits: fraction.digits
        )
    }

    /// The digits between the dot and the `Z`; none without a dot, nil when there is something else.
    private static func fraction(_ text: UnsafeBufferPointer<UInt8>) -> (microseconds: Int64, digits: Int)? {
        let end = text.count - 1
        if end == fractionOffset - 1 { return (0, 0) }
        guard text[fractionOffset - 1] == UInt8(ascii: "."), end > fractionOffset else { return nil }
        var microseconds: Int64 = 0
        for index in fractionOffset..<end {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            if index < fractionOffset + 6 { microseconds = microseconds * 10 + Int64(digit) }
        }
        let digits = end - fractionOffset
        for _ in 0..<max(0, 6 - digits) { microseconds *= 10 }
        return (microseconds, digits)
    }

    /// Two decimal digits at an offset.
    @inline(__always)
    private static func pair(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int64? {
        let tens = text[offset] &- UInt8(ascii: "0")
        let ones = text[offset + 1] &- UInt8(ascii: "0")
        return tens <= 9 && ones <= 9 ? Int64(tens) * 10 + Int64(ones) : nil
    }
}

extension StringProtocol {
    /// The UTF-8 bytes of a text, without a copy where they lie in one piece.
    func withUTF8Buffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }
}
