internal import JSON

/// What stands in a field: as recorded, as typed, or on the way from one to the other.
indirect enum FormValue: Hashable, Sendable {
    /// A text, or several of them on lines of their own.
    case text(String)
    /// A published word, or `FormValue.other` and the word typed.
    case word(String, other: String)
    /// Ids of records, and words typed to find another one.
    case references([String], typed: String)
    /// Elements of a list, or names with their values.
    case rows([FormRow])
    /// The fields of an element.
    case fields([String: FormValue])
    /// Something that no form can show: it stays as it is recorded.
    case kept

    /// The choice that stands for a word which is not among the published ones.
    static let other = "*"
    /// More elements than this are no form that a person can use; such a list is kept as it is.
    static let mostRows = 300

    /// An empty field.
    init(empty control: FormControl) {
        switch control {
        case .line, .lines, .yesNo: self = .text("")
        case .word: self = .word("", other: "")
        case .references: self = .references([], typed: "")
        case .rows, .pairs: self = .rows([])
        case .none: self = .kept
        }
    }

    /// Whether nothing is in it.
    var isEmpty: Bool {
        switch self {
        case .text(let text): Self.trimmed(text).isEmpty
        case .word(let word, let other): word.isEmpty && Self.trimmed(other).isEmpty
        case .references(let ids, let typed): ids.isEmpty && Self.trimmed(typed).isEmpty
        case .rows(let rows): rows.allSatisfy(\.isEmpty)
        case .fields(let fields): fields.values.allSatisfy(\.isEmpty)
        case .kept: false
        }
    }

    /// What was typed, as it is kept: line ends of one kind, nothing invisible, no space around it.
    static func trimmed(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x0A: if !wasReturn { scalars.append("\n") }
            case 0x09: scalars.append(scalar)
            case 0..<0x20, 0x7F: break
            default: scalars.append(scalar)
            }
            wasReturn = scalar.value == 0x0D
        }
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}

/// An element of a list in a form.
struct FormRow: Hashable, Sendable {
    /// The element's stable key, or the name of a pair; empty for an element that has none yet.
    var key: String
    /// The label of its own in words; empty where it has the record's.
    var label = ""
    var value: FormValue

    /// Whether nothing is in it.
    var isEmpty: Bool { value.isEmpty }
}
