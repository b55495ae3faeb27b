internal import HTTPTypes
internal import Labels
internal import Localization
internal import Records

extension Editor {
    /// The page of a form.
    ///
    /// - Parameter asked: the field whose list is wanted even without words
    func page(
        _ form: EditForm,
        asked: String? = nil,
        faults: [FormFault] = [],
        panel: EditPage.Panel = .none
    ) throws -> EditView {
        let stored = try form.id.flatMap { try view.record($0) }
        let entry = try stored.flatMap(shelf.entry(of:))
        let kindName = TypeFacts.singular(form.kind.type, words: words)
        let title =
            try entry.map { words(.editTitle, ["name": try shelf.title(of: $0, words: words)]) }
            ?? words(.editTitleNew, ["kind": kindName])
        let findings = try FormFindings(form, asked: asked, shelf: shelf, words: words)
        let page = EditPage(
            form: form,
            title: title,
            findings: findings,
            faults: faults,
            choices: try LabelChoices(shelf, words: words),
            stored: try stored.map { try LabelWords($0.base, shelf: shelf, words: words).sentences },
            party: try shelf.link(party).name,
            parties: try previewParties(),
            panel: panel,
            formToken: secret
        )
        return EditView(
            title: title,
            body: page.body(words),
            record: entry.map { RecordLink($0) },
            status: faults.isEmpty ? .ok : .unprocessableContent,
            hasExercise: entry?.isExercise ?? false || findings.hasExercise
        )
    }

    /// The parties for which a preview can be asked: those that the writer can see, their own left out.
    private func previewParties() throws -> [FormFindings.Choice] {
        try shelf.all("identity").filter { $0.code != nil && $0.kind != "person" && $0.id != party }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            .map { try FormFindings.choice($0.id, shelf: shelf, words: words) }
    }

    /// A label in sentences, as the writer sees what is in it.
    func sentences(_ label: Label) throws -> [String] {
        try LabelWords(label, shelf: shelf, words: words).sentences
    }

    /// The form of a write that was not done, or not yet: with what the writing room said.
    func page(_ form: EditForm, _ written: Written) throws -> EditView {
        switch written {
        case .stored, .unchanged: return try page(form, panel: .unchanged)
        case .possible(let label): return try page(form, panel: .checked(label: try sentences(label)))
        case .raised(let label, let notes):
            let reasons = try Self.identifiers(in: notes).map(shelf.link)
            return try page(
                form,
                panel: .raised(label: try sentences(label), reasons: reasons, accepted: view.text(of: label))
            )
        case .previewed(let label, let bytes):
            let preview = try preview(form, label: try sentences(label), bytes: bytes)
            return try page(form, panel: .preview(preview))
        case .refused(let reason):
            let fault = FormFault(path: "", message: words(.editFaultRefused, ["reason": reason]))
            return try page(form, faults: [fault])
        }
    }

    /// The ids that notes of a receipt name, each once.
    private static func identifiers(in notes: [String]) -> [String] {
        var found: [String] = []
        for note in notes {
            for word in note.split(whereSeparator: { " ,;".contains($0) }) where word.contains("--") {
                let id = String(word)
                if !found.contains(id) { found.append(id) }
            }
        }
        return found
    }
}
