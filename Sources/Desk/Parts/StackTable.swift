/// A table that becomes a list on a narrow screen, where each cell says of what it is.
///
/// The roles are written out: a table whose rows are shown as blocks is none to a screen reader without them.
struct StackTable {
    /// Says what the table holds.
    let caption: String
    /// Whether the caption is only said, where a heading over the table says the same.
    var isCaptionHidden = false
    /// The names of the columns.
    let columns: [String]
    /// As many cells as columns in each; the first names the row.
    let rows: [[HTML]]

    func html() -> HTML {
        guard !rows.isEmpty else { return "" }
        let heads = each(columns) { #"<th scope="col" role="columnheader">\#($0)</th>"# }
        let lines = each(rows) { cells in
            let rest = each(zip(columns, cells).dropFirst()) { column, cell in
                #"<td role="cell" data-of="\#(column)">\#(cell)</td>"#
            }
            return #"<tr role="row"><th scope="row" role="rowheader">\#(cells.first ?? "")</th>\#(rest)</tr>"# + "\n"
        }
        let style: HTML = isCaptionHidden ? "hidden" : "small soft"
        return """
            <table class="stack" role="table"><caption><span class="\(style)">\(caption)</span></caption>
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">\(lines)</tbody></table>

            """
    }
}
