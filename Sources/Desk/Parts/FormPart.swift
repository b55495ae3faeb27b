internal import Localization

/// The pieces of forms about one thing: every control with its label, its help and what is wrong with it.
struct FormPart {
    let faults: [FormFault]
    let words: Words

    /// The summary at the top of a form that was not taken: each line leads to its field.
    var summary: HTML {
        guard !faults.isEmpty else { return "" }
        let items = each(faults) { fault -> HTML in
            guard !fault.path.isEmpty else { return "<li>\(fault.message)</li>" }
            return "<li><a href=\"#f.\(Self.anchor(of: fault))\">\(fault.message)</a></li>"
        }
        return """
            <div class="fault summary" role="alert" tabindex="-1" autofocus id="faults">\
            <h2>\(words.count(faults.count, .editFaults))</h2><ul>\(items)</ul></div>

            """
    }

    /// The parts of a label stand in one field.
    private static func anchor(of fault: FormFault) -> String {
        fault.path.hasPrefix("label") ? "label" : fault.path
    }

    /// The beginning of a form that posts to an address, with what ties it to the session.
    func open(_ action: Address, token: String) -> HTML {
        #"<form class="edit" method="post" action="\#(action)" autocomplete="off">"# + hidden("form_token", token)
    }

    func hidden(_ name: String, _ value: String) -> HTML {
        #"<input type="hidden" name="\#(name)" value="\#(value)">"#
    }

    /// One line of text.
    func line(_ id: String, _ label: Text, help: Text? = nil, value: String, short: Bool = false) -> HTML {
        let kind: HTML = short ? #" class="short""# : ""
        return field(id, label, help: help) {
            #"<input id="\#(id)" name="\#(id)" value="\#(value)"\#(kind) spellcheck="false"\#($0)>"#
        }
    }

    /// Several lines of text. A line feed behind the opening tag is no part of the text, so that one is always written.
    func area(_ id: String, _ label: Text, help: Text? = nil, value: String) -> HTML {
        field(id, label, help: help) { described in
            """
            <textarea id="\(id)" name="\(id)" rows="3"\(described)>
            \(value)</textarea>
            """
        }
    }

    /// One of several values, each with its name.
    func select(
        _ id: String,
        _ label: Text,
        help: Text? = nil,
        _ options: [(value: String, name: String)],
        chosen: String
    ) -> HTML {
        field(id, label, help: help) { described in
            let items = each(options) { option -> HTML in
                let selected: HTML = option.value == chosen ? " selected" : ""
                return #"<option value="\#(option.value)"\#(selected)>\#(option.name)</option>"#
            }
            return #"<select id="\#(id)" name="\#(id)"\#(described)>\#(items)</select>"#
        }
    }

    /// Boxes to tick.
    func ticks(
        _ id: String,
        _ label: Text,
        help: Text? = nil,
        _ options: [(value: String, name: HTML)],
        chosen: Set<String>
    ) -> HTML {
        choices(id, label, help: help, type: "checkbox", options, chosen: chosen)
    }

    /// Buttons of which one is chosen.
    func radios(
        _ id: String,
        _ label: Text,
        help: Text? = nil,
        _ options: [(value: String, name: HTML)],
        chosen: String
    ) -> HTML {
        choices(id, label, help: help, type: "radio", options, chosen: [chosen])
    }

    private func choices(
        _ id: String,
        _ label: Text,
        help: Text?,
        type: HTML,
        _ options: [(value: String, name: HTML)],
        chosen: Set<String>
    ) -> HTML {
        let items = each(options) { option -> HTML in
            let checked: HTML = chosen.contains(option.value) ? " checked" : ""
            return """
                <label class="choice"><input type="\(type)" name="\(id)" value="\(option.value)"\(checked)> \
                <span>\(option.name)</span></label>
                """
        }
        return """
            <fieldset class="field" id="f.\(id)"\(described(id, help))><legend>\(words[label])</legend>\
            \(notes(id, help))\(items)</fieldset>

            """
    }

    private func field(_ id: String, _ label: Text, help: Text?, _ control: (HTML) -> HTML) -> HTML {
        """
        <div class="field" id="f.\(id)"><label for="\(id)">\(words[label])</label>\(notes(id, help))\
        \(control(described(id, help)))</div>

        """
    }

    private func notes(_ id: String, _ help: Text?) -> HTML {
        let own = faults.filter { $0.path == id }
        return with(help) { #"<p class="help" id="h.\#(id)">\#(words[$0])</p>"# }
            + when(!own.isEmpty, #"<p class="fault" id="e.\#(id)">\#(each(own, between: " ") { "\($0.message)" })</p>"#)
    }

    private func described(_ id: String, _ help: Text?) -> HTML {
        let isWrong = faults.contains { $0.path == id }
        let ids = (help == nil ? [] : ["h." + id]) + (isWrong ? ["e." + id] : [])
        let invalid: HTML = isWrong ? #" aria-invalid="true""# : ""
        return ids.isEmpty ? "" : #" aria-describedby="\#(ids.joined(separator: " "))"\#(invalid)"#
    }

    /// The label picker.
    func label(_ form: LabelForm, _ choices: LabelChoices, party: String, action: Address) -> HTML {
        let fields = FieldPage(
            kind: FormKind.all[0],
            findings: FormFindings(),
            faults: faults,
            words: words,
            action: action
        )
        let page = LabelPage(form: form, choices: choices, stored: nil, party: party, fields: fields)
        return page.html() + LabelPage.suggestions(choices)
    }

    /// The buttons at the end of a form, and the way out.
    func acts(_ buttons: [(value: String, name: Text)], leave: Address) -> HTML {
        let items = each(Array(buttons.enumerated())) { index, button -> HTML in
            let plain: HTML = index == 0 ? "" : " plain"
            return
                #"<button class="button\#(plain)" name="do" value="\#(button.value)">\#(words[button.name])</button> "#
        }
        return #"<p class="acts">\#(items)<a href="\#(leave)">\#(words[.formLeave])</a></p>"#
    }
}

extension FormFindings {
    /// No record is named, and none was looked for.
    init() {}
}
