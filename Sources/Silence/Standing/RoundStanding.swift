public import STIX

/// Where a round stands: a pure function of the round, its acts and the instant. There is nothing that closes a round, and
/// so nothing that could be late in doing it.
public struct RoundStanding: Hashable, Sendable {
    /// The round.
    public let round: Round
    /// The instant for which it is said; later acts are left out.
    public internal(set) var now: Instant
    /// Its state.
    public let state: RoundState
    /// Where the parties of the roster stand, in its order.
    public let parties: [PartyStanding<PartyWord>]
    /// Where the associates stand, in their order.
    public let associates: [PartyStanding<AssociateWord>]
    /// Every act up to the instant, in order, and what became of it.
    public let acts: [TreatedAct]
    /// When the round was announced; nil while it is a draft.
    public let announced: Instant?
    /// What a round that extends this one has from it; nil where it was not extended.
    let carriage: Carried?

    /// Where a round stands.
    /// - Parameters:
    ///   - round: the round.
    ///   - acts: its acts, in any order, any of them more than once; those of other rounds are void.
    ///   - now: the instant; acts received after it are left out.
    ///   - carried: what it has from the round that it extends; `Procedure` finds it.
    public init(of round: Round, acts: some Sequence<DecisionAct>, at now: Instant, carrying carried: Carried? = nil) {
        self.init(of: round, log: ActLog(acts, until: now).acts, at: now, carrying: carried, after: nil)
    }

    /// The same of a log in order, where a new text is announced after the break that it answers.
    init(of round: Round, log: [DecisionAct], at now: Instant, carrying carried: Carried?, after: Place?) {
        let frame = Frame(round, log, at: now, carrying: carried, after: after)
        let treated = log.map { TreatedAct(act: $0, treatment: frame.treatment(of: $0)) }
        self.round = round
        self.now = now
        acts = treated
        parties = frame.positions(treated)
        associates = frame.associates(treated)
        announced = frame.announcement?.received
        carriage = frame.carriage
        state = Self.state(frame, treated, parties)
    }

    /// Acts that came at expiry or after it.
    public var late: [DecisionAct] { acts.filter { $0.treatment == .late }.map(\.act) }

    /// Where one party of the roster stands; nil for others.
    public func position(of party: Identifier) -> PartyStanding<PartyWord>? { parties.first { $0.party == party } }

    private static func state(
        _ frame: Frame,
        _ treated: [TreatedAct],
        _ parties: [PartyStanding<PartyWord>]
    ) -> RoundState {
        guard frame.announcement != nil else { return .draft }
        if let departure = frame.departure {
            return departure.kind == .withdraw ? .withdrawn(departure) : .extended(departure)
        }
        if let breaker = frame.breaker {
            let later = treated.filter { $0.treatment == .recorded && $0.act.breakKind != nil }.map(\.act)
            return .broken(Break(first: breaker, later: later.filter { breaker.place < $0.place }))
        }
        if frame.now < frame.round.opens { return .announced }
        if frame.now < frame.round.expires { return .running }
        guard frame.isAdopted else { return .held(missing: frame.missing) }
        let adoption = adoption(treated, parties)
        return frame.issue.map { .issued(adoption, $0) } ?? .adopted(adoption)
    }

    private static func adoption(_ treated: [TreatedAct], _ parties: [PartyStanding<PartyWord>]) -> Adoption {
        let counted = treated.filter { $0.treatment == .counts }.map(\.act)
        return Adoption(
            silent: parties.filter { $0.word == .silent || $0.word == .receivedNotOpened }.map(\.party),
            agreed: parties.filter { $0.word == .agreed }.map(\.party),
            reservations: counted.filter { $0.kind == .reserve },
            statements: counted.filter { $0.kind == .state },
            dissent: treated.filter { $0.treatment == .recorded && $0.act.breakKind != nil }.map(\.act)
        )
    }
}
