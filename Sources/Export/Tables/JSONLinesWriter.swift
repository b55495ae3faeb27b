/// Writes one JSON value a line: rows of a table as objects, or objects that are JSON already, as they lie.
///
/// Lines end in LF. The names of an object stand in the order of the columns, each in every row: what is not recorded is
/// `null`. Numbers are written with the digits with which they were recorded.
public struct JSONLinesWriter: Sendable {
    /// `application/jsonl`: the name in use; there is no registered one.
    public static let mediaType = "application/jsonl"

    /// The columns of rows, in order; empty where only finished objects are written.
    public let columns: [Column]
    /// Lines written so far.
    public private(set) var count = 0
    private let limits: ExportLimits
    private var output: OutputBytes

    /// Begins a file.
    ///
    /// - Parameter columns: what rows hold; none for a file of finished objects
    /// - Throws: `empty` for a column without a name, `duplicate` for two of one name
    public init(_ columns: [Column] = [], limits: ExportLimits = .standard) throws(ExportError) {
        if !columns.isEmpty { try Cell.check(columns) }
        self.columns = columns
        self.limits = limits
        output = OutputBytes(limit: limits.bytes)
    }

    /// Writes a row; nothing of it where it is refused.
    ///
    /// - Throws: as ``CSVWriter/append(_:)``
    public mutating func append(_ cells: [Cell]) throws(ExportError) {
        let path = try nextPath()
        guard cells.count == columns.count else {
            throw ExportError(.width, at: path, "\(columns.count) cells are expected, found \(cells.count)")
        }
        var line = "{"
        for (index, (cell, column)) in zip(cells, columns).enumerated() {
            try cell.check(column, limits: limits, at: path)
            if index > 0 { line += "," }
            Self.append(column.name, to: &line)
            line += ":"
            Self.append(cell, to: &line)
        }
        line += "}\n"
        try output.check(line.utf8.count, at: path)
        output.append(line)
        count += 1
    }

    /// Writes an object that is JSON already: canonical bytes, which hold no line break.
    ///
    /// - Throws: `character` where there is a line break in it, `empty` where there is nothing, `field`, `count` and
    ///   `size` beyond the limits
    public mutating func append(json: some Collection<UInt8>) throws(ExportError) {
        let path = try nextPath()
        guard !json.isEmpty else { throw ExportError(.empty, at: path, "an object is expected, found nothing") }
        guard json.count <= limits.field else {
            throw ExportError(.field, at: path, "at most \(limits.field) bytes are expected, found \(json.count)")
        }
        guard !json.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            throw ExportError(.character, at: path, "an object on one line is expected, found a line break")
        }
        try output.check(json.count + 1, at: path)
        output.append(json)
        output.append("\n")
        count += 1
    }

    /// What has been written and not yet taken.
    public mutating func take() -> [UInt8] { output.take() }

    private func nextPath() throws(ExportError) -> String {
        let path = "line \(count + 1)"
        guard count < limits.count else {
            throw ExportError(.count, at: path, "at most \(limits.count) lines are written, found more")
        }
        return path
    }

    private static func append(_ cell: Cell, to line: inout String) {
        switch cell {
        case .none: line += "null"
        case .text(let text): append(text, to: &line)
        case .number(let number): line += number
        case .boolean(let value): line += value ? "true" : "false"
        case .list(let values):
            line += "["
            for (index, value) in values.enumerated() {
                if index > 0 { line += "," }
                append(value, to: &line)
            }
            line += "]"
        }
    }

    /// A string with what RFC 8259 section 7 wants escaped, and the two separators that end a line in some readers.
    private static func append(_ text: String, to line: inout String) {
        line += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": line += "\\\""
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            case "\t": line += "\\t"
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: line.unicodeScalars.append(scalar)
            }
        }
        line += "\""
    }
}
