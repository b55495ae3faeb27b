internal import Coordination

/// A month of the civil calendar.
struct CivilMonth: Hashable, Comparable, Sendable {
    let year: Int
    /// 1 to 12.
    let month: Int
    let first: Day
    let last: Day

    /// A month; nothing for one that the calendar does not have.
    init?(year: Int, month: Int) {
        let digits = String(year + 10_000).dropFirst() + "-" + String(month + 100).dropFirst()
        guard (0...9999).contains(year), (1...12).contains(month), let date = WorldDate(digits) else { return nil }
        self.year = year
        self.month = month
        first = date.earliest
        last = date.latest
    }

    /// Reads `2023-07`, or the month of a day; nothing for any other text.
    init?(_ text: String) {
        guard let date = WorldDate(text), let month = date.month else { return nil }
        self.init(year: date.year, month: month)
    }

    /// The month of a day.
    init?(_ day: Day) {
        self.init(year: day.civil.year, month: day.civil.month)
    }

    /// `2023-07`.
    var text: String { String(first.description.prefix(7)) }

    /// The month before; nothing before the first of all.
    var previous: CivilMonth? {
        month == 1 ? CivilMonth(year: year - 1, month: 12) : CivilMonth(year: year, month: month - 1)
    }

    /// The month after; nothing after the last of all.
    var next: CivilMonth? {
        month == 12 ? CivilMonth(year: year + 1, month: 1) : CivilMonth(year: year, month: month + 1)
    }

    /// The months of its year.
    var ofYear: [CivilMonth] { (1...12).compactMap { CivilMonth(year: year, month: $0) } }

    /// Its days.
    var days: [Day] { (first.number...last.number).map { Day(number: $0) } }

    static func < (left: CivilMonth, right: CivilMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension Day {
    /// 0 for Monday to 6 for Sunday. The first day of all, 1 January 1970, was a Thursday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 }
}

extension Period {
    /// Whether any of it lies within a month.
    func truth(within month: CivilMonth) -> Truth {
        let (firstStart, lastStart): (Int, Int) =
            switch start {
            case .date(let date): (date.earliest.number, date.latest.number)
            case .open: (.min, .min)
            case .unknown: (.min, end.date?.latest.number ?? .max)
            }
        let (firstEnd, lastEnd): (Int, Int) =
            switch end {
            case .date(let date): (date.earliest.number, date.latest.number)
            case .open: (.max, .max)
            // It was there when it began; more is not known.
            case .unknown: (firstStart, .max)
            }
        guard firstStart <= month.last.number, lastEnd >= month.first.number else { return .no }
        return lastStart <= month.last.number && firstEnd >= month.first.number ? .yes : .possible
    }
}
