public import STIX

/// All memberships that open, and what they open for a clearance at an instant.
public struct Openings: Hashable, Sendable {
    private let openings: [Opening]
    private let boundaries: [Instant]

    /// The set of these.
    public init(_ openings: [Opening]) {
        self.openings = openings
        boundaries = Set(openings.flatMap { [$0.start, $0.end].compactMap { $0 } }).sorted()
    }

    /// The clearance with the tokens of the formats that open for it at the instant: the least fixed point, formats
    /// within formats included. Cycles give nothing by themselves.
    ///
    /// A membership opens only if its member may read it without the tokens that it gives. Since every round uses only
    /// what earlier rounds gave, no membership can vouch for itself, alone or in a circle.
    ///
    /// What begins opens when the node has written its arrivals: `begun` is the instant up to which it has, where that
    /// is not `instant` itself. What ends closes by comparison with `instant`.
    public func clearance(of base: Clearance, at instant: Instant, begun: Instant? = nil) -> Clearance {
        reach(from: base, at: instant, begun: begun).clearance
    }

    /// How far back each format's token opens, for the tokens that do not open everything: the earliest instant to which
    /// a way of memberships leads, each way being as late as its latest step.
    public func reachBack(of base: Clearance, at instant: Instant, begun: Instant? = nil) -> [Token: Instant] {
        let opened = self.opened(for: base, at: instant, begun: begun)
        guard opened.contains(where: { $0.opensFrom != nil }) else { return [:] }
        var back: [Token: Instant] = [:]
        func reach(_ opening: Opening) -> Instant {
            let own = opening.opensFrom ?? .distantPast
            if base.tokens.contains(.party(opening.member)) || base.tokens.contains(.format(opening.member)) {
                return own
            }
            return max(own, back[.format(opening.member)] ?? .distantFuture)
        }
        // Each round settles at least one more token, as paths that are shortest do.
        for _ in 0..<opened.count + 1 {
            for opening in opened {
                let token = Token.format(opening.format)
                back[token] = min(back[token] ?? .distantFuture, reach(opening))
            }
        }
        return back.filter { $0.value > .distantPast && !base.tokens.contains($0.key) }
    }

    /// The memberships that open for the clearance at the instant, in the order in which they were given.
    public func opened(for base: Clearance, at instant: Instant, begun: Instant? = nil) -> [Opening] {
        let opened = reach(from: base, at: instant, begun: begun).opened
        return openings.indices.filter(opened.contains).map { openings[$0] }
    }

    /// The first instant after this one at which a membership begins or ends; cached clearances expire there.
    public func nextBoundary(after instant: Instant) -> Instant? {
        boundaries.first { $0 > instant }
    }

    private func reach(
        from base: Clearance,
        at instant: Instant,
        begun: Instant?
    ) -> (clearance: Clearance, opened: Set<Int>) {
        var clearance = base
        var opened: Set<Int> = []
        var waiting = openings.indices.filter { openings[$0].holds(at: instant, begun: begun ?? instant) }
        while true {
            let next = waiting.filter { openings[$0].concerns(clearance) && clearance.reads(openings[$0].label) }
            if next.isEmpty { return (clearance, opened) }
            opened.formUnion(next)
            waiting.removeAll { opened.contains($0) }
            let given = next.map { Token.format(openings[$0].format) }
            if !given.allSatisfy(clearance.tokens.contains) { clearance = clearance.adding(given) }
        }
    }
}
