extension English {
    /// Charts on pages, the overview, the calendar and its pages, reported outcomes.
    static let calendar: [Text: String] = [
        .chartAsTable: "The same as a table, {count} line|The same as a table, {count} lines",
        .chartTableRest: "{count} more line|{count} more lines",
    ]
}
