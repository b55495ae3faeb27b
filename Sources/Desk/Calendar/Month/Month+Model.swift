internal import Coordination
internal import Localization
internal import Web

/// A month of the calendar, day by day.
struct MonthModel: Sendable {
    /// A day on which something began or went on.
    struct Entries: Sendable {
        let day: Day
        /// What began on it.
        let lines: [EntryLine]
        /// What began in the days before and goes on.
        let goesOn: [RecordLink]
    }

    /// A month beside this one, and how many activities are recorded in it.
    struct Step: Sendable {
        let month: CivilMonth
        let count: Int
    }

    /// How many activities are shown in full; keeps a page of a crowded month under its size limit.
    static let shown = 40
    /// How many activities that may have been in the month are named.
    static let shownPossible = 40
    /// The longest that an activity is named again on each of its days.
    private static let longest = 31

    let month: CivilMonth
    /// What was asked for and is no month.
    let fault: String?
    /// The month of the present, where nothing is recorded in it and another one is shown instead.
    let instead: CivilMonth?
    let filter: CalendarFilter
    let days: [Entries]
    /// Known to have begun in the month, not on which day.
    let dayless: [EntryLine]
    /// Began before the month and lasted through it or into it.
    let lasting: [EntryLine]
    /// May have been in the month: the record does not know the day or the end closely enough.
    let possible: [RecordLink]
    let possibleCount: Int
    /// How many were in the month for certain.
    let total: Int
    /// How many of these have no room on the page.
    let left: Int
    /// The months of the year.
    let year: [Step]
    /// The nearest months with anything in them.
    let before: Step?
    let after: Step?
    let today: Day
    let hasExercise: Bool

    init?(_ query: Query, shelf: Shelf, words: Words) throws {
        let all = try shelf.all("entente-activity")
        filter = try CalendarFilter(query, activities: all, shelf: shelf, words: words)
        let dated = try filter.matching(all, shelf: shelf).filter { $0.period != nil }
            .sorted { ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id) }
        let asked = query.filled("month")
        today = shelf.present(words).day
        guard let present = CivilMonth(today) else { return nil }
        let counts = Self.begun(dated)
        let wanted = asked.flatMap { CivilMonth($0) }
        let month = wanted ?? Self.nearest(to: present, counts)
        self.month = month
        fault = wanted == nil ? asked : nil
        instead = wanted == nil && month != present ? present : nil
        let certain = dated.filter { $0.period?.truth(within: month) == .yes }
        let shown = certain.prefix(Self.shown)
        days = try Self.days(of: month, shown, shelf: shelf, words: words)
        dayless = try shown.filter { Self.beginsWithin($0, month) && !Self.isKnownToTheDay($0) }
            .map { try shelf.line(for: $0, words: words) }
        lasting = try shown.filter { !Self.beginsWithin($0, month) && !Self.goesOn($0) }
            .map { try shelf.line(for: $0, words: words) }
        let maybe = dated.filter { $0.period?.truth(within: month) == .possible }
        possible = maybe.prefix(Self.shownPossible).map { RecordLink($0) }
        possibleCount = maybe.count
        total = certain.count
        left = certain.count - shown.count
        year = month.ofYear.map { month in
            Step(month: month, count: dated.count { $0.period?.truth(within: month) == .yes })
        }
        before = counts.keys.filter { $0 < month }.max().map { Step(month: $0, count: counts[$0] ?? 0) }
        after = counts.keys.filter { $0 > month }.min().map { Step(month: $0, count: counts[$0] ?? 0) }
        hasExercise = (shown + maybe.prefix(Self.shownPossible)).contains(where: \.isExercise)
    }

    /// How many activities are known to have begun in each month.
    private static func begun(_ dated: [Entry]) -> [CivilMonth: Int] {
        var counts: [CivilMonth: Int] = [:]
        for entry in dated {
            guard let date = entry.period?.start.date, let number = date.month,
                let month = CivilMonth(year: date.year, month: number)
            else { continue }
            counts[month, default: 0] += 1
        }
        return counts
    }

    /// The month itself where it has anything, else the last before it that has, else the first after it.
    private static func nearest(to month: CivilMonth, _ counts: [CivilMonth: Int]) -> CivilMonth {
        counts.keys.filter { $0 <= month }.max() ?? counts.keys.min() ?? month
    }

    private static func isKnownToTheDay(_ entry: Entry) -> Bool {
        entry.period?.start.date?.precision == .day
    }

    private static func beginsWithin(_ entry: Entry, _ month: CivilMonth) -> Bool {
        guard let date = entry.period?.start.date else { return false }
        return date.earliest >= month.first && date.latest <= month.last
    }

    /// Whether its days are known and few, so that it is named on each of them.
    private static func goesOn(_ entry: Entry) -> Bool {
        guard isKnownToTheDay(entry), let start = entry.period?.start.date, let end = entry.period?.end.date,
            end.precision == .day
        else { return false }
        return end.latest.number - start.earliest.number <= longest
    }

    private static func days(
        of month: CivilMonth,
        _ entries: some Sequence<Entry>,
        shelf: Shelf,
        words: Words
    ) throws -> [Entries] {
        let known = entries.filter { isKnownToTheDay($0) }
        return try month.days.compactMap { day in
            let begins = known.filter { $0.period?.start.date?.earliest == day }
            let lasting = known.filter { entry in
                guard goesOn(entry), let first = entry.period?.earliest, let last = entry.period?.latest else {
                    return false
                }
                return first < day && day <= last
            }
            guard !begins.isEmpty || !lasting.isEmpty else { return nil }
            return Entries(
                day: day,
                lines: try begins.map { try shelf.line(for: $0, words: words) },
                goesOn: lasting.map { RecordLink($0) }
            )
        }
    }
}
