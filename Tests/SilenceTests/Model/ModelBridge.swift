import STIX

@testable import Silence

/// The model's numbers as parties, rounds and acts, and what `RoundStanding` says as the model's numbers.
struct ModelBridge {
    let world: ModelState.World
    let first: Round
    /// The model's minute 0.
    private static let start = Cast.instant("2026-03-28T23:00:00Z")

    init(_ world: ModelState.World) throws {
        self.world = world
        var terms = try Cast.terms(
            parties: world.parties,
            associates: world.associates,
            opens: Self.start + Explorer.window.opens,
            expires: Self.start + Explorer.window.expires
        )
        if let concerned = world.concerned { terms.rule = .minusOne(Cast.party(concerned)) }
        terms.onBreak = world.redrafts ? .redraft : .falls
        first = try Round(terms)
    }

    private func identity(_ party: Int) -> Identifier {
        party < world.parties ? Cast.party(party) : Cast.associate(party - world.parties)
    }

    private static func breakKind(_ party: Int) -> DecisionAct.BreakKind {
        DecisionAct.BreakKind.allCases[party % DecisionAct.BreakKind.allCases.count]
    }

    /// The act of an event that happens now.
    func act(_ event: ModelEvent, number: Int, in state: ModelState) throws -> DecisionAct {
        let (kind, party): (DecisionAct.Kind, Int?) =
            switch event {
            case .announce, .redraft: (.announce, nil)
            case .receive(let party): (.receive, party)
            case .open(let party): (.open, party)
            case .breakSilence(let party): (.breakSilence(Self.breakKind(party)), party)
            case .agree(let party): (.agree, party)
            case .reserve(let party): (.reserve, party)
            case .state(let party): (.state, party)
            case .associate(let party, let alignment):
                (.associate(DecisionAct.Alignment.allCases[alignment - 1]), party)
            case .lateBreak(let party): (.lateBreak(Self.breakKind(party)), party)
            case .withdraw: (.withdraw, nil)
            case .extend(let until): (.extend(Self.start + until), nil)
            case .issue: (.issue("1"), nil)
            }
        var round = state.round
        if case .redraft = event { round += 1 }
        return Cast.act(number, kind, party.map(identity), at: Self.start + state.now, round: round)
    }

    /// The round that an event puts after those that there are, where these can be followed at all.
    func successor(of rounds: [Round], _ event: ModelEvent, _ act: DecisionAct) throws -> Round? {
        guard let last = rounds.last else { return nil }
        switch event {
        case .extend: return try? last.extended(by: act)
        case .redraft(let until):
            guard Self.start + until > act.received, world.redrafts else { return nil }
            var terms = last.terms
            terms.number += 1
            terms.basis = .redraft
            terms.text = try Cast.text(terms.number)
            terms.opens = act.received
            terms.expires = Self.start + until
            return try Round(terms)
        default: return nil
        }
    }

    /// What the room says, of the acts backwards.
    func standing(of rounds: [Round], _ acts: [DecisionAct], at now: Int64) throws -> ProcedureStanding {
        try Procedure(rounds).standing(of: acts.reversed(), at: Self.start + now)
    }

    func name(of phase: ModelState.Phase) -> RoundState.Name {
        switch phase {
        case .draft: .draft
        case .announced: .announced
        case .running: .running
        case .broken: .broken
        case .held: .held
        case .adopted: .adopted
        case .issued: .issued
        case .withdrawn: .withdrawn
        }
    }

    /// In what the room differs from the model; nil where they agree.
    func difference(_ state: ModelState, _ standing: ProcedureStanding) -> String? {
        guard standing.rounds.count == state.round else { return "\(standing.rounds.count) rounds" }
        guard standing.rounds.dropLast().allSatisfy({ $0.state.name == .extended || $0.state.name == .broken }) else {
            return "a round before the last is neither extended nor broken"
        }
        let current = standing.current
        guard current.state.name == name(of: state.phase) else { return "state \(current.state.name)" }
        let roster = state.parties.prefix(world.parties)
        guard current.parties.map(\.word) == roster.map(Self.word) else { return "\(current.parties.map(\.word))" }
        let associates = state.parties.dropFirst(world.parties)
        guard current.associates.map(\.word) == associates.map({ Self.associateWords[$0.alignment] }) else {
            return "\(current.associates.map(\.word))"
        }
        return payloadDifference(state, current)
    }

    private func payloadDifference(_ state: ModelState, _ current: RoundStanding) -> String? {
        let roster = state.parties.prefix(world.parties).enumerated()
        func named(_ wanted: (ModelState.Party) -> Bool) -> [Identifier] {
            roster.filter { wanted($0.element) }.map { identity($0.offset) }
        }
        switch (state.phase, current.state) {
        case (.broken(let party), .broken(let silence)):
            return silence.first.party == identity(party) && silence.kind == Self.breakKind(party) ? nil : "\(silence)"
        case (.held, .held(let missing)):
            return missing == named { !$0.received } ? nil : "\(missing)"
        case (.adopted, .adopted(let adoption)), (.issued, .issued(let adoption, _)):
            let says =
                Set(adoption.reservations.compactMap(\.party)) == Set(named(\.reserved))
                && Set(adoption.statements.compactMap(\.party)) == Set(named(\.stated))
                && Set(adoption.dissent.compactMap(\.party)) == Set(named(\.broke))
                && adoption.agreed == named { $0.agreed && !$0.reserved && !$0.broke }
                && adoption.silent == named { !$0.agreed && !$0.reserved && !$0.broke }
            return says ? nil : "\(adoption)"
        default: return nil
        }
    }

    /// In what the room's treatment of an act differs from the model's; nil where they agree.
    func difference(_ verdict: ModelVerdict, of act: DecisionAct, _ standing: ProcedureStanding) -> String? {
        let treated = standing.rounds.flatMap(\.acts).first { $0.act == act }
        let said: ModelVerdict =
            switch treated?.treatment {
            case .counts: .counts
            case .recorded: .recorded
            case .late: .late
            case .void, nil: .void
            }
        return said == verdict ? nil : "the act \(treated.map { "\($0.treatment)" } ?? "strays") and not \(verdict)"
    }

    private static let associateWords: [AssociateWord] = [.noWord, .aligned, .alignedWithStatement, .doesNotAlign]

    private static func word(_ party: ModelState.Party) -> PartyWord {
        if party.broke { return .broke }
        if party.reserved { return .agreedWithReservation }
        if party.agreed { return .agreed }
        if !party.received { return .notReceived }
        return party.opened ? .silent : .receivedNotOpened
    }
}
