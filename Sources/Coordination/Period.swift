/// A stretch of the world's time, each end at its own precision, open or unknown.
///
/// The text form is EDTF level 0 with the open and unknown ends of level 1: `2023-07-11`, `2023/2026`, `2018/..`
/// (goes on), `2018/` (the end is not recorded), `../2023`, `/2023`. A single date is a period that begins and ends
/// within it.
public struct Period: Hashable, Sendable, CustomStringConvertible {
    /// One end of a period.
    public enum End: Hashable, Sendable {
        /// A date.
        case date(WorldDate)
        /// `..`: without end, or from always.
        case open
        /// An empty side: there is an end, or may be, and it is not recorded.
        case unknown

        /// The date, where there is one.
        public var date: WorldDate? {
            if case .date(let date) = self { date } else { nil }
        }
    }

    /// Where it begins.
    public let start: End
    /// Where it ends.
    public let end: End
    /// Whether it was given as one date.
    public let isSingleDate: Bool

    /// Reads a date or an interval; nothing for any other text, for an interval without any date, and for one that
    /// ends before it begins.
    public init?(_ text: some StringProtocol) {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        if sides.count == 1, let date = WorldDate(text) {
            self.init(date)
            return
        }
        guard sides.count == 2, let start = Period.end(sides[0]), let end = Period.end(sides[1]) else { return nil }
        self.init(from: start, to: end)
    }

    /// The period of a single date.
    public init(_ date: WorldDate) {
        start = .date(date)
        end = .date(date)
        isSingleDate = true
    }

    /// An interval; nothing where neither end is a date or the end lies before the start.
    public init?(from start: End, to end: End) {
        guard start.date != nil || end.date != nil else { return nil }
        if let start = start.date, let end = end.date, end.latest < start.earliest { return nil }
        self.start = start
        self.end = end
        isSingleDate = false
    }

    private static func end(_ text: some StringProtocol) -> End? {
        switch text {
        case "..": .open
        case "": .unknown
        default: WorldDate(text).map { .date($0) }
        }
    }

    /// The first day on which it can have begun; nothing where no bound is known.
    public var earliest: Day? { start.date?.earliest }

    /// The last day on which it can have ended; nothing where no bound is known.
    public var latest: Day? { end.date?.latest }

    /// Whether it was true on the day.
    ///
    /// It was, on every reading, from the last day on which it can have begun to the first on which it can have ended.
    public func truth(on day: Day) -> Truth {
        if let earliest, day < earliest { return .no }
        if let latest, day > latest { return .no }
        return hasSurelyBegun(by: day) && hasSurelyNotEnded(before: day) ? .yes : .possible
    }

    /// Whether it had begun by the day: for what happens and then has happened, such as a summit.
    public func begun(by day: Day) -> Truth {
        if let earliest, day < earliest { return .no }
        return hasSurelyBegun(by: day) ? .yes : .possible
    }

    private func hasSurelyBegun(by day: Day) -> Bool {
        switch start {
        case .open: true
        case .date(let date): day >= date.latest
        case .unknown: end.date.map { day >= $0.latest } ?? false
        }
    }

    private func hasSurelyNotEnded(before day: Day) -> Bool {
        switch end {
        case .open: true
        case .date(let date): day <= date.earliest
        case .unknown: start.date.map { day <= $0.earliest } ?? false
        }
    }

    /// Whether both ends are known to the day.
    public var isKnownToTheDay: Bool {
        start.date?.precision == .day && end.date?.precision == .day
    }

    /// The text form, as it was read.
    public var text: String {
        if isSingleDate, let date = start.date { return date.text }
        return Period.text(start) + "/" + Period.text(end)
    }

    private static func text(_ end: End) -> String {
        switch end {
        case .date(let date): date.text
        case .open: ".."
        case .unknown: ""
        }
    }

    /// The text form.
    public var description: String { text }
}

extension Period: Comparable {
    /// Order of lists and timelines: by the first possible day, then by the last, then by text; what has always been
    /// comes first, what goes on comes last.
    public static func < (left: Period, right: Period) -> Bool {
        let first = (left.earliest?.number ?? .min, left.latest?.number ?? .max, left.text)
        return first < (right.earliest?.number ?? .min, right.latest?.number ?? .max, right.text)
    }
}
