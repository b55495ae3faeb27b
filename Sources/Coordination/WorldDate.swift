/// A date of the world at the precision at which it is known: a year, a month or a day.
///
/// The text form is that of EDTF level 0 (Library of Congress, 2019; ISO 8601-2): `2023`, `2023-07`, `2023-07-11`.
/// Precision is part of the value: `2023-07` and `2023-07-01` are different dates.
public struct WorldDate: Hashable, Sendable, CustomStringConvertible {
    /// How much of a date is known.
    public enum Precision: Int, Comparable, Sendable {
        /// Only the year.
        case year
        /// Year and month.
        case month
        /// The day.
        case day

        /// Coarser before finer.
        public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    /// The year, 0 to 9999.
    public let year: Int
    /// The month, 1 to 12, where it is known.
    public let month: Int?
    /// The day of the month, where it is known.
    public let day: Int?

    /// Reads `2023`, `2023-07` or `2023-07-11`; nothing for any other text and for days that do not exist.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let year = WorldDate.number(parts[0], digits: 4) else { return nil }
        self.year = year
        guard parts.count > 1 else {
            month = nil
            day = nil
            return
        }
        guard let month = WorldDate.number(parts[1], digits: 2), (1...12).contains(month) else { return nil }
        self.month = month
        guard parts.count > 2 else {
            day = nil
            return
        }
        guard let day = WorldDate.number(parts[2], digits: 2), Day(year: year, month: month, day: day) != nil else {
            return nil
        }
        self.day = day
    }

    /// A day at full precision.
    public init(_ day: Day) {
        let civil = day.civil
        year = civil.year
        month = civil.month
        self.day = civil.day
    }

    /// How much of the date is known.
    public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    /// The first day that the date can mean.
    public var earliest: Day {
        Day(number: Day.number(year: year, month: month ?? 1, day: day ?? 1))
    }

    /// The last day that the date can mean.
    public var latest: Day {
        let month = month ?? 12
        let day = day ?? Day.length(ofMonth: month, year: year)
        return Day(number: Day.number(year: year, month: month, day: day))
    }

    /// The text form, as it was read.
    public var text: String {
        var text = WorldDate.digits(year, 4)
        if let month { text += "-" + WorldDate.digits(month, 2) }
        if let day { text += "-" + WorldDate.digits(day, 2) }
        return text
    }

    /// The text form.
    public var description: String { text }

    /// A number with leading zeros.
    static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }

    private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
