internal import Export
internal import Localization
internal import Records

/// A table as a file.
struct TableFile {
    let table: ExportTable
    let rows: [ExportRow]
    let words: Words

    /// A file of rows.
    init(_ table: ExportTable, rows: [ExportRow], words: Words) {
        self.table = table
        self.rows = rows
        self.words = words
    }

    /// A file of all rows that records have in a table.
    init(_ table: ExportTable, of entries: [Entry], _ source: ExportSource) {
        self.init(table, rows: entries.flatMap { table.rows(of: $0, source) }, words: source.words)
    }

    /// The most that one file holds; filters narrow what does not fit.
    static let limits = ExportLimits(count: 250_000, bytes: 128_000_000, field: 8_000_000)

    /// Comma-separated values.
    ///
    /// - Parameter isExact: for programs; else for spreadsheets, which would run what begins like a formula
    func csv(isExact: Bool) throws -> [UInt8] {
        let options: CSVWriter.Options = isExact ? .exact : .spreadsheet
        var writer = try CSVWriter(table.columns(words), options: options, limits: Self.limits)
        for row in rows { try writer.append(table.cells(row)) }
        return writer.take()
    }

    /// One array with an object for each row, one row a line.
    func json() throws -> [UInt8] {
        var writer = try JSONLinesWriter(table.columns(words), limits: Self.limits)
        var bytes = Array("[".utf8)
        for row in rows {
            try writer.append(table.cells(row))
            bytes += Array((writer.count > 1 ? ",\n" : "\n").utf8) + writer.take().dropLast()
        }
        return bytes + Array("\n]\n".utf8)
    }
}
