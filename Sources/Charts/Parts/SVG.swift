/// A piece of a picture: text that is safe to stand in XML and in HTML.
///
/// The literal parts of an `SVG` literal are markup of this room; a `String` put in is escaped, a `Double` is written as
/// a coordinate, and only another `SVG` goes in as it is.
struct SVG: Hashable, Sendable {
    private(set) var text: String

    static let empty = SVG(markup: "")

    init(markup: String) {
        text = markup
    }

    var isEmpty: Bool { text.isEmpty }

    static func += (left: inout SVG, right: SVG) {
        left.text += right.text
    }

    static func + (left: SVG, right: SVG) -> SVG {
        SVG(markup: left.text + right.text)
    }

    /// A piece that leads somewhere; a piece with its words alone where the address is none that a link may have.
    static func link(_ address: String?, _ words: String, _ piece: SVG) -> SVG {
        guard let address, isLinkable(address) else {
            return "<g><title>\(words)</title>\(piece)</g>\n"
        }
        return "<a href=\"\(address)\"><title>\(words)</title>\(piece)</a>\n"
    }

    /// Whether an address may become a link: a path, a query or a place on this node, or an address of the web.
    static func isLinkable(_ address: String) -> Bool {
        if address.hasPrefix("/") { return !address.hasPrefix("//") }
        let lowered = address.prefix(8).lowercased()
        return address.hasPrefix("?") || address.hasPrefix("#") || lowered.hasPrefix("https://")
            || lowered.hasPrefix("http://")
    }

    /// Appends a text with the characters that mean something in markup replaced, and those that XML 1.0 does not know
    /// (section 2.2) left out. Works on scalars: a quotation mark with a combining mark still ends an attribute.
    static func appendEscaped(_ text: String, to result: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// A coordinate to a tenth of a point.
    static func coordinate(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let tenths = Int((value * 10).rounded())
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
    }
}

extension SVG: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) {
        self.init(markup: value)
    }

    init(stringInterpolation: Interpolation) {
        self.init(markup: stringInterpolation.text)
    }

    /// Collects the parts of a literal.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        mutating func appendInterpolation(_ value: String) {
            SVG.appendEscaped(value, to: &text)
        }

        mutating func appendInterpolation(_ value: Double) {
            text += SVG.coordinate(value)
        }

        mutating func appendInterpolation(_ value: Int) {
            text += String(value)
        }

        mutating func appendInterpolation(_ value: SVG) {
            text += value.text
        }

        /// Text of this room that needs no escaping.
        mutating func appendInterpolation(markup value: String) {
            text += value
        }
    }
}

/// The pieces that a function makes of each item, one after the other.
func each<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> SVG) -> SVG {
    var result = SVG.empty
    for item in items { result += piece(item) }
    return result
}
