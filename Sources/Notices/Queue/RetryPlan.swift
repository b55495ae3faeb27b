public import STIX

/// When a message is tried again that a mail server did not take: after pauses that grow, for so long and no longer.
public struct RetryPlan: Hashable, Sendable {
    /// The pause after the first attempt, in microseconds; each further one is twice as long.
    public var first: Int64 = 60_000_000
    /// The longest pause, in microseconds.
    public var longest: Int64 = 4 * 3_600_000_000
    /// How long after it was put into the queue a notice is given up, in microseconds.
    public var whole: Int64 = 3 * 86_400_000_000

    /// A minute, then twice as long each time up to four hours, for three days.
    public init() {}

    /// The instant of the next attempt; nil where it is given up.
    ///
    /// - Parameters:
    ///   - attempts: those that were made, at least one.
    ///   - share: from 0 up to 1: pauses are between three quarters and five quarters of their length, so that the notices
    ///     of one event do not come back all at once.
    public func next(after attempts: Int, queued: Instant, now: Instant, share: Double) -> Instant? {
        let doublings = min(max(attempts, 1) - 1, 20)
        let pause = Double(min(first << Int64(doublings), longest)) * (0.75 + min(max(share, 0), 1) / 2)
        let next = now.microseconds + Int64(pause)
        return next < queued.microseconds + whole ? Instant(microseconds: next) : nil
    }

    /// Whether a notice is too old to be sent at all.
    func isOver(queued: Instant, now: Instant) -> Bool { now.microseconds >= queued.microseconds + whole }
}
