internal import Charts
internal import Localization

/// A chart on a page: the picture for a page and for a phone, and behind it, folded, its table.
struct ChartFigure {
    private let chart: any Chart
    private let breadth: Breadth
    private let most: Int
    private let isPair: Bool

    /// - Parameters:
    ///   - chart: what is shown
    ///   - breadth: the width of the picture where there is room
    ///   - most: how many lines of the table stand on the page before the rest is only counted
    ///   - isPair: whether a second picture is drawn for phones; where it is not, a phone moves over the one there is from
    ///     its latest end, the names of its lines in sight, and the page keeps its size
    init(_ chart: any Chart, breadth: Breadth = .page, most: Int = 200, isPair: Bool = true) {
        self.chart = chart
        self.breadth = breadth
        self.most = most
        self.isPair = isPair
    }

    private var picture: HTML {
        guard !isPair else { return HTML(markup: chart.both(breadth)) }
        let drawing = chart.drawing(breadth)
        let names = with(drawing.names) { HTML(markup: $0) }
        return """
            <div class="wide latest" tabindex="0" role="group" aria-label="\(chart.caption.title)">\(names)\(HTML(markup: drawing.svg))</div>
            """
    }

    /// The picture and its table.
    ///
    /// - Parameters:
    ///   - all: where everything that the table holds is listed, for what has no room in it
    ///   - isOpen: whether the table is seen at once
    func html(_ words: Words, all: Address? = nil, isOpen: Bool = false) -> HTML {
        let table = chart.table
        let heads = each(table.header) { #"<th scope="col">\#($0)</th>"# }
        let lines = each(table.rows.prefix(most)) { cells in
            let rest = each(cells.dropFirst()) { "<td>\($0.html(words))</td>" }
            return "<tr>\(with(cells.first) { #"<th scope="row">\#($0.html(words))</th>"# })\(rest)</tr>\n"
        }
        return """
            <figure class="picture">\(picture)
            <details\(when(isOpen, " open"))><summary>\(words.count(table.rows.count, .chartAsTable))</summary>
            <div class="wide" tabindex="0" role="group" aria-label="\(table.caption)"><table>\
            <caption>\(table.caption)</caption><thead><tr>\(heads)</tr></thead>
            <tbody>\(lines)</tbody></table></div>\(rest(table.rows.count, all, words))</details></figure>

            """
    }

    private func rest(_ count: Int, _ all: Address?, _ words: Words) -> HTML {
        guard count > most else { return "" }
        let text = words.count(count - most, .chartTableRest)
        guard let all else { return "<p>\(text)</p>" }
        return #"<p><a href="\#(all)">\#(text)</a></p>"#
    }
}

extension ChartCell {
    /// A record as a chart names it: a chart has no other place to say that it is invented.
    init(_ link: RecordLink, words: Words) {
        let name = link.isExercise ? words(.chartExercise, ["name": link.name]) : link.name
        self.init(name, address: link.address?.text, language: link.language)
    }

    /// As a cell of a table: the text, and where it leads.
    func html(_ words: Words) -> HTML {
        guard let address else { return language.map { RecordText(text, $0).html(words) } ?? isolated(text) }
        return #"<a href="\#(address)"\#(languageMark(language, words))>\#(isolated(text))</a>"#
    }
}
