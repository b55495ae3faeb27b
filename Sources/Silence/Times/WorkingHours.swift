public import STIX

/// When a capital works: from-to on some weekdays by the clocks of its zone, holidays left out.
public struct WorkingHours: Hashable, Sendable {
    /// The capital's zone.
    public let zone: Zone
    /// The days of the week on which it works, Monday first.
    public let weekdays: [Weekday]
    /// When work begins, in minutes after midnight by the wall clock.
    public let from: Int
    /// When work ends, in minutes after midnight; 1,440 is the end of the day.
    public let to: Int
    /// Days without work, sorted.
    public let holidays: [LocalDate]

    /// At most so many holidays.
    static let holidayLimit = 1000

    /// Hours of a capital.
    /// - Throws: where no weekday is named, one thing is named twice, or work ends before it begins.
    public init(zone: Zone, weekdays: [Weekday], from: Int, to: Int, holidays: [LocalDate] = []) throws(RoundError) {
        guard !weekdays.isEmpty else { throw RoundError(.workingHours, .empty, "no weekday is named") }
        guard Set(weekdays).count == weekdays.count, Set(holidays).count == holidays.count else {
            throw RoundError(.workingHours, .twice, "a weekday or a holiday is named twice")
        }
        guard from >= 0, from < to, to <= 1440 else {
            throw RoundError(.workingHours, .order, "work begins at minute \(from) and ends at minute \(to)")
        }
        guard holidays.count <= Self.holidayLimit else {
            throw RoundError(.workingHours, .size, "\(holidays.count) holidays, at most \(Self.holidayLimit)")
        }
        self.zone = zone
        self.weekdays = weekdays.sorted()
        self.from = from
        self.to = to
        self.holidays = holidays.sorted()
    }

    /// Microseconds of a span in which the capital works: time that passes while its clocks show a working hour. An hour
    /// that clocks skip is not counted, one that they show twice is counted twice.
    public func counted(in span: Range<Instant>) -> Int64 {
        var total: Int64 = 0
        stretches(in: span) { stretch in
            total += stretch.upperBound.microseconds - stretch.lowerBound.microseconds
            return true
        }
        return total
    }

    /// The earliest instant by which so many microseconds of work have passed; nil where they do not within 400 days.
    public func instant(after start: Instant, working needed: Int64) -> Instant? {
        guard needed > 0 else { return start }
        let horizon = Instant(microseconds: start.microseconds + 400 * CivilTime.secondsPerDay * 1_000_000)
        var rest = needed
        var found: Instant?
        stretches(in: start..<horizon) { stretch in
            let length = stretch.upperBound.microseconds - stretch.lowerBound.microseconds
            if length >= rest {
                found = Instant(microseconds: stretch.lowerBound.microseconds + rest)
                return false
            }
            rest -= length
            return true
        }
        return found
    }

    /// The stretches of work within a span, in order, until one is not wanted any more.
    private func stretches(in span: Range<Instant>, until wanted: (Range<Instant>) -> Bool) {
        let minute: Int64 = 60_000_000
        let day = 1440 * minute
        let working = Set(weekdays)
        let free = Set(holidays)
        var isWanted = true
        zone.pieces(of: span) { piece in
            // Within a piece the wall clock is the instant and a constant.
            let (lower, upper) = (piece.span.lowerBound.microseconds, piece.span.upperBound.microseconds)
            let wall = lower + piece.offset..<upper + piece.offset
            var number = wall.lowerBound >= 0 ? wall.lowerBound / day : (wall.lowerBound - day + 1) / day
            while isWanted, number * day < wall.upperBound {
                let date = LocalDate(number: number)
                if working.contains(date.weekday), !free.contains(date) {
                    let begin = max(wall.lowerBound, number * day + Int64(from) * minute)
                    let end = min(wall.upperBound, number * day + Int64(to) * minute)
                    if begin < end {
                        isWanted = wanted(
                            Instant(microseconds: begin - piece.offset)..<Instant(microseconds: end - piece.offset)
                        )
                    }
                }
                number += 1
            }
            return isWanted
        }
    }
}
