import Foundation
public import STIX

/// The time of day as the rooms see it. Injected, so that a history can be run again with the same instants.
public protocol WallClock: Sendable {
    /// The present instant, in microseconds UTC.
    func now() -> Instant
    /// Returns once `now()` is later than `instant`.
    ///
    /// - Parameter microseconds: how far away the instant may be at most.
    /// - Throws: `StoreError.clockBehind` where it is farther away: the time of day was set back.
    func pass(_ instant: Instant, within microseconds: Int64) throws
}

/// The system's clock.
public struct SystemClock: WallClock {
    /// A clock that reads the system's time.
    public init() {}

    /// The system's time of day.
    public func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// Sleeps until the time of day is later.
    public func pass(_ instant: Instant, within microseconds: Int64) throws {
        while true {
            let now = now()
            let left = instant.microseconds - now.microseconds
            if left < 0 { return }
            guard left <= microseconds else { throw StoreError.clockBehind(last: instant.text, now: now.text) }
            usleep(UInt32(clamping: min(left + 1, 500_000)))
        }
    }
}
