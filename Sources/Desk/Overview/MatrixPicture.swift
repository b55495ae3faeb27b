internal import Charts
internal import Localization

/// Who works on what: the number of programmes and activities for each area and partner, each leading to its list.
struct MatrixPicture: Sendable {
    /// Areas that have a line; the rest is counted.
    static let shownRows = 12

    let chart: MatrixChart
    /// How many areas with anything in them have no line.
    let rest: Int

    /// - Returns: nil where nothing is counted in any area.
    init?(partners: [Entry], topics: [Entry], counted: [Entry], words: Words) {
        struct Key: Hashable {
            let topic: String
            let party: String
        }
        let partnerIDs = Set(partners.map(\.id))
        var counts: [Key: Int] = [:]
        for entry in counted {
            let parties = entry.parties.intersection(partnerIDs)
            for topic in entry.topics {
                for party in parties { counts[Key(topic: topic, party: party), default: 0] += 1 }
            }
        }
        func total(_ topic: Entry) -> Int {
            partners.reduce(0) { $0 + (counts[Key(topic: topic.id, party: $1.id)] ?? 0) }
        }
        let areas = topics.filter { $0.kind == "area" }.map { ($0, total($0)) }.filter { $0.1 > 0 }
            .sorted { (-$0.1, $0.0.name, $0.0.id) < (-$1.1, $1.0.name, $1.0.id) }.map(\.0)
        guard !areas.isEmpty else { return nil }
        rest = max(0, areas.count - Self.shownRows)
        chart = MatrixChart(
            Caption(
                id: "matrix",
                title: words[.matrixHeading],
                description: words(
                    .matrixDescription,
                    ["parties": words.list(partners.map(\.name)), "areas": words.list(areas.prefix(3).map(\.name))]
                )
            ),
            corner: words[.columnArea],
            columns: partners.map { ChartCell(RecordLink($0), words: words) },
            rows: areas.prefix(Self.shownRows).map { area in
                MatrixChart.Row(
                    ChartCell(RecordLink(area), words: words),
                    cells: partners.map { party in
                        Self.cell(counts[Key(topic: area.id, party: party.id)] ?? 0, area, party, words)
                    }
                )
            }
        )
    }

    private static func cell(_ count: Int, _ area: Entry, _ party: Entry, _ words: Words) -> MatrixChart.Cell {
        var selection = Selection()
        selection.types = [TypeFacts.work]
        selection.party = party.choiceValue
        selection.topic = area.choiceValue
        return MatrixChart.Cell(
            count: count,
            text: words.locale.grouped(count),
            address: selection.address(Register.everything.path).text,
            words: words.count(count, .matrixCell, ["area": area.name, "party": party.name])
        )
    }

    /// The numbers as a table, each on a ground the darker the greater it is: one picture and its table at once.
    private func table(_ words: Words) -> HTML {
        let greatest = chart.rows.flatMap { $0.cells.map(\.count) }.max() ?? 0
        let heads = each(chart.columns) { column in
            #"<th scope="col" role="columnheader">\#(column.html(words))</th>"#
        }
        let lines = each(chart.rows) { row in
            let cells = each(zip(chart.columns, row.cells)) { column, cell in
                guard cell.count > 0, let address = cell.address else {
                    return #"<td role="cell" data-of="\#(column.text)">\#u{2013}</td>"#
                }
                let heat = max(1, (cell.count * 4 + greatest - 1) / max(greatest, 1))
                return """
                    <td role="cell" class="heat-\(heat)" data-of="\(column.text)">\
                    <a href="\(address)" aria-label="\(cell.words)">\(cell.text)</a></td>
                    """
            }
            return #"<tr role="row"><th scope="row" role="rowheader">\#(row.name.html(words))</th>\#(cells)</tr>"#
                + "\n"
        }
        return """
            <table class="grid matrix stack" role="table"><caption class="hidden">\(chart.caption.title)</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(chart.corner)</th>\(heads)</tr>
            </thead><tbody role="rowgroup">\(lines)</tbody></table>
            """
    }

    /// The table, and the way to the areas that have no line.
    func html(_ words: Words) -> HTML {
        let more = when(
            rest > 0,
            #"<p><a href="\#(Register.topics.path)?kind=area">\#(words.count(rest, .matrixMore))</a></p>"#
        )
        return """
            <section aria-labelledby="matrix-heading"><h2 id="matrix-heading">\(words[.matrixHeading])</h2>
            <p class="small soft">\(words[.matrixCaption])</p>
            \(table(words))\(more)</section>

            """
    }
}
