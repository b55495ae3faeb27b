internal import Localization

/// A text of the record and the language that it is written in, which need not be the page's: a page says so, for those
/// who hear it (WCAG 2.2, 3.1.2).
struct RecordText: Hashable, Sendable {
    let text: String
    /// A BCP 47 tag.
    let language: String

    init(_ text: String, _ language: String) {
        self.text = text
        self.language = language
    }

    /// The text as it stands on a page; an element of its own where it is in another language than the page.
    func html(_ words: Words) -> HTML {
        let mark = languageMark(language, words)
        guard !mark.isEmpty else { return isolated(text) }
        return turnsText(text) ? "<bdi\(mark)>\(text)</bdi>" : "<span\(mark)>\(text)</span>"
    }
}

/// The attribute that says in which language an element is; nothing where it is the page's own, or not known.
func languageMark(_ language: String?, _ words: Words) -> HTML {
    guard let language, !Language.isSame(language, words.locale.language.tag) else { return .empty }
    return #" lang="\#(language)""#
}
