/// Writes rows as comma-separated values (RFC 4180): UTF-8, lines that end in CR LF, a header line with the names of the
/// columns in the order in which they were given.
///
/// What is not recorded is an empty field, and text that is recorded as empty is `""`. Several values in one field are
/// separated by `; `, and a `;` or `\` inside a value has a `\` before it.
///
/// Rows are written one by one; ``take()`` hands over what has been written so far, so that an export of any length needs
/// the room of one piece.
public struct CSVWriter: Sendable {
    /// How values are written.
    public struct Options: Hashable, Sendable {
        /// Whether a text that a spreadsheet would run as a formula gets an apostrophe before it.
        ///
        /// Spreadsheets run fields that begin with `=`, `+`, `-`, `@`, a tabulator or a line break, and what parties wrote
        /// must not run on a reader's machine. The apostrophe is part of the field: a program that reads the file sees
        /// it. So exports for people to open are guarded, and exports for programs are not. Numbers are never changed.
        public var guardsFormulas: Bool
        /// Whether the file begins with a byte order mark, by which some spreadsheets know UTF-8.
        public var hasByteOrderMark: Bool

        /// For programs: every field as it is.
        public static let exact = Options(guardsFormulas: false, hasByteOrderMark: false)
        /// For spreadsheets: guarded, with a byte order mark.
        public static let spreadsheet = Options(guardsFormulas: true, hasByteOrderMark: true)

        /// Options of one's own.
        public init(guardsFormulas: Bool, hasByteOrderMark: Bool) {
            self.guardsFormulas = guardsFormulas
            self.hasByteOrderMark = hasByteOrderMark
        }
    }

    /// `text/csv; charset=utf-8; header=present` (RFC 4180 section 3).
    public static let mediaType = "text/csv; charset=utf-8; header=present"

    /// The columns, in order.
    public let columns: [Column]
    /// Rows written so far, the header not counted.
    public private(set) var count = 0
    private let options: Options
    private let limits: ExportLimits
    private var output: OutputBytes

    /// Begins a file with its header.
    ///
    /// - Throws: `empty` without columns or for a column without a name; `duplicate` for two of one name
    public init(
        _ columns: [Column],
        options: Options = .exact,
        limits: ExportLimits = .standard
    ) throws(ExportError) {
        try Cell.check(columns)
        self.columns = columns
        self.options = options
        self.limits = limits
        output = OutputBytes(limit: limits.bytes)
        var line: [UInt8] = options.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        for (index, column) in columns.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            append(column.name, guarding: true, to: &line)
        }
        line += [0x0D, 0x0A]
        try output.check(line.count, at: "header")
        output.append(line)
    }

    /// Writes a row; nothing of it where it is refused.
    ///
    /// - Throws: `width` for another number of cells than columns; `kind` and `number` for a cell that is not what its
    ///   column says; `field`, `count` and `size` beyond the limits; `character` for the character 0
    public mutating func append(_ cells: [Cell]) throws(ExportError) {
        let path = "row \(count + 1)"
        guard count < limits.count else {
            throw ExportError(.count, at: path, "at most \(limits.count) rows are written, found more")
        }
        guard cells.count == columns.count else {
            throw ExportError(.width, at: path, "\(columns.count) cells are expected, found \(cells.count)")
        }
        var line: [UInt8] = []
        for (index, (cell, column)) in zip(cells, columns).enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            try cell.check(column, limits: limits, at: path)
            switch cell {
            // A line of one empty field would be no line to many readers.
            case .none: if columns.count == 1 { line += [0x22, 0x22] }
            case .text(let text): append(text, guarding: column.kind != .number, to: &line)
            case .number(let number): line += Array(number.utf8)
            case .boolean(let value): line += Array((value ? "true" : "false").utf8)
            case .list(let values): append(Self.joined(values), guarding: true, to: &line)
            }
        }
        line += [0x0D, 0x0A]
        try output.check(line.count, at: path)
        output.append(line)
        count += 1
    }

    /// What has been written and not yet taken.
    public mutating func take() -> [UInt8] { output.take() }

    /// Several values in one field.
    static func joined(_ values: [String]) -> String {
        values.map { value in
            var escaped = ""
            for scalar in value.unicodeScalars {
                if scalar == ";" || scalar == "\\" { escaped.unicodeScalars.append("\\") }
                escaped.unicodeScalars.append(scalar)
            }
            return escaped
        }.joined(separator: "; ")
    }

    private func append(_ text: String, guarding: Bool, to line: inout [UInt8]) {
        let isGuarded = guarding && options.guardsFormulas && Self.isRun(text)
        let bytes = text.utf8
        var needsQuotes = bytes.isEmpty || bytes.first == 0x20 || bytes.last == 0x20
        for byte in bytes where byte == 0x22 || byte == 0x2C || byte == 0x0D || byte == 0x0A {
            needsQuotes = true
            break
        }
        if needsQuotes { line.append(0x22) }
        if isGuarded { line.append(UInt8(ascii: "'")) }
        guard needsQuotes else {
            line.append(contentsOf: bytes)
            return
        }
        for byte in bytes {
            if byte == 0x22 { line.append(0x22) }
            line.append(byte)
        }
        line.append(0x22)
    }

    /// Whether a spreadsheet would run a field: by its first character that is no space, wide forms of the signs included.
    private static func isRun(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
        default: return false
        }
    }
}
