public import STIX

extension Round {
    /// Checks who may do what, whatever the round's state: the secretariat, a party of the roster, an associate; and for
    /// an announcement, that every capital is given its notice.
    ///
    /// What the state adds (too early, too late, ended) is said by `Procedure.treatment(of:after:)`.
    /// - Throws: the rule that the act breaks.
    public func admits(_ act: DecisionAct) throws(Refusal) {
        if let rule = fault(of: act) { throw Refusal(act.id, rule) }
        if act.kind == .announce, !notice(announced: act.received).isMet { throw Refusal(act.id, .shortNotice) }
    }

    /// What notice an announcement at this instant gives.
    public func notice(announced: Instant) -> NoticeCheck {
        NoticeCheck(terms.notice, announced: announced, expires: expires)
    }

    /// What is wrong with an act by itself, without zones: nodes with different zone data find the same.
    func fault(of act: DecisionAct) -> Refusal.Rule? {
        guard act.decision == decision, act.round == number else { return .otherRound }
        guard act.id.type == "entente-act", Self.hasText(act.received) else { return .malformed }
        if let rule = faultOfVoice(act) { return rule }
        switch act.kind {
        case .reserve, .state, .associate(.alignsWithStatement): return Self.isBlank(act.text) ? .wordless : nil
        case .issue(let number): return Self.isBlank(number) ? .wordless : nil
        case .extend(let expires): return faultOfExtension(until: expires, received: act.received)
        default: return nil
        }
    }

    private func faultOfVoice(_ act: DecisionAct) -> Refusal.Rule? {
        switch act.voice {
        case .secretariat:
            return act.kind.speaker == .secretariat ? nil : .partyOnly
        case .withheld:
            guard act.breakKind != nil, concerned == nil else { return .nameNeeded }
            return nil
        case .delegate(let party, _):
            return fault(ofParty: party, doing: act.kind)
        case .registry(let party, let entry):
            if let rule = fault(ofParty: party, doing: act.kind) { return rule }
            guard !Self.isBlank(entry.evidence) else { return .wordless }
            guard Self.hasText(entry.handedIn) else { return .malformed }
            return entry.handedIn <= act.received ? nil : .handedInLater
        }
    }

    private func fault(ofParty party: Identifier, doing kind: DecisionAct.Kind) -> Refusal.Rule? {
        let isMember = roster.contains(party)
        guard isMember || associates.contains(party) else { return .stranger }
        switch kind.speaker {
        case .secretariat: return .secretariatOnly
        case .roster: return isMember ? nil : .rosterOnly
        case .associate: return isMember ? .associateOnly : nil
        case .anyParty: return nil
        }
    }

    /// The new window has to end after this one and after the act, and be no longer than windows are.
    private func faultOfExtension(until expires: Instant, received: Instant) -> Refusal.Rule? {
        let opens = max(received, opens)
        guard expires > self.expires, expires > opens else { return .noLater }
        guard Self.hasText(expires) else { return .malformed }
        return expires.microseconds - opens.microseconds <= Self.longestWindow ? nil : .malformed
    }

    private static func hasText(_ instant: Instant) -> Bool {
        instant >= .distantPast && instant <= .distantFuture
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}

extension DecisionAct.Kind {
    /// Whose act it is.
    enum Speaker {
        case secretariat
        case roster
        case associate
        /// The roster's and the associates'.
        case anyParty
    }

    /// Whether it is the secretariat's to do.
    public var isSecretariats: Bool { speaker == .secretariat }

    var speaker: Speaker {
        switch self {
        case .announce, .extend, .withdraw, .issue: .secretariat
        case .breakSilence, .agree, .reserve, .state, .lateBreak: .roster
        case .associate: .associate
        case .receive, .open: .anyParty
        }
    }
}
