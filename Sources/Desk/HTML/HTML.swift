/// A piece of a page: text that is safe to stand in HTML.
///
/// The literal parts of an `HTML` literal are markup written in this room; whatever is interpolated as a `String` is
/// escaped, and only another `HTML` goes in as it is. A fact of the record therefore cannot become markup, and the
/// compiler says where a value is missing.
///
/// Why the pages are not rendered by the template library that the project otherwise prefers: it escapes by
/// `Character`, so a quotation mark followed by a combining mark is one unknown character to it and passes unescaped
/// into an attribute, where a browser, which reads code points, sees the attribute end (a party's record could add
/// attributes to everybody's page); a misspelt name in a template renders as nothing, where a lost source is the worst
/// fault a page of this record can have; and every name is looked up by reflection, through all enclosing values, which
/// a page of some thousand values at hundreds of requests a second cannot afford. `HTMLTests` pins the first of these.
struct HTML: Sendable, Hashable {
    /// The markup.
    private(set) var text: String

    /// Nothing.
    static let empty = HTML(markup: "")

    /// Takes a text as markup. For markup made in this room only.
    init(markup: String) {
        text = markup
    }

    /// Text that a reader shall see as it is written.
    init(escaping text: String) {
        self.text = ""
        Self.appendEscaped(text, to: &self.text)
    }

    var isEmpty: Bool { text.isEmpty }

    static func += (left: inout HTML, right: HTML) {
        left.text += right.text
    }

    static func + (left: HTML, right: HTML) -> HTML {
        HTML(markup: left.text + right.text)
    }

    /// Appends a text with the five characters that mean something in HTML replaced.
    ///
    /// Works on bytes: `"` followed by a combining mark is one `Character` but still ends an attribute. Control
    /// characters that HTML does not allow are left out.
    static func appendEscaped(_ text: String, to result: inout String) {
        var text = text
        let isPlain = text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && !isSpecial($0) } }
        guard !isPlain else {
            result += text
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
            case 0x09, 0x0A: bytes.append(byte)
            case 0..<0x20, 0x7F: continue
            default: bytes.append(byte)
            }
        }
        result += String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F: true
        default: false
        }
    }
}
