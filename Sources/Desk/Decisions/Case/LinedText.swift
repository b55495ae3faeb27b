internal import Localization

/// A text with the numbers of its paragraphs and lines. Lines are broken here and not by the browser, so that line 14 is
/// the same for everybody, on a screen, on a phone and on paper.
struct LinedText: Hashable, Sendable {
    struct Paragraph: Hashable, Sendable {
        /// From 1.
        let number: Int
        /// The number of its first line, from 1.
        let first: Int
        let lines: [String]
        let isHeading: Bool
    }

    let paragraphs: [Paragraph]
    let language: String?
    /// The paragraph from which on the page shows the text, from 0, and from which the next page does; nil where it is the
    /// last.
    let from: Int
    let next: Int?

    /// How broad a line is, in letters; those of scripts with broad letters count twice.
    static let width = 72
    /// How many bytes of text stand on a page.
    private static let room = 40_000

    init(_ entry: Entry, from asked: Int = 0) {
        language = DocumentParagraphs.language(of: entry)
        var line = 1
        var all: [Paragraph] = []
        for (index, paragraph) in DocumentParagraphs.paragraphs(of: entry).enumerated() {
            let lines = Self.lines(of: paragraph.text)
            all.append(
                Paragraph(number: index + 1, first: line, lines: lines, isHeading: paragraph.isHeading)
            )
            line += lines.count
        }
        from = min(max(0, asked), max(0, all.count - 1))
        var (end, size) = (from, 0)
        while end < all.count, end == from || size < Self.room {
            size += all[end].lines.reduce(0) { $0 + $1.utf8.count + 70 }
            end += 1
        }
        paragraphs = Array(all[min(from, end)..<end])
        next = end < all.count ? end : nil
    }

    /// The lines of a paragraph: broken at spaces, or between broad letters, which have none.
    static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { part -> [String] in
            var lines: [String] = []
            var (line, breadth) = ("", 0)
            for word in words(of: part) {
                let own = word.reduce(0) { $0 + Self.breadth(of: $1) }
                if breadth + own > width, !line.isEmpty {
                    lines.append(line)
                    (line, breadth) = ("", 0)
                }
                line += word
                breadth += own
            }
            return lines + [line]
        }
    }

    /// Words with the spaces behind them; each broad letter by itself.
    private static func words(of text: Substring) -> [String] {
        var words: [String] = []
        var current = ""
        for letter in text {
            if breadth(of: letter) == 2 {
                if !current.isEmpty { words.append(current) }
                words.append(String(letter))
                current = ""
                continue
            }
            current.append(letter)
            if letter == " " {
                words.append(current)
                current = ""
            }
        }
        return current.isEmpty ? words : words + [current]
    }

    private static func breadth(of letter: Character) -> Int {
        guard let scalar = letter.unicodeScalars.first?.value else { return 0 }
        return (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar)
            || (0xAC00...0xD7A3).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || (0xFF00...0xFF60).contains(scalar) ? 2 : 1
    }

    func html(_ words: Words, next address: (String?) -> Address) -> HTML {
        let items = each(paragraphs) { paragraph -> HTML in
            let lines = each(paragraph.lines.enumerated()) { index, line in
                let number = paragraph.first + index
                return
                    #"<span class="line"><span class="n" aria-hidden="true">\#(number)</span>\#(isolated(line))</span>"#
            }
            let said = words(.paragraphAnchorNumber, ["number": words.locale.grouped(paragraph.number)])
            let tag: HTML = paragraph.isHeading ? "h3" : "p"
            return """
                <li id="p-\(paragraph.number)"><a class="anchor" href="#p-\(paragraph.number)" aria-label="\(said)">\
                \(paragraph.number)</a><div><\(tag)>\(lines)</\(tag)></div></li>

                """
        }
        let start = from > 0 ? 0 : nil as Int?
        return """
            <ol class="paragraphs lined"\(languageMark(language, words))>\(items)</ol>
            \(pagerLinks(previous: start, next: next, words, address))
            """
    }
}
