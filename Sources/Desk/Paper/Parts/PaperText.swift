internal import Localization

/// A run of text on paper: words, names of records with their labels, and the numbers of notes.
struct PaperText: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case text(String)
        /// What matters most in its cell.
        case strong(String)
        /// In the words of the record.
        case said(RecordText)
        /// In other words than the page's own.
        case quote(RecordText)
        /// Nothing is recorded, and that is said.
        case absent(String)
        case link(RecordLink)
        /// The label of what stands before it, where it restricts.
        case label(LabelMark)
        /// The numbers of the notes that it rests on, and how many more sources its record has.
        case notes([Int], more: Int)
        case lineBreak
        /// An address on this node, as it is written down.
        case place(Address, String)
    }

    var parts: [Part] = []

    static let empty = PaperText()

    init(_ parts: [Part] = []) { self.parts = parts }
    init(_ text: String) { parts = [.text(text)] }
    init(_ said: RecordText) { parts = [.said(said)] }
    init(_ link: RecordLink) { parts = [.link(link)] }

    static func absent(_ words: Words) -> PaperText { PaperText([.absent(words[.notRecorded])]) }

    /// A text of the catalogue with runs of text in its places.
    init(_ words: Words, _ key: Text, _ places: [String: PaperText]) {
        parts = words.parts(key).flatMap { part in
            switch part {
            case .text(let text): [Part.text(text)]
            case .place(let name): places[name]?.parts ?? []
            }
        }
    }

    /// The same with the plural form for a number.
    init(_ words: Words, _ key: Text, counting number: Int, _ places: [String: PaperText]) {
        parts = words.parts(key, counting: number).flatMap { part in
            switch part {
            case .text(let text): [Part.text(text)]
            case .place(let name): places[name]?.parts ?? []
            }
        }
    }

    var isEmpty: Bool { parts.isEmpty }

    static func + (left: PaperText, right: PaperText) -> PaperText { PaperText(left.parts + right.parts) }

    /// Several runs with something between them; empty ones are left out.
    static func joined(_ texts: [PaperText], by separator: String) -> PaperText {
        joined(texts, between: .text(separator))
    }

    /// Several runs, each on its own line; empty ones are left out.
    static func lines(_ texts: [PaperText]) -> PaperText { joined(texts, between: .lineBreak) }

    private static func joined(_ texts: [PaperText], between separator: Part) -> PaperText {
        var parts: [Part] = []
        for text in texts where !text.isEmpty {
            if !parts.isEmpty { parts.append(separator) }
            parts += text.parts
        }
        return PaperText(parts)
    }

    func html(_ words: Words) -> HTML {
        each(parts) { part in
            switch part {
            case .text(let text): isolated(text)
            case .strong(let text): "<b>\(isolated(text))</b>"
            case .quote(let text): "<q>\(text.html(words))</q>"
            case .said(let text): text.html(words)
            case .absent(let text): #"<span class="absent">\#(text)</span>"#
            case .link(let link): link.html(words)
            case .label(let label): " \(label.html)"
            case .notes(let numbers, let more):
                """
                <span class="refs">[\(each(numbers, between: ", ") { ##"<a href="#n\##($0)">\##($0)</a>"## })\
                \(when(more > 0, " +\(more)"))]</span>
                """
            case .lineBreak: "<br>"
            case .place(let address, let text): #"<a class="where" href="\#(address)">\#(text)</a>"#
            }
        }
    }
}
