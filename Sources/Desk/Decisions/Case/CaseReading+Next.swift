internal import Localization
internal import Records
internal import STIX
internal import Silence

extension CaseReading {
    /// What is expected of the reader's party, or of its secretariat, next; nil where nothing is.
    var next: String? {
        if let own = ownNext { return own }
        guard isSecretary else { return nil }
        switch found.state {
        case .announced, .running, .held:
            let missing = found.standing.current.parties.count { $0.receipt == nil }
            return missing > 0 ? words.count(missing, .decisionNextMissing) : nil
        case .broken: return round.terms.onBreak == .redraft ? words[.decisionNextRedraft] : nil
        case .adopted: return words[.decisionNextIssue]
        case .draft, .issued, .withdrawn, .extended: return nil
        }
    }

    private var ownNext: String? {
        guard let party, isConcerned else { return nil }
        switch found.state.name {
        case .announced, .running:
            guard let receipt = found.receipt(of: party) else { return words[.decisionNextReceive] }
            return receipt.kind == .receive && opening(of: party) == nil
                ? words[.decisionNextOpen] : nextWord(of: party)
        case .held: return hasReceived(party) ? nil : words[.decisionNextReceive]
        case .broken: return words[.decisionNextBroken]
        default: return nil
        }
    }

    private func nextWord(of party: Identifier) -> String? {
        guard round.roster.contains(party) else {
            let word = found.standing.current.associates.first { $0.party == party }?.word
            return word == .noWord ? words[.decisionNextAssociate] : nil
        }
        switch found.standing.current.position(of: party)?.word {
        case .silent, .receivedNotOpened: return words[.decisionNextSilent]
        default: return nil
        }
    }

    private func opening(of party: Identifier) -> DecisionAct? {
        found.standing.current.position(of: party)?.opening
            ?? found.standing.current.associates.first { $0.party == party }?.opening
    }
}
