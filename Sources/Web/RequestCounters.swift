import Synchronization

/// How many requests each route has answered, by status: the node's own figures, never a reader's.
public final class RequestCounters: Sendable {
    /// What is counted together.
    public struct Key: Hashable, Sendable {
        /// The route's name; `-` where none was reached.
        public let route: String
        /// The status of the answer.
        public let status: Int
    }

    /// The sums of one key.
    public struct Sums: Hashable, Sendable {
        /// Answers given.
        public var requests = 0
        /// Bytes of their bodies.
        public var bytes = 0
        /// Time spent.
        public var time = Duration.zero
    }

    private let sums = Mutex<[Key: Sums]>([:])

    /// Counters at zero.
    public init() {}

    /// The sums until now.
    public var snapshot: [Key: Sums] {
        sums.withLock { $0 }
    }

    func add(route: String, status: Int, bytes: Int, time: Duration) {
        sums.withLock { sums in
            sums[Key(route: route, status: status), default: Sums()].requests += 1
            sums[Key(route: route, status: status), default: Sums()].bytes += bytes
            sums[Key(route: route, status: status), default: Sums()].time += time
        }
    }
}
