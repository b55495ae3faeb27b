internal import Localization
internal import Records
internal import STIX
internal import Silence

/// What somebody does on the page of a decision, each act with one form; and the page itself.
struct DeedFlow {
    let reading: CaseReading
    let reader: Frame.Reader

    var words: Words { reading.words }
    private var id: String { reading.found.id.text }

    /// Nil for what is hidden and for what does not exist, alike.
    init?(_ id: String, query: Posted, shelf: Shelf, reader: Frame.Reader, words: Words) throws {
        let zone = Zone(query.first(ReaderZone.name))
        guard let reading = try CaseReading(id, zone: zone, shelf: shelf, words: words) else { return nil }
        self.reading = reading
        self.reader = reader
    }

    /// The page.
    func start(_ query: Posted) throws -> PageAnswer {
        let notices: [String: Text] = [
            "receive": .decisionDoneReceive, "open": .decisionDoneOpen, "announced": .decisionDoneAnnounced,
            "extend": .decisionDone, "withdraw": .decisionDone, "issue": .decisionDone, "enter": .decisionDone,
            ClearedPart.from: .clearedDone, Self.unmarked: .clearedRefused,
        ]
        return try page(
            DecisionModel.Answer(notice: notices[query.first("done")].map { words[$0] }, token: reader.formToken),
            asked: Zone(query.first(ReaderZone.name)),
            from: query.first("from")
        )
    }

    /// What a form that came in leads to.
    func step(_ posted: Posted, refusal: String?) throws -> ActStep {
        if let refusal { return try refused(posted, "", words(.formRefused, ["reason": refusal])) }
        if posted.action.name == ClearedPart.from { return try clear(posted) }
        switch wanted(posted) {
        case .fault(let path, let message): return try refused(posted, path, message)
        case .deed(let deed):
            let own = reading.address
            let isPaper = deed.paper != nil || deed.kind.isSecretariats || deed.kind == .receive || deed.kind == .open
            let done = isPaper ? own.setting("done", posted.action.name) : nil
            let decision = id
            return .act(.decide(deed)) { receipt in
                done ?? receipt.entries.last.map { ActLine.address(of: $0.id, in: decision) } ?? own
            }
        }
    }

    private enum Wanted {
        case deed(DecisionDeed)
        case fault(String, String)
    }

    private func wanted(_ posted: Posted) -> Wanted {
        let name = posted.action.name
        if SecretaryForm.actions.contains(name) {
            guard reading.isSecretary else { return .fault("", words[.decisionNotYours]) }
            switch SecretaryForm(posted, reading).deed(name) {
            case .success(let deed): return .deed(deed)
            case .failure(let fault): return .fault(fault.path, fault.message)
            }
        }
        guard reading.isDelegate, let kind = Self.kinds[name] else { return .fault("", words[.decisionNotYours]) }
        let text = FormValue.trimmed(posted.first(name))
        let isWorded = ["reserve", "state", "aligns-with-statement"].contains(name)
        guard !isWorded || !text.isEmpty else { return .fault(name, words[.decisionWordsNeeded]) }
        guard text.unicodeScalars.count <= Self.mostCharacters else { return .fault(name, words[.decisionWordsLong]) }
        return .deed(DecisionDeed(kind, decision: id, round: Self.round(posted), text: isWorded ? text : ""))
    }

    /// How long the words of an act may be, in characters.
    static let mostCharacters = 20_000

    /// The round that was on the page; one that there is not is refused.
    static func round(_ posted: Posted) -> Int { Int(posted.first("round")) ?? 0 }

    private static let kinds: [String: DecisionAct.Kind] = [
        "receive": .receive, "open": .open, "agree": .agree, "reserve": .reserve, "state": .state,
        "aligns": .associate(.aligns), "aligns-with-statement": .associate(.alignsWithStatement),
        "does-not-align": .associate(.doesNotAlign),
    ]

    func refused(_ posted: Posted, _ path: String, _ message: String) throws -> ActStep {
        let answer = DecisionModel.Answer(
            faults: [FormFault(path: path, message: message)],
            draft: posted,
            token: reader.formToken
        )
        return .page(try page(answer, asked: nil, from: ""))
    }

    private func page(_ answer: DecisionModel.Answer, asked: Zone?, from: String) throws -> PageAnswer {
        let model = try DecisionModel(reading, asked: asked, from: Int(from) ?? 0)
        let watch = model.watch(words, asked: asked, from: from)
        return try DecisionPlace(reading, reader: reader)
            .page(watch.html(words) + model.html(answer, words), isRefused: !answer.faults.isEmpty)
    }
}
