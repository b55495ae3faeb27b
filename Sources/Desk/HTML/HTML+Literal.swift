extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) {
        self.init(markup: value)
    }

    init(stringInterpolation: Interpolation) {
        self.init(markup: stringInterpolation.text)
    }

    /// Collects the parts of an `HTML` literal; a `String` is escaped, a number and an `HTML` are not.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        mutating func appendInterpolation(_ value: String) {
            HTML.appendEscaped(value, to: &text)
        }

        mutating func appendInterpolation(_ value: Substring) {
            HTML.appendEscaped(String(value), to: &text)
        }

        mutating func appendInterpolation(_ value: Int) {
            text += String(value)
        }

        mutating func appendInterpolation(_ value: HTML) {
            text += value.text
        }
    }
}

/// The pieces that a function makes of each item, one after the other.
func each<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> HTML) -> HTML {
    var result = HTML.empty
    for item in items { result += piece(item) }
    return result
}

/// The pieces of all items with a separator between them.
func each<Items: Sequence>(_ items: Items, between separator: HTML, _ piece: (Items.Element) -> HTML) -> HTML {
    var result = HTML.empty
    for (index, item) in items.enumerated() {
        if index > 0 { result += separator }
        result += piece(item)
    }
    return result
}

/// A piece that is there only if a condition holds.
func when(_ condition: Bool, _ piece: @autoclosure () -> HTML) -> HTML {
    condition ? piece() : .empty
}

/// What a function makes of a value, or nothing without a value.
func with<Value>(_ value: Value?, _ piece: (Value) -> HTML) -> HTML {
    value.map(piece) ?? .empty
}
