/// A column of an export: its name, what it holds and what it means.
public struct Column: Hashable, Sendable {
    /// What the cells of a column hold.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Text of people.
        case text
        /// The identifier of a record.
        case identifier
        /// A date of the world at its precision, or a period (EDTF level 0 with open and unknown ends).
        case date
        /// An instant in UTC (RFC 3339).
        case instant
        /// A decimal number, as it was recorded.
        case number
        /// `true` or `false`.
        case boolean
        /// A value of a vocabulary.
        case term
        /// An address of the web.
        case address
    }

    /// The name in the header: it never changes, whatever the language of the reader.
    public let name: String
    /// What the cells hold.
    public let kind: Kind
    /// Whether a cell may hold several values.
    public let isList: Bool
    /// What it means, in a sentence.
    public let meaning: String
    /// The values of its vocabulary with what each means, in the vocabulary's order; empty for other kinds.
    public let terms: [Term]

    /// - Parameters:
    ///   - name: the name in the header
    ///   - kind: what the cells hold
    ///   - isList: whether a cell may hold several values
    ///   - meaning: what it means, in a sentence
    ///   - terms: the values of its vocabulary
    public init(_ name: String, _ kind: Kind, isList: Bool = false, meaning: String, terms: [Term] = []) {
        self.name = name
        self.kind = kind
        self.isList = isList
        self.meaning = meaning
        self.terms = terms
    }
}

/// A value of a vocabulary, and what it means.
public struct Term: Hashable, Sendable {
    /// As it stands in the data.
    public let value: String
    /// What it means.
    public let meaning: String

    /// A value, and what it means.
    public init(_ value: String, _ meaning: String) {
        self.value = value
        self.meaning = meaning
    }
}

/// What stands in one place of a table.
public enum Cell: Hashable, Sendable {
    /// Not recorded: an empty field, or `null`.
    case none
    /// Text, an identifier, a date, an address.
    case text(String)
    /// A number as decimal text, written as it was recorded.
    case number(String)
    /// Yes or no.
    case boolean(Bool)
    /// Several values.
    case list([String])
}
