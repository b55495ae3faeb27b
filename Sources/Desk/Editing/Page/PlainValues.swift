internal import Localization

/// What stands in fields, as lines of text: for differences and previews.
struct PlainValues {
    let findings: FormFindings
    let words: Words

    /// The lines of a field; none where nothing is recorded.
    func lines(_ value: FormValue, of field: FormField) -> [String] {
        switch (value, field.control) {
        case (.text(let text), .yesNo): text.isEmpty ? [] : [words[text == "true" ? .yes : .no]]
        case (.text(let text), _):
            FormValue.trimmed(text).split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        case (.word(let word, let other), _): self.word(word, other: other, in: field.name)
        case (.references(let ids, _), _): ids.map { findings.chosen[$0]?.name ?? $0 }
        case (.rows(let rows), .rows(let fields)):
            rows.filter { !$0.isEmpty }.map { row in
                guard case .fields(let values) = row.value else { return "" }
                let parts = fields.flatMap { field in values[field.name].map { lines($0, of: field) } ?? [] }
                let label = FormValue.trimmed(row.label)
                return (label.isEmpty ? "" : "(\(label)) ") + parts.joined(separator: " \u{B7} ")
            }
        case (.rows(let rows), _):
            rows.filter { !$0.isEmpty }.map { row in
                if case .text(let text) = row.value { "\(row.key): \(text)" } else { row.key }
            }
        case (.kept, _): [words[.editKept]]
        default: []
        }
    }

    private func word(_ word: String, other: String, in name: String) -> [String] {
        let value = word.isEmpty || word == FormValue.other ? FormValue.trimmed(other) : word
        return value.isEmpty ? [] : [words.term(value, in: name)]
    }
}
