internal import Coordination
internal import Localization

/// Writes the fields of a form as HTML: every control with its label, its help and what is wrong with it.
struct FieldPage {
    let kind: FormKind
    let findings: FormFindings
    let faults: [FormFault]
    let words: Words
    /// Where the form is sent, for buttons that come back to their own field.
    let action: Address

    /// A property with everything that belongs to it.
    func property(_ field: FormField, _ value: FormValue, label: String) -> HTML {
        let help = words.help(field, of: kind.type)
        let own = part(field, label: label)
        return control(field, value, at: field.name, help: help, after: own)
    }

    /// The label of its own that a whole property may have.
    private func part(_ field: FormField, label: String) -> HTML {
        guard !field.isRequired, field.control != .none else { return "" }
        return foldedPart("l." + field.name, label, of: words.field(field.name))
    }

    /// The label of a part, folded away until there is one.
    func foldedPart(_ id: String, _ label: String, of name: String) -> HTML {
        let isOpen: HTML = label.isEmpty && !hasFault(id) ? "" : " open"
        return """
            <details class="part"\(isOpen)><summary>\(words[.editPartLabel])\
            <span class="hidden"> \u{2013} \(name)</span></summary>\(partInput(id, label, of: name))</details>
            """
    }

    /// A text field for the label of a part, with the labels that the writer may use.
    func partInput(_ id: String, _ label: String, of name: String) -> HTML {
        """
        <div id="f.\(id)">\(faultText(id))<label for="\(id)" class="small">\(words[.editPartLabelFor])\
        <span class="hidden"> \u{2013} \(name)</span></label>\
        <input id="\(id)" name="\(id)" value="\(label)" list="part-labels" spellcheck="false"\(describedBy(id))></div>
        """
    }

    /// A control of any shape.
    func control(_ field: FormField, _ value: FormValue, at path: String, help: String, after: HTML = "") -> HTML {
        switch (value, field.control) {
        case (.text(let text), .line(let form)):
            simple(field, at: path, help: help, hint: LineReader.hint(of: form), after: after) {
                line(text, form, field, at: path, described: $0)
            }
        case (.text(let text), .lines):
            simple(field, at: path, help: help, hint: .editHintLines, after: after) {
                area(text, at: path, rows: 3, described: $0)
            }
        case (.text(let text), .yesNo):
            simple(field, at: path, help: help, hint: nil, after: after) { yesNo(text, at: path, described: $0) }
        case (.word(let word, let other), .word(let vocabulary)):
            simple(field, at: path, help: help, hint: nil, after: after) {
                self.word(word, other: other, vocabulary, field, at: path, described: $0)
            }
        case (.references(let ids, let typed), .references(let types, let many)):
            references(field, ids, typed: typed, types: types, many: many, at: path, help: help, after: after)
        case (.rows(let rows), .rows(let fields)):
            RowsPage(fields: self).elements(field, rows, of: fields, help: help, after: after)
        case (.rows(let rows), .pairs(let form)):
            RowsPage(fields: self).pairs(field, rows, of: form, help: help, after: after)
        default:
            """
            <div class="field" id="f.\(path)"><p class="name">\(words.field(field.name))</p>\
            <p class="absent">\(words[.editKept])</p></div>

            """
        }
    }

    private func simple(
        _ field: FormField,
        at path: String,
        help: String,
        hint: Text?,
        after: HTML,
        _ input: (HTML) -> HTML
    ) -> HTML {
        let text = [help, hint.map { words[$0] } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return """
            <div class="field" id="f.\(path)"><label for="v.\(path)">\(words.field(field.name))\(required(field))</label>\
            \(helpText(text, at: path))\(faultText(path))\(input(describedBy(path, hasHelp: !text.isEmpty)))\(after)</div>

            """
    }

    func required(_ field: FormField) -> HTML {
        when(field.isRequired, #" <span class="soft">\#(words[.editRequired])</span>"#)
    }

    func helpText(_ text: String, at path: String) -> HTML {
        when(!text.isEmpty, #"<p class="help" id="h.\#(path)">\#(text)</p>"#)
    }

    func hasFault(_ path: String) -> Bool { faults.contains { $0.path == path } }

    /// What is wrong with a field.
    func faultText(_ path: String) -> HTML {
        let own = faults.filter { $0.path == path }
        guard !own.isEmpty else { return "" }
        return #"<p class="fault" id="e.\#(path)">\#(each(own, between: " ") { "\($0.message)" })</p>"#
    }

    func describedBy(_ path: String, hasHelp: Bool = false) -> HTML {
        let ids = (hasHelp ? ["h." + path] : []) + (hasFault(path) ? ["e." + path] : [])
        let invalid: HTML = hasFault(path) ? #" aria-invalid="true""# : ""
        return ids.isEmpty ? invalid : #" aria-describedby="\#(ids.joined(separator: " "))"\#(invalid)"#
    }

    private func line(_ text: String, _ form: LineForm, _ field: FormField, at path: String, described: HTML) -> HTML {
        if form == .text, field.isProse || text.contains("\n") {
            return area(
                text,
                at: path,
                rows: field.name == "description" || field.name == "text" ? 5 : 3,
                described: described
            )
        }
        let kind: HTML =
            switch form {
            case .integer: #" inputmode="numeric""#
            case .decimal: #" inputmode="decimal""#
            case .url: #" inputmode="url" spellcheck="false""#
            case .text: ""
            default: #" class="short" spellcheck="false""#
            }
        return #"<input id="v.\#(path)" name="v.\#(path)" value="\#(text)"\#(kind)\#(described)>"#
    }

    /// A line feed behind the opening tag is no part of the text, so that one is always written.
    private func area(_ text: String, at path: String, rows: Int, described: HTML) -> HTML {
        """
        <textarea id="v.\(path)" name="v.\(path)" rows="\(rows)"\(described)>
        \(text)</textarea>
        """
    }

    private func yesNo(_ text: String, at path: String, described: HTML) -> HTML {
        let options = [("", words[.notRecorded]), ("true", words[.yes]), ("false", words[.no])]
        return """
            <select id="v.\(path)" name="v.\(path)"\(described)>\
            \(each(options) { option($0.0, $0.1, isChosen: $0.0 == text) })</select>
            """
    }

    private func word(
        _ word: String,
        other: String,
        _ vocabulary: CoordinationKind.Vocabulary,
        _ field: FormField,
        at path: String,
        described: HTML
    ) -> HTML {
        let options = each(vocabulary.words) { option($0, words.term($0, in: field.name), isChosen: $0 == word) }
        let name = words.field(field.name)
        return """
            <div class="either"><select id="v.\(path)" name="v.\(path)"\(described)>\
            \(option("", words[.notRecorded], isChosen: word.isEmpty))\(options)\
            \(option(FormValue.other, words[.editOther], isChosen: word == FormValue.other))</select>\
            <label for="o.\(path)" class="small">\(words[.editOtherWord])<span class="hidden"> \u{2013} \(name)</span></label>\
            <input id="o.\(path)" name="o.\(path)" value="\(other)" class="short"></div>
            """
    }

    func option(_ value: String, _ text: String, isChosen: Bool) -> HTML {
        let chosen: HTML = isChosen ? " selected" : ""
        return #"<option value="\#(value)"\#(chosen)>\#(text)</option>"#
    }
}
