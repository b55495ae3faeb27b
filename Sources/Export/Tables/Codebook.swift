/// What each column of an export means: written beside the data, so that whoever finds the file in five years can read
/// it.
public struct Codebook: Hashable, Sendable {
    /// A file of the export.
    public struct Table: Hashable, Sendable {
        /// The name of the file: `activities.csv`.
        public let name: String
        /// What a row is, in a sentence.
        public let meaning: String
        /// Its columns, in order.
        public let columns: [Column]

        /// A file of the export.
        public init(_ name: String, meaning: String, columns: [Column]) {
            self.name = name
            self.meaning = meaning
            self.columns = columns
        }
    }

    /// The texts of a codebook, in the reader's language.
    public struct Words: Hashable, Sendable {
        /// Names of the columns of a table's description: column, kind, meaning, values.
        public let header: [String]
        /// What the kinds are called; the kind's own name where there is none.
        public let kinds: [Column.Kind: String]
        /// "several values, separated by ;".
        public let list: String

        /// The texts of a codebook.
        public init(
            column: String,
            kind: String,
            meaning: String,
            terms: String,
            kinds: [Column.Kind: String] = [:],
            list: String
        ) {
            header = [column, kind, meaning, terms]
            self.kinds = kinds
            self.list = list
        }
    }

    /// What the export is.
    public let title: String
    /// How it was made and what holds for all tables, a paragraph each.
    public let notes: [String]
    /// In the order in which they are to be read.
    public let tables: [Table]

    /// A codebook.
    public init(title: String, notes: [String], tables: [Table]) {
        self.title = title
        self.notes = notes
        self.tables = tables
    }

    /// The columns of the codebook as a table.
    public static let columns = [
        Column("table", .text, meaning: "The file that the column is in."),
        Column("column", .text, meaning: "The name of the column in the file's header."),
        Column(
            "kind",
            .term,
            meaning: "What the cells hold.",
            terms: Column.Kind.allCases.map { Term($0.rawValue, "") }
        ),
        Column("list", .boolean, meaning: "Whether a cell may hold several values."),
        Column("meaning", .text, meaning: "What the column means."),
        Column("value", .term, meaning: "A value of the column's vocabulary; empty for the column itself."),
    ]

    /// The codebook as a table: a row for each column, and below it one for each value of its vocabulary.
    public var rows: [[Cell]] {
        tables.flatMap { table in
            table.columns.flatMap { column -> [[Cell]] in
                let head: [Cell] = [.text(table.name), .text(column.name), .text(column.kind.rawValue)]
                let own = head + [.boolean(column.isList), .text(column.meaning), .none]
                return [own]
                    + column.terms.map { head + [.boolean(column.isList), .text($0.meaning), .text($0.value)] }
            }
        }
    }

    /// The codebook as CommonMark with tables, for people.
    public func markdown(_ words: Words) -> String {
        var text = "# \(Self.line(title))\n"
        for note in notes { text += "\n\(Self.line(note))\n" }
        for table in tables {
            text += "\n## \(Self.line(table.name))\n\n\(Self.line(table.meaning))\n\n"
            text += "| " + words.header.map(Self.line).joined(separator: " | ") + " |\n"
            text += "|" + String(repeating: " --- |", count: words.header.count) + "\n"
            for column in table.columns {
                var kind = words.kinds[column.kind] ?? column.kind.rawValue
                if column.isList { kind += "; " + words.list }
                let terms = column.terms.map { term in
                    term.meaning.isEmpty ? Self.line(term.value) : Self.line(term.value + ": " + term.meaning)
                }
                let cells = [Self.line(column.name), Self.line(kind), Self.line(column.meaning)]
                text += "| " + (cells + [terms.joined(separator: "; ")]).joined(separator: " | ") + " |\n"
            }
        }
        return text
    }

    /// Text on one line, with what Markdown would take for markup escaped.
    private static func line(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result += " "
            case "\\", "|", "`", "*", "_", "<", ">", "[", "]", "#": result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
