/// A day of the proleptic Gregorian calendar, counted from 1 January 1970.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1 January 1970; negative before.
    public let number: Int

    /// The day with this number, counted from 1 January 1970.
    public init(number: Int) {
        self.number = number
    }

    /// The day of the civil calendar, or nothing where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// Year, month and day of the civil calendar.
    public var civil: (year: Int, month: Int, day: Int) {
        // Years are counted from March, so that the leap day ends a year; 146,097 days are 400 years.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * ofYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * fromMarch + 2) / 5 + 1)
    }

    /// The day in which an instant lies, UTC; the instant is given in microseconds since 1970.
    public init(microseconds: Int64) {
        let perDay: Int64 = 86_400_000_000
        number = Int(microseconds >= 0 ? microseconds / perDay : (microseconds - perDay + 1) / perDay)
    }

    /// The first microsecond of the day, UTC, since 1970.
    public var microseconds: Int64 { Int64(number) * 86_400_000_000 }

    /// Days in a month of a year.
    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The number of a day that is known to exist.
    static func number(year: Int, month: Int, day: Int) -> Int {
        let fromMarch = month <= 2 ? year - 1 : year
        let era = (fromMarch >= 0 ? fromMarch : fromMarch - 399) / 400
        let ofEra = fromMarch - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// Order in time.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// `2023-07-11`.
    public var description: String {
        let (year, month, day) = civil
        return WorldDate.digits(year, 4) + "-" + WorldDate.digits(month, 2) + "-" + WorldDate.digits(day, 2)
    }
}
