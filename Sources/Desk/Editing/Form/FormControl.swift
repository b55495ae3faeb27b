internal import Coordination

/// How a property is filled in.
indirect enum FormControl: Sendable, Hashable {
    /// One text, of a form.
    case line(LineForm)
    /// A list of texts, one on each line.
    case lines
    /// A word of an open vocabulary, or another one.
    case word(CoordinationKind.Vocabulary)
    /// Yes, no or not recorded.
    case yesNo
    /// Other records, found by their words: of these types, or of any.
    case references([String], many: Bool)
    /// Elements with fields of their own.
    case rows([FormField])
    /// Names with a value each.
    case pairs(LineForm)
    /// Nothing: what is recorded is kept as it is.
    case none

    init(_ shape: CoordinationKind.Shape) {
        switch shape {
        case .boolean: self = .yesNo
        case .word(let vocabulary): self = .word(vocabulary)
        case .reference(let types): self = .references(types, many: false)
        case .list(.text): self = .lines
        case .list(.reference(let types)): self = .references(types, many: true)
        case .list(.element(let properties)):
            self = .rows(properties.filter { $0.name != "key" }.map { FormField($0) })
        case .dictionary(let inner): self = LineForm(inner).map(FormControl.pairs) ?? .none
        default: self = LineForm(shape).map(FormControl.line) ?? .none
        }
    }
}

/// The form that a text must have.
enum LineForm: Sendable, Hashable {
    case text
    case integer
    case decimal
    case date
    case period
    case timestamp
    case language
    case url
    case sha256

    init?(_ shape: CoordinationKind.Shape) {
        switch shape {
        case .text: self = .text
        case .integer: self = .integer
        case .decimal: self = .decimal
        case .date: self = .date
        case .period: self = .period
        case .timestamp: self = .timestamp
        case .language: self = .language
        case .url: self = .url
        case .sha256: self = .sha256
        default: return nil
        }
    }
}
