internal import STIX

extension Frame {
    /// What became of an act of the log.
    func treatment(of act: DecisionAct) -> Treatment {
        if let rule = faults[act.id] { return .void(rule) }
        if act.kind == .announce { return announced(act) }
        guard let announcement, announcement.place < act.place else { return .void(.notAnnounced) }
        if let departure, departure.place <= act.place { return departure == act ? .counts : .void(.ended) }
        switch act.kind {
        case .announce, .withdraw, .extend: return .void(.ended)
        case .issue: return issued(act)
        case .lateBreak: return act.received < round.expires ? .void(.notLate) : .late
        case .breakSilence: return broken(act)
        case .receive, .open, .agree, .reserve, .state, .associate: return said(act)
        }
    }

    private func announced(_ act: DecisionAct) -> Treatment {
        if announcement == act { return .counts }
        if let announcement, announcement.place < act.place { return .void(.announcedAlready) }
        return .void(act.received > round.opens ? .announcedLate : .otherRound)
    }

    private func issued(_ act: DecisionAct) -> Treatment {
        if issue == act { return .counts }
        return .void(issue.map { $0.place < act.place } == true ? .issuedAlready : .notAdopted)
    }

    private func broken(_ act: DecisionAct) -> Treatment {
        if act.received >= round.expires { return .late }
        if act.received < round.opens { return .void(.notOpen) }
        return breaker == act ? .counts : .recorded
    }

    /// What a party said or did that breaks nothing.
    private func said(_ act: DecisionAct) -> Treatment {
        let isReceipt = act.kind == .receive
        let isReading = isReceipt || act.kind == .open
        if act.received >= round.expires { return .late }
        if !isReading, act.received < round.opens { return .void(.notOpen) }
        let isAfterBreak = breaker.map { $0.place < act.place } ?? false
        if isAfterBreak { return isReading ? .recorded : .void(.ended) }
        guard isReceipt || hasReceipt(before: act) else { return .void(.receiptFirst) }
        return .counts
    }

    private func hasReceipt(before act: DecisionAct) -> Bool {
        guard let party = act.party, let receipt = receipts[party] else { return false }
        return receipt.place < act.place
    }
}
