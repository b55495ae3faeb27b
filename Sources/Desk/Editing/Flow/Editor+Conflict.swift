internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Editor {
    /// The page that shows what both did, on the writer's own view of the record.
    func conflict(_ mine: EditForm, before: EditForm, with current: Served, _ posted: Posted) throws -> EditView {
        let theirs = try form(of: current, kind: mine.kind)
        var rows: [ConflictPage.Row] = []
        let findings = try [before, theirs, mine].map {
            try FormFindings($0, asked: nil, shelf: shelf, words: words)
        }
        for field in mine.kind.fields {
            let forms = [before, theirs, mine]
            let lines = zip(forms, findings).map { form, findings -> [String] in
                let label = form.labels[field.name].map { ["(\($0))"] } ?? []
                let values = PlainValues(findings: findings, words: words)
                return label + (form.values[field.name].map { values.lines($0, of: field) } ?? [])
            }
            guard lines[1] != lines[0] || lines[2] != lines[0] else { continue }
            rows.append(
                ConflictPage.Row(
                    name: words.field(field.name),
                    before: lines[0],
                    theirs: lines[1],
                    mine: lines[2],
                    isContested: lines[1] != lines[0] && lines[2] != lines[0] && lines[1] != lines[2]
                )
            )
        }
        if let row = try labelRow(before: before, current: current) { rows.append(row) }
        let entry = try shelf.version(of: current)
        let name = try entry.map { try shelf.title(of: $0, words: words) } ?? current.id
        let page = ConflictPage(
            id: current.id,
            name: name,
            rows: rows,
            posted: posted.items.filter { $0.name != "do" && $0.name != "form_token" && $0.name != "accepted" }
                .map { ($0.name, $0.value) },
            formToken: secret
        )
        return EditView(
            title: words(.editConflictTitle, ["name": name]),
            body: page.body(words),
            record: entry.map { RecordLink($0) },
            status: .conflict
        )
    }

    /// A label that was changed meanwhile.
    private func labelRow(before: EditForm, current: Served) throws -> ConflictPage.Row? {
        guard let old = try base(of: before), old.base != current.base else { return nil }
        let was = try sentences(old.base)
        return ConflictPage.Row(
            name: words[.editLabelHeading],
            before: was,
            theirs: try sentences(current.base),
            mine: was,
            isContested: false
        )
    }

    /// The writer's own changes on top of what the others made of the record: what the writer left alone is theirs.
    func merged(_ mine: EditForm, before: EditForm, over current: Served, kind: FormKind) throws -> EditForm {
        var result = mine
        let theirs = try form(of: current, kind: kind)
        for field in kind.fields {
            let name = field.name
            if mine.values[name]?.settled == before.values[name]?.settled { result.values[name] = theirs.values[name] }
            if mine.labels[name] == before.labels[name] { result.labels[name] = theirs.labels[name] }
        }
        result.version = theirs.version
        return result
    }
}

extension FormValue {
    /// What it comes to, however it was typed: equal for what says the same.
    var settled: FormValue {
        switch self {
        case .text(let text): .text(Self.trimmed(text))
        case .word(let word, let other):
            word.isEmpty || word == Self.other ? .word("", other: Self.trimmed(other)) : .word(word, other: "")
        case .references(let ids, _): .references(ids, typed: "")
        case .fields(let fields): .fields(fields.mapValues(\.settled))
        case .rows(let rows):
            .rows(
                rows.filter { !$0.isEmpty }.map { row in
                    FormRow(key: row.key, label: Self.trimmed(row.label), value: row.value.settled)
                }
            )
        case .kept: self
        }
    }
}
