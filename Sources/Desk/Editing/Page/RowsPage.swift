internal import Localization

/// Writes lists: each element a group of fields with what can be done with it.
struct RowsPage {
    let fields: FieldPage

    private var words: Words { fields.words }

    /// A list of elements with fields of their own.
    func elements(_ field: FormField, _ rows: [FormRow], of inner: [FormField], help: String, after: HTML) -> HTML {
        let items = each(rows.enumerated()) { index, row in
            element(field, row, at: index, of: inner, isLast: index == rows.count - 1)
        }
        return list(field, count: rows.count, help: help, items: items, after: after)
    }

    private func list(_ field: FormField, count: Int, help: String, items: HTML, after: HTML) -> HTML {
        let empty: HTML = count == 0 ? #"<p class="absent">\#(words[.editListEmpty])</p>"# : ""
        let name = words.field(field.name)
        return """
            <fieldset class="field rows" id="f.\(field.name)"\(fields.describedBy(field.name, hasHelp: !help.isEmpty))>\
            <legend>\(name)\(fields.required(field))</legend>\
            \(fields.helpText(help, at: field.name))\(fields.faultText(field.name))\
            <input type="hidden" name="n.\(field.name)" value="\(count)">\(empty)
            \(items)\
            \(fields.button("add:" + field.name, words[.editAdd], name: name, target: "f.\(field.name).\(count)"))\
            \(after)</fieldset>

            """
    }

    private func element(
        _ field: FormField,
        _ row: FormRow,
        at index: Int,
        of inner: [FormField],
        isLast: Bool
    ) -> HTML {
        let path = "\(field.name).\(index)"
        let name = words(.editElement, ["list": words.field(field.name), "number": "\(index + 1)"])
        guard case .fields(let values) = row.value else { return "" }
        let inputs = each(inner) { field in
            fields.control(
                field,
                values[field.name] ?? FormValue(empty: field.control),
                at: "\(path).\(field.name)",
                help: ""
            )
        }
        let up: HTML =
            index > 0 ? fields.button("up:" + path, words[.editUp], name: name, target: "f.\(field.name)") : ""
        // A text grows in the middle too; other lists have no order that matters.
        let isText = field.name == "paragraphs"
        let behind: HTML =
            isText && !isLast
            ? fields.button("add:" + path, words[.editAddBehind], name: name, target: "f.\(field.name).\(index + 1)")
            : ""
        let label =
            isText
            ? fields.partInput("l." + path, row.label, of: name) : fields.foldedPart("l." + path, row.label, of: name)
        return """
            <fieldset class="row" id="f.\(path)"><legend class="small">\(name)</legend>\
            <input type="hidden" name="k.\(path)" value="\(row.key)">
            \(inputs)\(label)\
            <p class="acts">\(behind)\(when(isText, up))\
            \(fields.button("remove:" + path, words[.editRemove], name: name, target: "f.\(field.name)"))</p></fieldset>

            """
    }

    /// Names with a value each: a text in several languages, counted things.
    func pairs(_ field: FormField, _ rows: [FormRow], of form: LineForm, help: String, after: HTML) -> HTML {
        let isLanguage = field.name.hasSuffix("_texts")
        let items = each(rows.enumerated()) { index, row in
            pair(field, row, at: index, key: words[isLanguage ? .editPairLanguage : .editPairName])
        }
        return list(field, count: rows.count, help: help, items: items, after: after)
    }

    private func pair(_ field: FormField, _ row: FormRow, at index: Int, key: String) -> HTML {
        guard case .text(let text) = row.value else { return "" }
        let path = "\(field.name).\(index)"
        let name = words(.editElement, ["list": words.field(field.name), "number": "\(index + 1)"])
        return """
            <fieldset class="row pair" id="f.\(path)"><legend class="small">\(name)</legend>\(fields.faultText(path))\
            <div><label for="k.\(path)">\(key)</label>\
            <input id="k.\(path)" name="k.\(path)" value="\(row.key)" class="short" spellcheck="false"></div>\
            <div class="wider"><label for="v.\(path)">\(words[.editPairValue])</label>\
            <input id="v.\(path)" name="v.\(path)" value="\(text)"></div>\
            <p class="acts">\(fields.button("remove:" + path, words[.editRemove], name: name, target: "f.\(field.name)"))\
            </p></fieldset>

            """
    }
}
