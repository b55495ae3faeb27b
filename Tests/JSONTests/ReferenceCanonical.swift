import Foundation
import JSON

/// Canonical text the obvious way, from the words of RFC 8785: strings and arrays everywhere, nothing fast. It shares
/// with the product only the digits of doubles, which have tests of their own.
func referenceCanonical(_ value: JSONValue) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .integer(let integer): return String(integer)
    case .number: return value.canonicalText
    case .string(let string): return referenceCanonical(string)
    case .array(let elements): return "[" + elements.map(referenceCanonical).joined(separator: ",") + "]"
    case .object(let members):
        let sorted = members.sorted { Array($0.key.utf16).lexicographicallyPrecedes(Array($1.key.utf16)) }
        let texts = sorted.map { referenceCanonical($0.key) + ":" + referenceCanonical($0.value) }
        return "{" + texts.joined(separator: ",") + "}"
    }
}

private func referenceCanonical(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\u{8}": text += "\\b"
        case "\t": text += "\\t"
        case "\n": text += "\\n"
        case "\u{C}": text += "\\f"
        case "\r": text += "\\r"
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\u{0}"..<"\u{20}": text += String(format: "\\u%04x", scalar.value)
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text + "\""
}
