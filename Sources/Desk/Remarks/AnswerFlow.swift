internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

/// The answer to a report, by those who write for the party that keeps the record.
struct AnswerFlow {
    let report: Entry
    let about: Entry
    let draft: RemarkDraft
    let reader: Frame.Reader

    private var shelf: Shelf { draft.shelf }
    private var words: Words { draft.words }
    private var action: Address { Address(report.permanentAddress.path + "answer/") }

    /// Nil for what is no report, and for those who may not answer it: to them the page does not exist.
    init?(_ id: String, draft: RemarkDraft, reader: Frame.Reader) throws {
        guard let report = try draft.shelf.entry(id), try draft.shelf.mayAnswer(report),
            let about = try report.noted.first.flatMap(draft.shelf.entry)
        else { return nil }
        self.report = report
        self.about = about
        self.draft = draft
        self.reader = reader
    }

    /// The empty form, or why an answer was not stored.
    func start(_ query: Posted) throws -> PageAnswer {
        let refused = FormFault(path: "", message: words[.remarkAnswerRefused])
        return try form(text: "", query.has("refused") ? [refused] : [])
    }

    /// What a form that came in leads to.
    func step(_ posted: Posted, refusal reason: String?) throws -> ActStep {
        let text = FormValue.trimmed(posted.first("text"))
        var faults = reason.map { [FormFault(path: "", message: words(.formRefused, ["reason": $0]))] } ?? []
        if text.isEmpty { faults.append(FormFault(path: "text", message: words[.remarkAnswerNeeded])) }
        if text.unicodeScalars.count > Remark.mostCharacters {
            let limit = words.locale.grouped(Remark.mostCharacters)
            faults.append(FormFault(path: "text", message: words(.remarkTextLong, ["limit": limit])))
        }
        guard faults.isEmpty else { return .page(try form(text: text, faults)) }
        let note = RemarkDraft.Note(
            content: text,
            abstract: String(words(.remarkAnswerTitle, ["name": try title]).prefix(400)),
            label: Remark.answerLabel,
            about: [report.id, about.id],
            party: report.served.origin,
            floor: report.served.label
        )
        let id = draft.id(of: note)
        let (back, again) = (about.permanentAddress, action.setting("refused", "1"))
        if try shelf.entry(id) != nil { return .go(back) }
        guard let objects = try draft.objects(note, id: id) else {
            let fault = FormFault(path: "text", message: words[.remarkTextUnfit])
            return .page(try form(text: text, [fault]))
        }
        return .act(.envelope(Envelope(objects: objects, allOrNothing: true))) { receipt in
            receipt.failures.isEmpty ? back : again
        }
    }

    private var title: String {
        get throws { try shelf.title(of: about, words: words) }
    }

    private func form(text: String, _ faults: [FormFault]) throws -> PageAnswer {
        let parts = FormPart(faults: faults, words: words)
        let link = RecordLink(name: try title, of: about)
        let heading = words(.remarkAnswerTitle, ["name": link.name])
        let line = try RemarkLine(report, shelf: shelf, words: words)
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            \(parts.summary)<p>\(words[.remarkAnswerAdvice])</p>
            <ul class="list">\(line.html(words, isAnswerable: false))</ul>
            \(parts.open(action, token: reader.formToken))\
            \(parts.area("text", .remarkAnswerText, help: .remarkAnswerTextHelp, value: text))\
            \(parts.acts([("send", .remarkAnswerSend)], leave: about.permanentAddress))</form>
            """
        let frame = Frame(title: heading, section: nil, reader: reader, crumbs: [link], hasExercise: about.isExercise)
        return PageAnswer(frame: frame, body: body, status: faults.isEmpty ? .ok : .unprocessableContent)
    }
}
