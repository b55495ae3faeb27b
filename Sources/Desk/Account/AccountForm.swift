internal import Localization

/// What is wrong with one field of a form, in words.
struct FieldFault: Hashable, Sendable {
    /// The id of the field.
    let field: String
    /// What is wrong and what was expected.
    let text: String
}

/// The summary at the top of a form that was not taken: each line leads to its field.
func faultSummary(_ faults: [FieldFault], _ words: Words) -> HTML {
    guard !faults.isEmpty else { return "" }
    let items = each(faults) { ##"<li><a href="#\##($0.field)">\##($0.text)</a></li>"## }
    return """
        <div class="fault" role="alert" aria-labelledby="fault-heading" tabindex="-1">\
        <h2 id="fault-heading">\(words[.faultHeading])</h2><ul>\(items)</ul></div>

        """
}

/// One line of input with its label, its hint, and what is wrong with it.
struct AccountField: Sendable {
    enum Kind: String, Sendable {
        case text
        case password
    }

    let id: String
    let label: String
    var kind = Kind.text
    var hint: String?
    var value = ""
    /// What the browser may fill in (`autocomplete`).
    var fills: String
    var inputMode: String?
    /// Whether the browser asks for it.
    var isNeeded = true

    func html(_ faults: [FieldFault]) -> HTML {
        let fault = faults.first { $0.field == id }
        let notes = [hint == nil ? nil : "\(id)-hint", fault == nil ? nil : "\(id)-fault"].compactMap(\.self)
        let described: HTML = notes.isEmpty ? "" : #" aria-describedby="\#(notes.joined(separator: " "))""#
        let invalid: HTML = fault == nil ? "" : #" aria-invalid="true""#
        let mode = with(inputMode) { #" inputmode="\#($0)""# }
        return """
            <div><label for="\(id)">\(label)</label>\
            \(with(hint) { #"<p class="hint" id="\#(id)-hint">\#($0)</p>"# })\
            \(with(fault) { #"<p class="stop" id="\#(id)-fault">\#($0.text)</p>"# })\
            <input id="\(id)" name="\(id)" type="\(kind.rawValue)" value="\(value)" autocomplete="\(fills)"\
            \(mode) autocapitalize="none" spellcheck="false"\(when(isNeeded, " required"))\(described)\(invalid)></div>

            """
    }
}

/// One of several values, with its label and what is wrong with it.
func accountSelect(
    _ id: String,
    _ label: String,
    _ options: [(value: String, name: String)],
    chosen: String,
    _ faults: [FieldFault]
) -> HTML {
    let fault = faults.first { $0.field == id }
    let described: HTML = fault == nil ? "" : #" aria-describedby="\#(id)-fault" aria-invalid="true""#
    let items = each(options) { option -> HTML in
        #"<option value="\#(option.value)"\#(when(option.value == chosen, " selected"))>\#(option.name)</option>"#
    }
    return """
        <div><label for="\(id)">\(label)</label>\
        \(with(fault) { #"<p class="stop" id="\#(id)-fault">\#($0.text)</p>"# })\
        <select id="\(id)" name="\(id)"\(described)>\(items)</select></div>

        """
}

/// A form with one button that posts to `action`, with what ties it to the session.
func accountForm(_ action: String, token: String, button: String, plain: Bool = false, _ fields: HTML) -> HTML {
    let hidden = token.isEmpty ? "" : #"<input type="hidden" name="form_token" value="\#(token)">"# as HTML
    return """
        <form class="entry" method="post" action="\(action)">\(hidden)
        \(fields)<div><button class="button\(plain ? " plain" : "")">\(button)</button></div>
        </form>

        """
}
