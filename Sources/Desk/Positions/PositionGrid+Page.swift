internal import Localization

extension PositionGrid {
    /// The table, and what its signs mean.
    func html(_ words: Words) -> HTML {
        guard !rows.isEmpty else { return "" }
        let heads = each(columns) { column in
            """
            <th scope="col" role="columnheader"><span class="upright">\(column.holder.html(words))</span></th>
            """
        }
        return """
            <section aria-labelledby="grid"><h2 id="grid">\(words[.positionsGridHeading])</h2>
            <p class="legend">\(legend(words))</p>
            <div class="wide" tabindex="0" role="group" aria-labelledby="grid">
            <table class="grid stances stack" role="table"><caption class="hidden">\
            \(words[.positionsGridCaption])</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\
            \(words[.positionsGridRow])</th>\(heads)</tr></thead>
            <tbody role="rowgroup">
            \(each(rows) { row($0, words) })</tbody></table></div>\(left(words))</section>

            """
    }

    private func legend(_ words: Words) -> HTML {
        let signs = each(Stance.allCases, between: " \u{B7} ") { stance in
            """
            <span class="sign \(stance.tone)">\(stance.sign)</span> \(words.term(stance.rawValue, in: "stance"))
            """
        }
        return "\(signs) \u{B7} \(words[.positionsGridEmpty])"
    }

    private func row(_ row: Row, _ words: Words) -> HTML {
        let cells = each(zip(columns, row.cells)) { column, cell -> HTML in
            guard !cell.marks.isEmpty else { return #"<td role="cell" class="none"></td>"# }
            return """
                <td role="cell" data-of="\(column.holder.name)">\(each(cell.marks, between: " ") { mark($0) })\(rest(cell, words))</td>
                """
        }
        return """
            <tr role="row"><th scope="row" role="rowheader">\(row.topic.html(words))\
            <span class="proposition">\(propositionHTML(row.proposition, words))</span></th>\(cells)</tr>

            """
    }

    private func rest(_ cell: Cell, _ words: Words) -> HTML {
        guard cell.rest > 0 else { return "" }
        let all = words.count(cell.all.count, .topicPositionsAll)
        return #" <a href="\#(cell.all.address)" aria-label="\#(all)">+\#(words.locale.grouped(cell.rest))</a>"#
    }

    private func mark(_ mark: Mark) -> HTML {
        let sign: HTML =
            #"<span class="sign \#(mark.tone)" aria-hidden="true">\#(mark.sign)</span><span class="said">\#(mark.words)</span>"#
        guard let address = mark.address else { return sign }
        return #"<a href="\#(address)" title="\#(mark.words)">\#(sign)</a>"#
    }

    private func left(_ words: Words) -> HTML {
        guard rowsLeft > 0 || columnsLeft > 0 else { return "" }
        let arguments = ["rows": words.locale.grouped(rowsLeft), "columns": words.locale.grouped(columnsLeft)]
        return #"<p class="small soft">\#(words(.positionsGridLeft, arguments))</p>"#
    }
}
