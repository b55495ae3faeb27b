internal import Records
internal import STIX
internal import Silence

/// Something that became of a decision, as far as its reader is shown it.
struct DecisionChange: Hashable, Sendable {
    /// What became of it. The raw value is stable: it stands in the ids of feeds.
    enum Kind: String, Hashable, Sendable {
        /// The text was put to the parties.
        case announced
        /// A new text was put after a break.
        case redrafted
        /// More time was given.
        case extended
        /// Silence was broken.
        case broken
        /// The window passed, and a receipt was missing.
        case held
        /// Silence adopted the text.
        case adopted
        /// The adopted text was issued.
        case issued
        /// The text was taken back.
        case withdrawn
    }

    let kind: Kind
    let round: Round
    let instant: Instant

    /// What became of a decision, the first thing first.
    ///
    /// Until their party has confirmed receipt, a reader is told what the page tells: that there is a round, and its
    /// state. The page does not say when silence was broken, or when the text was taken back or issued: such a change then
    /// bears the instant of the round.
    static func all(of reading: CaseReading) throws -> [DecisionChange] {
        let rounds = reading.found.standing.rounds
        guard reading.found.state != .draft else { return [] }
        if reading.isSealed {
            let arrived = try reading.shelf.entry(reading.found.id.text)?.served.arrived ?? reading.round.opens
            return sealed(rounds[rounds.count - 1], arrived: arrived)
        }
        var changes: [DecisionChange] = []
        var before: RoundStanding?
        for standing in rounds {
            changes.append(beginning(of: standing, after: before))
            changes += end(of: standing)
            before = standing
        }
        return changes
    }

    private static func sealed(_ standing: RoundStanding, arrived: Instant) -> [DecisionChange] {
        let round = standing.round
        let first = DecisionChange(kind: kind(of: round), round: round, instant: arrived)
        return [first]
            + end(of: standing).suffix(1).map { change in
                let isTold = change.kind == .adopted || change.kind == .held
                return DecisionChange(kind: change.kind, round: round, instant: isTold ? change.instant : arrived)
            }
    }

    private static func kind(of round: Round) -> Kind {
        switch round.terms.basis {
        case .first: .announced
        case .redraft: .redrafted
        case .extending: .extended
        }
    }

    private static func beginning(of standing: RoundStanding, after before: RoundStanding?) -> DecisionChange {
        let round = standing.round
        var instant = standing.announced ?? round.opens
        if case .extended(let act) = before?.state { instant = act.received }
        return DecisionChange(kind: kind(of: round), round: round, instant: instant)
    }

    /// What ended a round, and that a receipt was missing at its end.
    private static func end(of standing: RoundStanding) -> [DecisionChange] {
        let round = standing.round
        func change(_ kind: Kind, _ instant: Instant) -> DecisionChange {
            DecisionChange(kind: kind, round: round, instant: instant)
        }
        /// After the end, only what is held is extended or taken back.
        func held(before act: DecisionAct) -> [DecisionChange] {
            act.received >= round.expires ? [change(.held, round.expires)] : []
        }
        switch standing.state {
        case .draft, .announced, .running: return []
        case .broken(let silence): return [change(.broken, silence.first.received)]
        case .held: return [change(.held, round.expires)]
        case .adopted: return [change(.adopted, round.expires)]
        case .issued(_, let act): return [change(.adopted, round.expires), change(.issued, act.received)]
        case .withdrawn(let act): return held(before: act) + [change(.withdrawn, act.received)]
        case .extended(let act): return held(before: act)
        }
    }
}
