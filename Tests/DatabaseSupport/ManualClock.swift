public import Database
public import STIX
import Synchronization

/// A clock that is moved by hand. Waiting moves it.
public final class ManualClock: WallClock {
    private let time: Mutex<Int64>

    /// A clock that stands at an instant.
    public init(_ start: Instant) {
        time = Mutex(start.microseconds)
    }

    /// Where it stands.
    public func now() -> Instant { Instant(microseconds: time.withLock { $0 }) }

    /// Moves it behind an instant, if it is not there yet.
    public func pass(_ instant: Instant, within microseconds: Int64) {
        time.withLock { $0 = max($0, instant.microseconds + 1) }
    }

    /// Moves the clock forward.
    public func advance(seconds: Int64) { time.withLock { $0 += seconds * 1_000_000 } }

    /// Sets the clock, forward or back.
    public func set(_ instant: Instant) { time.withLock { $0 = instant.microseconds } }
}
