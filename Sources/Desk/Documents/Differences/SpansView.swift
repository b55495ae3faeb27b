internal import Difference
internal import Localization

/// Words of a text with what was taken out and put in: struck through, underlined, and said.
struct SpansView {
    let spans: [WordSpan]
    /// The language of the text; nil where it is not known.
    let language: String?
    let words: Words
    /// How many characters of a stretch that was taken out or put in are shown; the version itself has all of them.
    var most = 4_000

    /// How many characters of an unchanged stretch stand before and behind a change.
    private static let around = 160

    /// All of it, in place.
    var html: HTML {
        each(spans.enumerated()) { index, span in
            guard !span.isKept else {
                return "\(kept(span.text, isFirst: index == 0, isLast: index == spans.count - 1))"
            }
            return mark(span)
        }
    }

    /// One side of it.
    func side(isOld: Bool) -> HTML {
        SpansView(spans: spans.filter { isOld ? $0.isOld : $0.isNew }, language: language, words: words, most: most)
            .html
    }

    private func mark(_ span: WordSpan) -> HTML {
        let text = span.text.count > most ? span.text.prefix(most) + "\u{2026}" : span.text[...]
        let (tag, said): (HTML, Text) = span.isNew ? ("ins", .historyAdded) : ("del", .historyRemoved)
        // What the page says amid the text is in the page's own language.
        let isOther = !languageMark(language, words).isEmpty
        let own: HTML = isOther ? #" lang="\#(words.locale.language.tag)""# : ""
        return "<\(tag)><span class=\"hidden\"\(own)>\(words[said]) </span>\(text)</\(tag)>"
    }

    /// A stretch that is the same, without its middle where it is long.
    private func kept(_ text: String, isFirst: Bool, isLast: Bool) -> String {
        guard spans.count > 1, text.count > 3 * Self.around else {
            return text.count > most ? text.prefix(most) + "\u{2026}" : text
        }
        let head = isFirst ? "" : text.prefix(Self.around) + " "
        let tail = isLast ? "" : " " + text.suffix(Self.around)
        return head + "[\u{2026}]" + tail
    }
}
