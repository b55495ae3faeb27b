internal import STIX

/// A day of the proleptic Gregorian calendar, as a calendar on a wall shows it: it has no zone.
public struct LocalDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1 January 1970; negative before.
    public let number: Int64

    /// The day with this number, counted from 1 January 1970.
    public init(number: Int64) {
        self.number = number
    }

    /// The day of the civil calendar; nil where the calendar has no such day, or the year is not 0 to 9999.
    public init?(year: Int64, month: Int64, day: Int64) {
        guard
            (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilTime.length(ofMonth: month, year: year)
        else { return nil }
        number = CivilTime.days(year: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD`; nil for another form or a day that does not exist.
    public init?(_ text: String) {
        guard text.utf8.count == 10, let midnight = Instant(text + "T00:00:00Z") else { return nil }
        number = midnight.microseconds / (CivilTime.secondsPerDay * 1_000_000)
        guard description == text else { return nil }
    }

    /// Which day of the week it is.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        Weekday.allCases[Int(((number + 3) % 7 + 7) % 7)]
    }

    /// Year, month and day of the civil calendar.
    public var civil: (year: Int64, month: Int64, day: Int64) { CivilTime.date(days: number) }

    /// The earlier one is less.
    public static func < (first: Self, second: Self) -> Bool { first.number < second.number }

    /// `YYYY-MM-DD`.
    public var description: String {
        String(Instant(microseconds: number * CivilTime.secondsPerDay * 1_000_000).text.prefix(10))
    }
}

/// A day of the week, Monday first (ISO 8601).
public enum Weekday: String, Hashable, Comparable, Sendable, CaseIterable {
    /// The first day of the week.
    case monday
    /// The second.
    case tuesday
    /// The third.
    case wednesday
    /// The fourth.
    case thursday
    /// The fifth.
    case friday
    /// The sixth.
    case saturday
    /// The seventh.
    case sunday

    /// 1 for Monday to 7 for Sunday (ISO 8601).
    public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// By the place in the week.
    public static func < (first: Self, second: Self) -> Bool { first.number < second.number }
}
