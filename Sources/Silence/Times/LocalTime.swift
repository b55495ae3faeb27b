public import STIX

/// What clock and calendar of a zone show at an instant, to the second.
public struct LocalTime: Hashable, Sendable, CustomStringConvertible {
    /// The day.
    public let date: LocalDate
    /// 0 to 23.
    public let hour: Int64
    /// 0 to 59.
    public let minute: Int64
    /// 0 to 59.
    public let second: Int64
    /// How many seconds the clock is ahead of UTC; it tells the two readings apart when clocks are put back.
    public let offset: Int64

    /// From seconds of the wall clock since 1970-01-01T00:00:00 as it would count them.
    init(seconds: Int64, offset: Int64) {
        let day = CivilTime.secondsPerDay
        let ofDay = (seconds % day + day) % day
        date = LocalDate(number: (seconds - ofDay) / day)
        hour = ofDay / 3600
        minute = ofDay / 60 % 60
        second = ofDay % 60
        self.offset = offset
    }

    /// Which day of the week the calendar shows.
    public var weekday: Weekday { date.weekday }

    /// RFC 3339 with the offset: `2026-03-29T03:00:00+02:00`; `+00:00` for UTC. Offsets that had seconds, long ago, are
    /// cut to minutes.
    public var description: String {
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let sign = offset < 0 ? "-" : "+"
        let minutes = abs(offset) / 60
        return "\(date)T\(two(hour)):\(two(minute)):\(two(second))\(sign)\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

/// One instant on three clocks: UTC, the seat of the body, the reader's capital.
public struct Clocks: Hashable, Sendable {
    /// A zone and what it shows.
    public struct Reading: Hashable, Sendable {
        /// The zone.
        public let zone: Zone
        /// What its clock and calendar show.
        public let time: LocalTime
    }

    /// The instant.
    public let instant: Instant
    /// In UTC.
    public let utc: LocalTime
    /// At the seat.
    public let seat: Reading
    /// In the reader's capital.
    public let reader: Reading

    /// Reads the three clocks.
    public init(of instant: Instant, seat: Zone, reader: Zone) {
        self.instant = instant
        let micros = instant.microseconds
        utc = LocalTime(seconds: micros >= 0 ? micros / 1_000_000 : (micros - 999_999) / 1_000_000, offset: 0)
        self.seat = Reading(zone: seat, time: seat.local(at: instant))
        self.reader = Reading(zone: reader, time: reader.local(at: instant))
    }
}
