internal import STIX
internal import Silence

/// A day and an hour as somebody writes them by the clock of a zone, and the instant that is meant.
enum WallTime {
    /// Reads `YYYY-MM-DDTHH:MM` or with seconds, as browsers send it, by the clock of a zone. An hour that clocks show
    /// twice is the first one; nil for another form, and for an hour that the zone's clocks skip.
    static func instant(_ text: String, in zone: Zone) -> Instant? {
        let bytes = text.utf8.count
        guard bytes == 16 || bytes == 19, let wall = Instant(text + (bytes == 16 ? ":00Z" : "Z")) else { return nil }
        // The clock is at most a day from UTC; the earlier of the readings that show this hour is meant.
        let offsets = [-86_400, 86_400].map { near in
            zone.offset(at: Instant(microseconds: wall.microseconds + near * 1_000_000))
        }
        let candidates = offsets.map { Instant(microseconds: wall.microseconds - $0 * 1_000_000) }
        return candidates.sorted().first { zone.offset(at: $0) * 1_000_000 + $0.microseconds == wall.microseconds }
    }

    /// An instant as a field for days and hours shows it, to the second.
    static func text(_ instant: Instant, in zone: Zone) -> String {
        String(zone.local(at: instant).description.prefix(19))
    }
}
