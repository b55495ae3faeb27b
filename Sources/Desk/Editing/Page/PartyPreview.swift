internal import JSON
internal import Localization

/// What a party would be shown of a draft alone.
struct PartyPreview: Hashable, Sendable {
    /// A field that it would be shown.
    struct Row: Hashable, Sendable {
        let name: String
        let lines: [String]
    }

    /// The party's name, or the public's.
    let party: String
    /// The label that the draft would get, in sentences.
    let label: [String]
    /// What it would be shown; nil for nothing at all.
    let rows: [Row]?
    /// Fields of the draft, or elements of them, that it would not be shown.
    let withheld: [String]

    func html(_ words: Words) -> HTML {
        let shown: HTML =
            if let rows {
                """
                <p>\(words(.editPreviewSees, ["party": party]))</p><dl class="facts">\
                \(each(rows) { row in
                    "<dt>\(row.name)</dt><dd>\(each(row.lines, between: "<br>") { isolated($0) })</dd>\n"
                })</dl>
                """
            } else {
                "<p><b>\(words(.editPreviewNothing, ["party": party]))</b></p>"
            }
        let hidden: HTML =
            withheld.isEmpty
            ? "" : "<p>\(words(.editPreviewWithheld, ["party": party, "list": words.list(withheld)]))</p>"
        return """
            <div class="card notice" role="status" tabindex="-1" autofocus>\
            <h2>\(isolated(words(.editPreviewTitle, ["party": party])))</h2>\(shown)\(hidden)
            <h3>\(words[.editLabelHeading])</h3><ul>\(each(label) { "<li>\($0)</li>" })</ul>
            <p class="soft">\(words[.editPreviewLimits])</p></div>

            """
    }
}

/// For whom a preview is asked.
struct PreviewQuestion: Hashable, Sendable {
    /// The party's identity id; empty for the public.
    var party = ""
    /// The name of the level that its people are assumed to hold.
    var level = ""

    init() {}

    init(_ posted: Posted) {
        party = posted.first("preview")
        level = posted.first("preview.level")
    }
}

extension Editor {
    /// A preview as plain values.
    ///
    /// - Parameter bytes: what the party would be shown of the record; nil for nothing
    func preview(_ form: EditForm, label: [String], bytes: [UInt8]?) throws -> PartyPreview {
        let record = bytes.flatMap { try? JSONValue(parsing: $0) }
        let id = form.preview.party
        let name = id.isEmpty ? words[.readerPublic] : try shelf.link(id).name
        let own = try lines(of: form)
        guard let record else {
            return PartyPreview(party: name, label: label, rows: nil, withheld: [])
        }
        var shown = form
        for field in form.kind.fields {
            shown.values[field.name] = FormValue(field.json(in: record), as: field.control)
        }
        let theirs = try lines(of: shown)
        let rows = form.kind.fields.compactMap { field in
            theirs[field.name].map { PartyPreview.Row(name: words.field(field.name), lines: $0) }
        }
        let withheld = form.kind.fields.filter { (theirs[$0.name] ?? []).count < (own[$0.name] ?? []).count }
        return PartyPreview(
            party: name,
            label: label,
            rows: rows,
            withheld: withheld.map { words.field($0.name) }
        )
    }

    private func lines(of form: EditForm) throws -> [String: [String]] {
        let findings = try FormFindings(form, asked: nil, shelf: shelf, words: words)
        let values = PlainValues(findings: findings, words: words)
        var lines: [String: [String]] = [:]
        for field in form.kind.fields {
            let own = form.values[field.name].map { values.lines($0, of: field) } ?? []
            if !own.isEmpty { lines[field.name] = own }
        }
        return lines
    }
}
