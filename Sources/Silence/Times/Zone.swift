internal import Foundation
public import STIX

/// A time zone by its IANA name (RFC 6557), known to exist.
///
/// What a zone's clocks show comes from the time zone data that the program runs with. No state of a decision depends on
/// it: instants decide, and zones only count notice and print clocks.
public struct Zone: Hashable, Sendable, CustomStringConvertible {
    /// The IANA name: `Europe/Brussels`.
    public let name: String
    private let zone: TimeZone

    /// The zone of a name, compared letter by letter; nil where there is none. Offsets written as zones (`GMT+3`), which
    /// know no daylight saving, are none.
    public init?(_ name: String) {
        let isOffset = name.hasPrefix("GMT") && name != "GMT"
        guard !name.isEmpty, name.utf8.count <= 64, !isOffset, let zone = TimeZone(identifier: name),
            zone.identifier == name || name == "UTC"
        else { return nil }
        self.name = name
        self.zone = zone
    }

    /// How many seconds the zone's clocks are ahead of UTC at an instant; negative west of Greenwich.
    public func offset(at instant: Instant) -> Int64 {
        let seconds = Self.wholeSeconds(instant)
        return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }

    /// What the zone's clocks and calendars show at an instant.
    public func local(at instant: Instant) -> LocalTime {
        let offset = offset(at: instant)
        return LocalTime(seconds: Self.wholeSeconds(instant) + offset, offset: offset)
    }

    /// The same name is the same zone.
    public static func == (first: Self, second: Self) -> Bool { first.name == second.name }

    /// Feeds the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The name.
    public var description: String { name }

    private static func wholeSeconds(_ instant: Instant) -> Int64 {
        let micros = instant.microseconds
        return micros >= 0 ? micros / 1_000_000 : (micros - 999_999) / 1_000_000
    }
}

extension Zone {
    /// A stretch of time in which the zone's clocks keep one distance from UTC.
    struct Piece {
        /// From its lower bound to before its upper bound.
        let span: Range<Instant>
        /// Microseconds ahead of UTC.
        let offset: Int64
    }

    /// The stretches of one offset within a span, in order, until one is not wanted any more.
    ///
    /// The offset is looked up every six hours, and a change between two of these is found to the second: no zone has
    /// ever changed its clocks twice in so short a time.
    func pieces(of span: Range<Instant>, until wanted: (Piece) -> Bool) {
        let step: Int64 = 6 * 3_600_000_000
        var start = span.lowerBound
        var probe = start
        var current = offset(at: start)
        while probe < span.upperBound {
            let next = min(Instant(microseconds: probe.microseconds + step), span.upperBound)
            let offset = offset(at: next)
            if offset != current {
                let change = min(change(between: probe, and: next), span.upperBound)
                if start < change, !wanted(Piece(span: start..<change, offset: current * 1_000_000)) { return }
                start = change
                current = offset
            }
            probe = next
        }
        if start < span.upperBound { _ = wanted(Piece(span: start..<span.upperBound, offset: current * 1_000_000)) }
    }

    /// The first whole second with the offset of the later one of two instants.
    private func change(between first: Instant, and last: Instant) -> Instant {
        var low = Self.wholeSeconds(first)
        var high = Self.wholeSeconds(last)
        let target = offset(at: last)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: Instant(microseconds: middle * 1_000_000)) == target { high = middle } else { low = middle }
        }
        return Instant(microseconds: high * 1_000_000)
    }
}
