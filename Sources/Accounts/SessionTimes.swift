/// How long a session lasts, in seconds.
public struct SessionTimes: Hashable, Sendable {
    /// From sign-in, whatever happens.
    public let absolute: Int64
    /// From the last use.
    public let idle: Int64

    /// Limits of a session.
    public init(absolute: Int64, idle: Int64) {
        self.absolute = absolute
        self.idle = idle
    }

    /// Twelve hours, and an hour without use.
    public static let standard = SessionTimes(absolute: 12 * 3_600, idle: 3_600)

    /// How old the noted last use may be before it is noted anew, in microseconds: reading seldom writes, and the limit
    /// is at most this much early.
    var noteAfter: Int64 { idle * 1_000_000 / 12 }

    /// When a session that began and was last used at these instants is over, in microseconds since 1970.
    func end(ends: Int64, used: Int64) -> Int64 { min(ends, used + idle * 1_000_000) }
}
