internal import STIX

/// What decides a round, found in its log: the announcement, the act that ended it, the receipts that came in time.
///
/// Each is said by what it is (the first act of a kind within bounds), not by going from act to act; the model in the tests
/// goes from act to act, and both have to agree.
struct Frame {
    let round: Round
    let now: Instant
    /// What is wrong with acts by themselves.
    let faults: [Identifier: Refusal.Rule]
    /// The act that announced the round: its own, or the one that extended the round before.
    let announcement: DecisionAct?
    /// What the round has from the one before it.
    let carried: Carried?
    /// Faultless acts after the announcement, without other announcements.
    let live: [DecisionAct]
    /// The break that ended the round.
    let breaker: DecisionAct?
    /// The withdrawal or extension that ended it.
    let departure: DecisionAct?
    /// First receipts, in time and before the end.
    let receipts: [Identifier: DecisionAct]
    /// The act that issued the adopted text.
    let issue: DecisionAct?

    init(_ round: Round, _ log: [DecisionAct], at now: Instant, carrying carried: Carried?, after: Place?) {
        self.round = round
        self.now = now
        self.carried = carried
        var faults: [Identifier: Refusal.Rule] = [:]
        for act in log { faults[act.id] = round.fault(of: act) }
        self.faults = faults
        let lawful = log.filter { faults[$0.id] == nil }
        let announcement = carried?.announcement ?? Self.announcement(in: lawful, of: round, after: after)
        self.announcement = announcement
        let live = lawful.filter { act in
            announcement.map { $0.place < act.place && act.kind != .announce } ?? false
        }
        self.live = live
        let window = round.opens..<round.expires
        let firstBreak = live.first { round.blocks($0) && window.contains($0.received) }
        let firstDeparture = live.first { $0.isDeparture && $0.received < round.expires }
        let breaks = Self.isFirst(firstBreak, of: firstDeparture)
        breaker = breaks ? firstBreak : nil
        let early = breaks ? nil : firstDeparture
        let end = (breaks ? firstBreak : firstDeparture)?.place
        let inTime = Self.receipts(in: live.prefix { $0.received < round.expires }, before: end, carried)
        receipts = inTime
        guard breaker == nil, early == nil, announcement != nil, now >= round.expires else {
            departure = early
            issue = nil
            return
        }
        // The window has passed in silence: it adopts, or it holds.
        let passed = live.filter { $0.received >= round.expires }
        let isHeld = !round.roster.parties.allSatisfy { inTime[$0] != nil }
        departure = isHeld ? passed.first { $0.isDeparture } : nil
        issue = isHeld ? nil : passed.first { $0.issueNumber != nil }
    }

    private static func announcement(in acts: [DecisionAct], of round: Round, after: Place?) -> DecisionAct? {
        acts.first { act in
            act.kind == .announce && act.received <= round.opens && after.map { $0 < act.place } ?? true
        }
    }

    private static func isFirst(_ act: DecisionAct?, of other: DecisionAct?) -> Bool {
        guard let act else { return false }
        return other.map { act.place < $0.place } ?? true
    }

    private static func receipts(
        in acts: some Sequence<DecisionAct>,
        before end: Place?,
        _ carried: Carried?
    ) -> [Identifier: DecisionAct] {
        var result = carried?.receipts ?? [:]
        for act in acts where act.kind == .receive && end.map({ act.place < $0 }) ?? true {
            if let party = act.party, result[party] == nil { result[party] = act }
        }
        return result
    }

    /// The parties of the roster that have no receipt.
    var missing: [Identifier] { round.roster.parties.filter { receipts[$0] == nil } }

    /// Whether silence has adopted the text.
    var isAdopted: Bool {
        announcement != nil && breaker == nil && departure == nil && now >= round.expires && missing.isEmpty
    }

    /// What the next round has, where this one was extended: late receipts too.
    var carriage: Carried? {
        guard let departure, case .extend = departure.kind else { return nil }
        var receipts = receipts
        var openings = carried?.openings ?? [:]
        for act in live where act.place < departure.place {
            guard let party = act.party else { continue }
            if act.kind == .receive, receipts[party] == nil { receipts[party] = act }
            if act.kind == .open, receipts[party] != nil, openings[party] == nil { openings[party] = act }
        }
        return Carried(announcement: departure, receipts: receipts, openings: openings)
    }
}

extension Round {
    /// Whether an act, in time, would break silence: by a party of the roster other than the one concerned.
    func blocks(_ act: DecisionAct) -> Bool {
        guard case .breakSilence = act.kind else { return false }
        return act.party == nil || act.party != concerned
    }
}

extension DecisionAct {
    /// Whether the secretariat ends a round with it.
    var isDeparture: Bool {
        switch kind {
        case .withdraw, .extend: true
        default: false
        }
    }

    /// The number under which it issues the text; nil for other acts.
    var issueNumber: String? {
        if case .issue(let number) = kind { number } else { nil }
    }
}
