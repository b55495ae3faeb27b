/// A piece of XML: literal parts are markup of this room, a `String` put in is escaped.
struct XML: Hashable, Sendable {
    private(set) var text: String

    static let empty = XML(markup: "")

    init(markup: String) {
        text = markup
    }

    /// The literal itself: for places where its type is not known otherwise.
    init(_ literal: XML) {
        self = literal
    }

    static func += (left: inout XML, right: XML) {
        left.text += right.text
    }

    static func + (left: XML, right: XML) -> XML {
        XML(markup: left.text + right.text)
    }

    /// Appends a text with the characters that mean something in markup replaced, a carriage return kept as a reference
    /// (a parser would read it as a line feed), and what XML 1.0 does not know (section 2.2) left out.
    static func appendEscaped(_ text: String, to result: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\r": result += "&#13;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension XML: ExpressibleByStringInterpolation {
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
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        mutating func appendInterpolation(_ value: String) {
            XML.appendEscaped(value, to: &text)
        }

        mutating func appendInterpolation(_ value: XML) {
            text += value.text
        }
    }
}
