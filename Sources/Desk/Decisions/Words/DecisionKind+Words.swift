internal import Localization
internal import STIX
internal import Silence

extension Words {
    /// What somebody did about a decision.
    func name(of kind: DecisionAct.Kind, clock: (Instant) -> String) -> String {
        switch kind {
        case .announce: self[.decisionActAnnounce]
        case .receive: self[.decisionActReceive]
        case .open: self[.decisionActOpen]
        case .breakSilence(let kind): self(.decisionActBreak, ["kind": name(of: kind)])
        case .lateBreak(let kind): self(.decisionActLateBreak, ["kind": name(of: kind)])
        case .agree: self[.decisionActAgree]
        case .reserve: self[.decisionActReserve]
        case .state: self[.decisionActState]
        case .associate(.aligns): self[.decisionWordAligned]
        case .associate(.alignsWithStatement): self[.decisionWordAlignedStatement]
        case .associate(.doesNotAlign): self[.decisionWordNotAligned]
        case .extend(let until): self(.decisionActExtend, ["until": clock(until)])
        case .withdraw: self[.decisionActWithdraw]
        case .issue(let number): self(.decisionActIssue, ["number": number])
        }
    }

    /// What is done with a text: a word of the vocabulary of decisions.
    func deed(_ kind: String) -> String { term(kind, in: "kind") }
}
