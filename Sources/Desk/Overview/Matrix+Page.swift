internal import Localization

extension MatrixModel {
    func html(_ words: Words) -> HTML {
        guard !rows.isEmpty else { return "" }
        let rest = rows.dropFirst(Self.shownRows)
        let more = when(
            !rest.isEmpty,
            """
            <details><summary>\(words.count(rest.count, .matrixMore))</summary>\
            \(table(Array(rest), caption: words[.matrixMoreCaption], words))</details>
            """
        )
        return """
            <section aria-labelledby="matrix-heading">
            <h2 id="matrix-heading">\(words[.matrixHeading])</h2>
            \(table(Array(rows.prefix(Self.shownRows)), caption: words[.matrixCaption], words))
            \(more)
            </section>
            """
    }

    private func table(_ rows: [Row], caption: String, _ words: Words) -> HTML {
        let heads = each(columns) { #"<th scope="col" role="columnheader">\#($0)</th>"# }
        let lines = each(rows) { row in
            """
            <tr role="row"><th scope="row" role="rowheader">\(row.area.html(words))</th>\
            \(each(row.cells) { cell($0, row.area.name, words) })</tr>

            """
        }
        return """
            <table class="grid matrix stack" role="table"><caption class="small soft">\(caption)</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(words[.columnArea])</th>\
            \(heads)</tr></thead>
            <tbody role="rowgroup">
            \(lines)</tbody></table>
            """
    }

    private func cell(_ cell: Cell, _ area: String, _ words: Words) -> HTML {
        guard cell.count > 0 else {
            return """
                <td role="cell" data-of="\(cell.column)"><span class="soft">\u{2013}\
                <span class="hidden">\(words[.none])</span></span></td>
                """
        }
        let spoken = words.count(cell.count, .matrixCell, ["area": area, "party": cell.column])
        return """
            <td role="cell" class="heat-\(cell.heat)" data-of="\(cell.column)">\
            <a href="\(cell.address)" aria-label="\(spoken)">\(words.locale.grouped(cell.count))</a></td>
            """
    }
}
