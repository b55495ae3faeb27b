internal import Localization
internal import Records
internal import STIX
internal import Silence

/// What the secretariat fills in on the page of a decision: more time, a withdrawal, a number, what came on paper.
struct SecretaryForm {
    let posted: Posted
    let reading: CaseReading

    init(_ posted: Posted, _ reading: CaseReading) {
        self.posted = posted
        self.reading = reading
    }

    /// The names of the buttons.
    static let actions: Set<String> = ["extend", "withdraw", "issue", "enter"]

    /// What the registry can enter for a party.
    static let entries: [(name: String, kind: DecisionAct.Kind)] =
        [("receive", .receive), ("open", .open), ("agree", .agree), ("reserve", .reserve), ("state", .state)]
        + DecisionAct.BreakKind.allCases.map { ("break:" + $0.rawValue, .breakSilence($0)) }
        + [DecisionAct.Alignment.aligns, .alignsWithStatement, .doesNotAlign].map { ($0.rawValue, .associate($0)) }

    private var words: Words { reading.words }
    private var zone: Zone { reading.round.terms.zone }

    /// The deed that the form asks for, or what is wrong with it.
    func deed(_ action: String) -> Result<DecisionDeed, FormFault> {
        switch action {
        case "extend":
            guard let until = WallTime.instant(posted.first("until"), in: zone) else {
                return .failure(FormFault(path: "until", message: words[.decisionTimeNeeded]))
            }
            return .success(made(.extend(until)))
        case "withdraw":
            guard posted.has("sure") else {
                return .failure(FormFault(path: "sure", message: words[.decisionSureNeeded]))
            }
            return .success(made(.withdraw))
        case "issue":
            let number = FormValue.trimmed(posted.first("number"))
            guard !number.isEmpty else {
                return .failure(FormFault(path: "number", message: words[.decisionNumberNeeded]))
            }
            return .success(made(.issue(number)))
        default: return entry()
        }
    }

    private func made(_ kind: DecisionAct.Kind, text: String = "", paper: DecisionDeed.Paper? = nil) -> DecisionDeed {
        DecisionDeed(
            kind,
            decision: reading.found.id.text,
            round: DeedFlow.round(posted),
            text: text,
            paper: paper
        )
    }

    private func entry() -> Result<DecisionDeed, FormFault> {
        let party = posted.first("served")
        guard let id = Identifier(party), reading.found.concerns(id) else {
            return .failure(FormFault(path: "served", message: words[.decisionServedNeeded]))
        }
        guard let found = Self.entries.first(where: { $0.name == posted.first("what") }) else {
            return .failure(FormFault(path: "what", message: words[.decisionWhatNeeded]))
        }
        let evidence = FormValue.trimmed(posted.first("evidence"))
        guard !evidence.isEmpty else {
            return .failure(FormFault(path: "evidence", message: words[.decisionEvidenceNeeded]))
        }
        guard let handedIn = WallTime.instant(posted.first("handed"), in: zone) else {
            return .failure(FormFault(path: "handed", message: words[.decisionTimeNeeded]))
        }
        var kind = found.kind
        if case .breakSilence(let meant) = kind, reading.now >= reading.round.expires { kind = .lateBreak(meant) }
        let text = FormValue.trimmed(posted.first("paper"))
        let paper = DecisionDeed.Paper(party: party, evidence: evidence, handedIn: handedIn)
        return .success(made(kind, text: text, paper: paper))
    }
}
