internal import HTTPTypes
internal import Labels
internal import Localization
internal import Records
internal import Web

/// The report of an error in a record: how to sign in for the public, the form for readers, and what became of it.
struct ReportFlow {
    let entry: Entry
    let draft: RemarkDraft
    let reader: Frame.Reader

    private var shelf: Shelf { draft.shelf }
    private var words: Words { draft.words }
    private var action: Address { Address(entry.permanentAddress.path + "report/") }

    /// Nil for what is hidden and for what does not exist, alike.
    init?(_ id: String, draft: RemarkDraft, reader: Frame.Reader) throws {
        guard let entry = try draft.shelf.entry(id), !entry.isReport else { return nil }
        self.entry = entry
        self.draft = draft
        self.reader = reader
    }

    /// The page that a visitor begins at.
    func start() throws -> PageAnswer {
        if let refusal { return try page(refusal) }
        return try form(text: "", place: "", [])
    }

    /// What a form that came in leads to.
    func step(_ posted: Posted, refusal reason: String?) throws -> ActStep {
        if let refusal { return .page(try page(refusal)) }
        let text = FormValue.trimmed(posted.first("text"))
        let place = FormValue.trimmed(posted.first("place"))
        let content = place.isEmpty ? text : text + "\n\n" + words(.remarkPlaceLine, ["place": place])
        var faults = reason.map { [FormFault(path: "", message: words(.formRefused, ["reason": $0]))] } ?? []
        if text.isEmpty { faults.append(FormFault(path: "text", message: words[.remarkTextNeeded])) }
        if content.unicodeScalars.count > Remark.mostCharacters {
            let limit = words.locale.grouped(Remark.mostCharacters)
            faults.append(FormFault(path: "text", message: words(.remarkTextLong, ["limit": limit])))
        }
        guard faults.isEmpty else { return .page(try form(text: text, place: place, faults)) }
        let note = RemarkDraft.Note(
            content: content,
            abstract: String(words(.remarkAbstract, ["name": try shelf.title(of: entry, words: words)]).prefix(400)),
            label: Remark.reportLabel,
            about: [entry.id],
            party: entry.served.origin,
            floor: entry.served.label
        )
        let id = draft.id(of: note)
        let back = entry.permanentAddress
        // The same form sent twice: the first one has stored it.
        if try shelf.entry(id) != nil { return .go(back) }
        guard let objects = try draft.objects(note, id: id) else {
            let fault = FormFault(path: "text", message: words[.remarkTextUnfit])
            return .page(try form(text: text, place: place, [fault]))
        }
        return .act(.remark(Remark(record: entry.id, objects: objects))) { _ in back }
    }

    /// What is said to those who cannot report here; nil for those who can.
    private var refusal: HTML? {
        let view = shelf.view
        if view.principal.person == nil {
            let signIn = Address("/sign-in", query: [("next", action.text)])
            return """
                <p>\(words[.remarkPublic])</p>
                <p><a class="button" href="\(signIn)">\(words[.titleSignIn])</a></p>
                """
        }
        guard view.party != nil, !view.roles.isEmpty else { return "<p>\(words[.remarkNoParty])</p>" }
        return nil
    }

    private func form(text: String, place: String, _ faults: [FormFault]) throws -> PageAnswer {
        let parts = FormPart(faults: faults, words: words)
        let keeper = try shelf.partyName(entry.served.origin, words: words)
        let own = try shelf.partyName(shelf.view.party ?? "", words: words)
        let who =
            entry.served.origin == shelf.view.party
            ? words(.remarkReadersOwn, ["party": own]) : words(.remarkReaders, ["own": own, "party": keeper])
        let body: HTML = """
            \(parts.summary)<p>\(who)</p>
            \(parts.open(action, token: reader.formToken))\
            \(parts.area("text", .remarkText, help: .remarkTextHelp, value: text))\
            \(parts.line("place", .remarkPlace, help: .remarkPlaceHelp, value: place))\
            \(parts.acts([("send", .remarkSend)], leave: entry.permanentAddress))</form>
            """
        return try page(body, isRefused: !faults.isEmpty)
    }

    private func page(_ body: HTML, isRefused: Bool = false) throws -> PageAnswer {
        let link = RecordLink(name: try shelf.title(of: entry, words: words), of: entry)
        let title = words(.remarkTitle, ["name": link.name])
        let frame = Frame(title: title, section: nil, reader: reader, crumbs: [link], hasExercise: entry.isExercise)
        return PageAnswer(
            frame: frame,
            body: "<h1>\(isolated(title))</h1>\n" + body,
            status: isRefused ? .unprocessableContent : .ok
        )
    }
}
