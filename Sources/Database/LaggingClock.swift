public import STIX
import Synchronization

/// A clock that may lag behind another while a history is written, and then is that other one: examples of what takes
/// days are told with days between them, on the day on which they are loaded.
public final class LaggingClock: WallClock {
    private let clock: any WallClock
    private let lag = Mutex<Int64>(0)

    /// A clock that lags behind `clock`, by nothing to begin with.
    public init(behind clock: any WallClock = SystemClock()) {
        self.clock = clock
    }

    /// What the other clock shows, less the lag.
    public func now() -> Instant {
        Instant(microseconds: clock.now().microseconds - lag.withLock { $0 })
    }

    /// Waits as the other clock does.
    public func pass(_ instant: Instant, within microseconds: Int64) throws {
        let lag = lag.withLock { $0 }
        try clock.pass(Instant(microseconds: instant.microseconds + lag), within: microseconds)
    }

    /// Shows, from now on, what the other clock did so many seconds ago.
    public func lag(seconds: Int64) {
        lag.withLock { $0 = seconds * 1_000_000 }
    }
}
