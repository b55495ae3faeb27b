internal import Localization
internal import Records
internal import STIX
internal import Silence

/// Breaking silence: a page that says what it means, the kind and the reason, a look at what is about to be done, and then
/// the act, which is never taken back.
struct BreakFlow {
    let reading: CaseReading
    let reader: Frame.Reader

    private var words: Words { reading.words }
    private var action: Address { Address(reading.address.path + "break/") }
    private var heading: String { words(.decisionBreakTitle, ["name": reading.found.name]) }

    init?(_ id: String, shelf: Shelf, reader: Frame.Reader, words: Words) throws {
        guard let reading = try CaseReading(id, shelf: shelf, words: words) else { return nil }
        self.reading = reading
        self.reader = reader
    }

    /// What is filled in.
    private struct Draft {
        var kind: DecisionAct.BreakKind?
        var reason: String
        var wording: String
        var isWithheld: Bool

        init(_ posted: Posted) {
            kind = DecisionAct.BreakKind(rawValue: posted.first("kind"))
            reason = FormValue.trimmed(posted.first("reason"))
            wording = FormValue.trimmed(posted.first("wording"))
            isWithheld = posted.has("withheld")
        }
    }

    private var isLate: Bool { reading.now >= reading.round.expires }
    private var mayBreak: Bool { reading.takes(isLate ? .lateBreak(.objection) : .breakSilence(.objection)) }
    private var mayWithhold: Bool { reading.round.concerned == nil }

    func start(_ query: Posted) throws -> PageAnswer { try form(Draft(query), []) }

    /// What a form that came in leads to.
    func step(_ posted: Posted, refusal: String?) throws -> ActStep {
        let draft = Draft(posted)
        if let refusal {
            return .page(try form(draft, [FormFault(path: "", message: words(.formRefused, ["reason": refusal]))]))
        }
        guard reading.isDelegate, mayBreak else { return .page(try form(draft, [])) }
        let faults = faults(draft)
        guard faults.isEmpty, let kind = draft.kind else { return .page(try form(draft, faults)) }
        guard posted.action.name == "break" else {
            return .page(posted.action.name == "change" ? try form(draft, []) : try confirmation(draft, kind))
        }
        // What was said before the end and comes after it is late: the person is told before it is entered.
        guard posted.has("late") == isLate else { return .page(try confirmation(draft, kind)) }
        let wording = draft.wording.isEmpty ? "" : words(.decisionWordingLine, ["text": draft.wording])
        let text = [draft.reason, wording].filter { !$0.isEmpty }.joined(separator: "\n\n")
        let deed = DecisionDeed(
            isLate ? .lateBreak(kind) : .breakSilence(kind),
            decision: reading.found.id.text,
            round: DeedFlow.round(posted),
            text: text,
            isWithheld: draft.isWithheld && mayWithhold
        )
        let (id, own) = (reading.found.id.text, reading.address)
        return .act(.decide(deed)) { receipt in
            receipt.entries.last.map { ActLine.address(of: $0.id, in: id) } ?? own
        }
    }

    private func faults(_ draft: Draft) -> [FormFault] {
        var faults: [FormFault] = []
        if draft.kind == nil { faults.append(FormFault(path: "kind", message: words[.decisionKindNeeded])) }
        if draft.reason.isEmpty, draft.wording.isEmpty {
            faults.append(FormFault(path: "reason", message: words[.decisionReasonNeeded]))
        }
        if draft.reason.unicodeScalars.count + draft.wording.unicodeScalars.count > DeedFlow.mostCharacters {
            faults.append(FormFault(path: "reason", message: words[.decisionWordsLong]))
        }
        return faults
    }

    // MARK: - Pages

    /// What breaking means here.
    private var meaning: HTML {
        let round = reading.round
        let falls = round.terms.onBreak == .falls
        let isConcerned = reading.party != nil && round.concerned == reading.party
        let first: Text = isLate ? .decisionBreakIsLate : isConcerned ? .decisionBreakConcerned : .decisionBreakMeans
        let then: Text? = isLate || isConcerned ? nil : falls ? .decisionBreakFalls : .decisionBreakRedraft
        return """
            <div class="card due"><p><b>\(words[first])</b></p>\(with(then) { "<p>\(words[$0])</p>" })\
            <p>\(words[.decisionBreakForEver])</p><h2>\(words[.decisionEnds])</h2>\(reading.clocks(round.expires).html(words))</div>

            """
    }

    private func form(_ draft: Draft, _ faults: [FormFault]) throws -> PageAnswer {
        let parts = FormPart(faults: faults, words: words)
        guard reading.isDelegate, mayBreak else {
            let refused: HTML = """
                <h1>\(isolated(heading))</h1>
                \(parts.summary)<p>\(words[.decisionBreakNot])</p>
                <p><a href="\(reading.address)">\(isolated(reading.found.name))</a></p>
                """
            return try answer(refused, isRefused: !faults.isEmpty)
        }
        let kinds: [(value: String, name: HTML)] = DecisionAct.BreakKind.allCases.map { kind in
            (kind.rawValue, "\(words.name(of: kind))")
        }
        let withheld: HTML = when(
            mayWithhold,
            parts.ticks(
                "withheld",
                .decisionWithhold,
                help: .decisionWithholdHelp,
                [("yes", "\(words[.decisionWithholdTick])")],
                chosen: draft.isWithheld ? ["yes"] : []
            )
        )
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            \(parts.summary)\(meaning)
            \(parts.open(action, token: reader.formToken))\(parts.hidden("round", String(reading.round.number)))
            \(parts.radios("kind", .decisionBreakKind, kinds, chosen: draft.kind?.rawValue ?? ""))\
            \(parts.area("reason", .formReason, help: .decisionReasonHelp, value: draft.reason))\
            \(parts.area("wording", .decisionWording, help: .decisionWordingHelp, value: draft.wording))\(withheld)\
            \(parts.acts([("review", .decisionBreakReview)], leave: reading.address))</form>
            """
        return try answer(body, isRefused: !faults.isEmpty)
    }

    private func confirmation(_ draft: Draft, _ kind: DecisionAct.BreakKind) throws -> PageAnswer {
        let parts = FormPart(faults: [], words: words)
        let party = try reading.party.map(reading.name) ?? ""
        let wording = when(
            !draft.wording.isEmpty,
            "<dt>\(words[.decisionWording])</dt><dd><blockquote class=\"said\">\(isolated(draft.wording))</blockquote></dd>"
        )
        let who = draft.isWithheld && mayWithhold ? words[.decisionNameWithheld] : party
        let late: HTML = isLate ? parts.hidden("late", "yes") : ""
        let body: HTML = """
            <h1>\(isolated(words(isLate ? .decisionLateSure : .decisionBreakSure, ["party": party])))</h1>
            \(meaning)
            <dl class="facts"><dt>\(words[.decisionBreakKind])</dt><dd>\(words.name(of: kind))</dd>
            <dt>\(words[.decisionShownAs])</dt><dd>\(isolated(who))</dd>
            <dt>\(words[.formReason])</dt><dd><blockquote class="said">\(isolated(draft.reason))</blockquote></dd>\(wording)</dl>
            \(parts.open(action, token: reader.formToken))\(parts.hidden("round", String(reading.round.number)))\
            \(parts.hidden("kind", kind.rawValue))\(parts.hidden("reason", draft.reason))\
            \(parts.hidden("wording", draft.wording))\(late)\
            \(when(draft.isWithheld && mayWithhold, parts.hidden("withheld", "yes")))\
            <p class="acts"><button class="button stop" name="do" value="break">\
            \(words[isLate ? .decisionLateBreak : .decisionBreak])</button> \
            <button class="button plain" name="do" value="change">\(words[.formChange])</button> \
            <a href="\(reading.address)">\(words[.formLeave])</a></p></form>
            """
        return try answer(body)
    }

    private func answer(_ body: HTML, isRefused: Bool = false) throws -> PageAnswer {
        try DecisionPlace(reading, reader: reader).page(body, title: heading, isRefused: isRefused)
    }
}
