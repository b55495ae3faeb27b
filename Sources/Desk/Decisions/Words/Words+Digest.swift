internal import Localization
internal import STIX
internal import Silence

extension Words {
    /// The name of a state.
    func name(of state: RoundState.Name) -> String {
        switch state {
        case .draft: self[.decisionStateDraft]
        case .announced: self[.decisionStateAnnounced]
        case .running: self[.decisionStateRunning]
        case .broken: self[.decisionStateBroken]
        case .held: self[.decisionStateHeld]
        case .adopted: self[.decisionStateAdopted]
        case .issued: self[.decisionStateIssued]
        case .withdrawn: self[.decisionStateWithdrawn]
        case .extended: self[.decisionStateExtended]
        }
    }

    /// What is said of a round in one line: "Adopted with 3 statements; round 2".
    func sentence(_ digest: RoundDigest, naming party: (Identifier) throws -> String) rethrows -> String {
        var with: [String] = []
        var rest: [String] = []
        for fact in digest.facts {
            switch fact {
            case .reservations(let count): with.append(self.count(count, .decisionReservations))
            case .statements(let count): with.append(self.count(count, .decisionStatements))
            default: rest.append(try said(fact, naming: party))
            }
        }
        let state = name(of: digest.state)
        let first = with.isEmpty ? state : self(.decisionWith, ["state": state, "list": list(with)])
        return ([first] + rest).joined(separator: "; ")
    }

    private func said(_ fact: RoundDigest.Fact, naming party: (Identifier) throws -> String) rethrows -> String {
        switch fact {
        case .round(let number): self(.decisionRound, ["number": String(number)])
        case .breakKind(let kind): name(of: kind)
        case .breakerWithheld: self[.decisionBreakerWithheld]
        case .laterBreaks(let count): self.count(count, .decisionLaterBreaks)
        case .missingReceipts(let count): self.count(count, .decisionMissingReceipts)
        case .reservations(let count): self.count(count, .decisionReservations)
        case .statements(let count): self.count(count, .decisionStatements)
        case .dissentOfPartyConcerned(let id): self(.decisionDissent, ["party": try party(id)])
        case .aligned(let count): self.count(count, .decisionAligned)
        case .alignedWithStatement(let count): self.count(count, .decisionAlignedStatement)
        case .notAligned(let count): self.count(count, .decisionNotAligned)
        case .lateBreaks(let count): self.count(count, .decisionLateBreaks)
        case .otherLateActs(let count): self.count(count, .decisionLateActs)
        case .enteredByRegistry(let count): self.count(count, .decisionEntered)
        case .handedInBeforeExpiry(let count): self.count(count, .decisionHandedInBefore)
        case .number(let number): self(.decisionNumber, ["number": number])
        }
    }

    /// How a break is meant.
    func name(of kind: DecisionAct.BreakKind) -> String {
        switch kind {
        case .objection: self[.decisionObjection]
        case .amendment: self[.decisionAmendment]
        case .moreTime: self[.decisionMoreTime]
        }
    }
}

extension StateMark {
    /// The state of a decision.
    init(_ state: RoundState.Name, _ words: Words) {
        value = state.rawValue
        text = words.name(of: state)
        tone =
            switch state {
            case .adopted, .issued: .good
            case .held: .slow
            case .broken: .stopped
            case .draft, .announced, .running, .withdrawn, .extended: .open
            }
    }
}
