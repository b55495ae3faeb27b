/// How a record is cited: one line of plain text, in the manner of APA without its typography.
///
/// `NATO and Japan (12 July 2023). Individual programme. NATO and its partners [record]. https://… (seen on 20 January 2026)`
public struct Citation: Hashable, Sendable {
    /// The words around the facts, in the reader's language.
    public struct Words: Hashable, Sendable {
        /// Stands for a date where none is recorded: "no date".
        public let undated: String
        /// Stands before the day of reading: "seen on".
        public let accessed: String
        /// Stands before the last of several names: "and".
        public let and: String

        /// The words around the facts.
        public init(undated: String, accessed: String, and: String) {
            self.undated = undated
            self.accessed = accessed
            self.and = and
        }
    }

    /// Who issued it; empty where that is not recorded.
    public let issuers: [String]
    /// Its date in words, at its precision; nothing where none is recorded.
    public let date: String?
    /// What it is called.
    public let title: String
    /// The record or collection that it stands in.
    public let container: String
    /// The address that stays.
    public let address: String
    /// Which version was read, where it matters: `version of 12 July 2023`.
    public let version: String?
    /// The day of reading, in words.
    public let accessed: String

    /// How a record is cited.
    public init(
        issuers: [String],
        date: String?,
        title: String,
        container: String,
        address: String,
        version: String? = nil,
        accessed: String
    ) {
        self.issuers = issuers
        self.date = date
        self.title = title
        self.container = container
        self.address = address
        self.version = version
        self.accessed = accessed
    }

    /// The line. Without issuers the title comes first, as APA has it.
    public func text(_ words: Words) -> String {
        let when = "(" + Self.line(date ?? words.undated) + ")"
        var names = Self.line(issuers.last ?? "")
        if issuers.count > 1 {
            names = issuers.dropLast().map(Self.line).joined(separator: ", ") + " " + words.and + " " + names
        }
        let name = Self.line(title) + (version.map { " [" + Self.line($0) + "]" } ?? "")
        let opening = names.isEmpty ? Self.ended(name) + " " + when + "." : names + " " + when + ". " + Self.ended(name)
        let seen = "(" + Self.line(words.accessed) + " " + Self.line(accessed) + ")"
        return opening + " " + Self.ended(Self.line(container)) + " " + Self.line(address) + " " + seen
    }

    /// A full stop at the end, unless there is a mark already.
    private static func ended(_ text: String) -> String {
        guard let last = text.last, !".!?\u{3002}\u{2026}".contains(last) else { return text }
        return text + "."
    }

    /// Text on one line, single spaces.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
