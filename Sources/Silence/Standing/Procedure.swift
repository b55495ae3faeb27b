public import STIX

/// The silence procedure of one decision: its rounds, the first one first.
public struct Procedure: Hashable, Sendable {
    /// The rounds, numbered from 1.
    public let rounds: [Round]

    /// A decision of its rounds.
    /// - Throws: where there is none, they are of different decisions or not numbered from 1, or an extension changes more
    ///   than the window.
    public init(_ rounds: [Round]) throws(RoundError) {
        guard let first = rounds.first else { throw RoundError(.rounds, .empty, "there is no round") }
        for (index, round) in rounds.enumerated() {
            guard round.decision == first.decision else {
                throw RoundError(.rounds, .membership, "\(round.decision) is another decision")
            }
            guard round.number == index + 1 else {
                throw RoundError(.rounds, .order, "round \(round.number) stands at place \(index + 1)")
            }
        }
        for (round, next) in zip(rounds, rounds.dropFirst()) {
            try Self.check(next, after: round)
        }
        self.rounds = rounds
    }

    /// The decision's identifier.
    public var id: Identifier { rounds[0].decision }

    private static func check(_ next: Round, after round: Round) throws(RoundError) {
        switch next.terms.basis {
        case .first:
            throw RoundError(.basis, .order, "round \(next.number) follows from nothing")
        case .redraft:
            guard round.terms.onBreak == .redraft else {
                throw RoundError(.basis, .changed, "no round follows where a break makes the decision fall")
            }
        case .extending:
            var same = next.terms
            same.number = round.number
            same.basis = round.terms.basis
            same.opens = round.opens
            same.expires = round.expires
            guard same == round.terms else {
                throw RoundError(.rounds, .changed, "round \(next.number) is no extension of the one before it")
            }
            guard next.opens >= round.opens, next.expires > round.expires else {
                throw RoundError(.expires, .order, "round \(next.number) leads to no later window")
            }
        }
    }
}

/// Where a decision stands: each of its rounds that took place by then.
public struct ProcedureStanding: Hashable, Sendable {
    /// The rounds that there are, whether they took place or not.
    public let procedure: Procedure
    /// The rounds that took place, the first one first; never none.
    public internal(set) var rounds: [RoundStanding]
    /// Acts of no round that took place.
    public let strays: [DecisionAct]

    /// The last round that took place; its state is the decision's.
    public var current: RoundStanding { rounds[rounds.count - 1] }
    /// The decision's state.
    public var state: RoundState { current.state }

    /// Whether the last round that took place has come to its outcome; after a break a new text may still be put.
    public var isFinished: Bool { state.isFinished }
}

extension Procedure {
    /// Where the decision stands: a pure function of its rounds, the acts and the instant.
    ///
    /// A round takes place once the acts of the one before it lead to it: an extension where that very act extended it,
    /// a new text where it was broken and the new one is announced after the break.
    public func standing(of acts: some Sequence<DecisionAct>, at now: Instant) -> ProcedureStanding {
        let log = ActLog(acts, until: now).acts
        func part(_ round: Round) -> [DecisionAct] {
            log.filter { $0.decision == id && $0.round == round.number }
        }
        var standings = [RoundStanding(of: rounds[0], log: part(rounds[0]), at: now, carrying: nil, after: nil)]
        for round in rounds.dropFirst() {
            guard let next = Self.follows(round, standings[standings.count - 1], part(round), now) else { break }
            standings.append(next)
        }
        let strays = log.filter { $0.decision != id || !(1...standings.count).contains($0.round) }
        return ProcedureStanding(procedure: self, rounds: standings, strays: strays)
    }

    /// What becomes of an act that is received now, after those that are kept already.
    ///
    /// The door that takes acts asks this before it keeps one, so that nothing is kept that is void.
    /// - Throws: the rule for which it counts for nothing.
    public func treatment(of act: DecisionAct, after acts: [DecisionAct]) throws(Refusal) -> Treatment {
        let standing = standing(of: acts + [act], at: act.received)
        guard let round = standing.rounds.first(where: { $0.round.number == act.round }) else {
            throw Refusal(act.id, .otherRound)
        }
        try round.round.admits(act)
        guard let treatment = round.acts.first(where: { $0.act == act })?.treatment else {
            throw Refusal(act.id, .otherRound)
        }
        if case .void(let rule) = treatment { throw Refusal(act.id, rule) }
        return treatment
    }

    private static func follows(
        _ round: Round,
        _ before: RoundStanding,
        _ log: [DecisionAct],
        _ now: Instant
    ) -> RoundStanding? {
        switch (round.terms.basis, before.state) {
        case (.extending(let id), .extended(let act)):
            guard act.id == id, let made = try? before.round.extended(by: act), made == round else { return nil }
            return RoundStanding(of: round, log: log, at: now, carrying: before.carriage, after: nil)
        case (.redraft, .broken(let silence)):
            let standing = RoundStanding(of: round, log: log, at: now, carrying: nil, after: silence.first.place)
            // The break stands until the new text is announced.
            return standing.announced != nil ? standing : nil
        default:
            return nil
        }
    }
}
