/// Cuts the text form of a label into lexemes.
struct LabelScanner {
    enum Lexeme: Hashable {
        case word(String)
        case quoted(String)
        case open
        case close
        case comma
        case colon
        case hidden
        case end
    }

    /// Stands for every name that the reader may not see. Its parentheses are in no bare word.
    static let hiddenWord = "(hidden)"

    private let scalars: [Unicode.Scalar]
    private var index = 0

    /// Where the lexeme that was read last begins, counted from 1.
    private(set) var position = 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func next() throws(LabelTextError) -> Lexeme {
        while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
        position = index + 1
        guard index < scalars.count else { return .end }
        let single: Lexeme? =
            switch scalars[index] {
            case "[": .open
            case "]": .close
            case ",": .comma
            case ":": .colon
            default: nil
            }
        if let single {
            index += 1
            return single
        }
        if scalars[index] == "\"" { return .quoted(try quoted()) }
        return try word()
    }

    private mutating func word() throws(LabelTextError) -> Lexeme {
        let start = index
        while index < scalars.count, Self.isBare(scalars[index]) { index += 1 }
        if index > start { return .word(Self.text(scalars[start..<index])) }
        let hidden = Self.hiddenWord.unicodeScalars
        if scalars[start...].starts(with: hidden) {
            index += hidden.count
            return .hidden
        }
        throw LabelTextError(
            .unexpected,
            at: position,
            found: Self.quote(Self.text(scalars[start...start])),
            expected: "a name; put a name with unusual characters between quotation marks"
        )
    }

    private mutating func quoted() throws(LabelTextError) -> String {
        index += 1
        var name = String.UnicodeScalarView()
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "\"": return String(name)
            case "\\": name.append(try escaped())
            default: name.append(scalar)
            }
        }
        throw LabelTextError(.unclosed, at: position, found: "the end", expected: "a closing quotation mark")
    }

    /// The scalar that an escape stands for; `index` is behind the backslash.
    private mutating func escaped() throws(LabelTextError) -> Unicode.Scalar {
        let start = index
        defer { if index < scalars.count { index += 1 } }
        if start < scalars.count, scalars[start] == "\"" || scalars[start] == "\\" { return scalars[start] }
        if scalars[start...].starts(with: "u{".unicodeScalars), let end = scalars[start...].firstIndex(of: "}"),
            let value = UInt32(Self.text(scalars[(start + 2)..<end]), radix: 16), let scalar = Unicode.Scalar(value)
        {
            index = end
            return scalar
        }
        throw LabelTextError(
            .escape,
            at: start,
            found: "\\",
            expected: "\\\" or \\\\ or \\u{…} with a hexadecimal number"
        )
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Whether a scalar may stand in a name without quotation marks.
    static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "[", "]", "(", ")", ",", ":", "\"", "\\": false
        default: !scalar.properties.isWhitespace && !isControl(scalar)
        }
    }

    /// Whether a scalar is invisible or changes how its neighbours are drawn, so that it must not be printed as it is.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: false
        }
    }

    /// A name between quotation marks.
    static func quote(_ name: String) -> String {
        var quoted = "\""
        for scalar in name.unicodeScalars {
            if scalar == "\"" || scalar == "\\" {
                quoted += "\\" + String(scalar)
            } else if isControl(scalar) {
                quoted += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
