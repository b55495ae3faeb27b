public import STIX

/// Where a decision stands, kept for a while: until a window begins or ends, or another act comes, nothing of it changes but
/// the instant for which it is said.
public struct KeptStanding: Sendable {
    /// As it was worked out.
    public let standing: ProcedureStanding
    /// From the last instant at which something changed to before the next one.
    private let span: Range<Instant>

    /// Works out where a decision stands.
    public init(_ procedure: Procedure, acts: some Collection<DecisionAct>, at now: Instant) {
        standing = procedure.standing(of: acts, at: now)
        let changes = procedure.rounds.flatMap { [$0.opens, $0.expires] } + acts.map(\.received)
        let last = changes.filter { $0 <= now }.max() ?? .distantPast
        let next = changes.filter { $0 > now }.min() ?? .distantFuture
        span = min(last, now)..<max(next, now)
    }

    /// Where it stands at an instant; nil where something changed between.
    public func at(_ now: Instant) -> ProcedureStanding? {
        guard span.contains(now) else { return now == standing.now ? standing : nil }
        return now == standing.now ? standing : standing.said(at: now)
    }
}

extension ProcedureStanding {
    /// Where the last round that took place was looked at.
    var now: Instant { current.now }

    /// The same words for another instant, between which and this one nothing changed.
    fileprivate func said(at now: Instant) -> Self {
        var same = self
        for place in same.rounds.indices { same.rounds[place].now = now }
        return same
    }
}
