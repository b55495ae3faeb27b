internal import JSON

/// What an unquoted scalar means where nothing is declared: the core rules of YAML 1.2 for truth values and decimal
/// numbers; everything else is text, `no`, `2023-07-11` and `0x10` too.
enum PlainScalar {
    /// The value.
    static func value(_ text: String) -> JSONValue {
        switch text {
        case "true": .boolean(true)
        case "false": .boolean(false)
        default: number(text) ?? .string(text)
        }
    }

    /// A number in JSON's own notation.
    static func number(_ text: String) -> JSONValue? {
        guard let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first) else { return nil }
        guard let value = try? JSONValue(parsing: text), value.double != nil else { return nil }
        return value
    }

    /// Whether it is a decimal number: digits, with at most one point among them and perhaps a sign before.
    static func isDecimal(_ text: String) -> Bool {
        let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...])
            .split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
