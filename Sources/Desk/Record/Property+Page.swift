internal import Localization

extension Property.Value {
    func html(_ words: Words) -> HTML {
        switch self {
        case .absent: #"<span class="absent">\#(words[.notRecorded])</span>"#
        case .text(let text): isolated(text)
        case .said(let text): text.html(words)
        case .url(let url): #"<a href="\#(url)" rel="noreferrer">\#(url)</a>"#
        case .translations(let texts):
            each(texts, between: "<br>") { text in
                #"\#(RecordText(text.text, text.language).html(words)) <span class="soft">\#(text.language)</span>"#
            }
        case .links(let links) where links.count == 1: each(links) { $0.html(words) }
        case .links(let links): "<ul>\(each(links) { "<li>\($0.html(words))</li>" })</ul>"
        case .inline(let links): each(links, between: ", ") { $0.html(words) }
        case .list(let values) where values.allSatisfy(\.isShort):
            each(values, between: "; ") { $0.html(words) }
        case .list(let values): "<ul>\(each(values) { "<li>\($0.html(words))</li>" })</ul>"
        case .properties(let properties):
            each(properties, between: "<br>") { "<span class=\"soft\">\($0.label):</span> \($0.value.html(words))" }
        }
    }

    private var isShort: Bool {
        switch self {
        case .text(let text): text.utf8.count < 40
        case .said(let said): said.text.utf8.count < 40
        default: false
        }
    }
}

/// Properties as a list of terms and what they are.
func factList(_ properties: [Property], words: Words) -> HTML {
    guard !properties.isEmpty else { return "" }
    let rows = each(properties) { "<dt>\($0.label)</dt><dd>\($0.value.html(words))</dd>\n" }
    return #"<dl class="facts">\#(rows)</dl>"#
}
