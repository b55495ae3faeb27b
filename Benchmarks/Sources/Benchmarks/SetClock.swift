import Database
import STIX
import Synchronization

/// A clock that is set: a year of decisions is written in minutes. Waiting moves it.
final class SetClock: WallClock {
    private let time: Mutex<Int64>

    init(_ start: Instant) { time = Mutex(start.microseconds) }

    func now() -> Instant { Instant(microseconds: time.withLock { $0 }) }

    func pass(_ instant: Instant, within microseconds: Int64) {
        time.withLock { $0 = max($0, instant.microseconds + 1) }
    }

    /// Moves it forward by seconds.
    func advance(_ seconds: Int64) { time.withLock { $0 += seconds * 1_000_000 } }

    /// Moves it to an instant, never back.
    func reach(_ instant: Int64) { time.withLock { $0 = max($0, instant) } }
}
