internal import Coordination
internal import Localization

extension ComparisonModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.compareHeading])</h1>
        <p class="soft">\(words[.compareIntro])</p>
        \(choice.html(asked, isOpen: columns.count < 2, words))\(notices(words))\(tables(words))\
        \(when(!columns.isEmpty, ExportLinks(page: asked.address, words: words).html))
        """
    }

    private func notices(_ words: Words) -> HTML {
        let left = when(
            asked.leftOut > 0,
            "<p class=\"empty\">\(words.count(asked.leftOut, .compareLeftOut, ["most": "\(Comparison.most)"]))</p>\n"
        )
        return left + each(missing) { "<p>\($0.html(words))</p>\n" }
    }

    private func tables(_ words: Words) -> HTML {
        guard !columns.isEmpty else { return #"<div class="empty"><p>\#(words[.compareNothing])</p></div>"# }
        return """
            <section aria-labelledby="brief"><h2 id="brief">\(words[.compareBrief])</h2>
            \(table(words[.compareBriefCaption], briefRows(words), words))</section>
            <section aria-labelledby="areas"><h2 id="areas">\(words[.areasHeading])</h2>
            \(areaPart(words))</section>
            <section aria-labelledby="goals"><h2 id="goals">\(words[.titleGoals])</h2>
            \(table(words[.compareGoalsCaption], [(words[.titleGoals], columns.map { goals($0, words) })], words))
            </section>

            """
    }

    /// A table with a column for each programme; on a phone each row is a block that names the programmes.
    private func table(_ caption: String, _ rows: [(String, [HTML])], _ words: Words) -> HTML {
        let lines = each(rows) { name, cells in row("\(name)", cells) }
        return table(caption, head: words[.columnFact], lines, words)
    }

    private func table(_ caption: String, head: String, _ lines: HTML, _ words: Words) -> HTML {
        let heads = each(columns) { column in
            """
            <th scope="col" role="columnheader">\(column.link.html(words))\(with(column.label) { " \($0.html)" })</th>
            """
        }
        return """
            <div class="wide"><table class="compare stack" role="table"><caption class="small soft">\(caption)</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(head)</th>\(heads)</tr></thead>
            <tbody role="rowgroup">\(lines)</tbody></table></div>
            """
    }

    private func row(_ name: HTML, _ cells: [HTML]) -> HTML {
        let values = each(zip(columns, cells)) { column, cell in
            #"<td role="cell" data-of="\#(column.link.name)"><div>\#(cell)</div></td>"#
        }
        return #"<tr role="row"><th scope="row" role="rowheader">\#(name)</th>\#(values)</tr>"# + "\n"
    }

    private func briefRows(_ words: Words) -> [(String, [HTML])] {
        var rows: [(String, [HTML])] = []
        for index in columns.first?.rows.indices ?? 0..<0 {
            rows.append((columns[0].rows[index].label, columns.map { $0.rows[index].value.html(words) }))
        }
        rows.append((words[.filterStatus], columns.map { state($0, words) }))
        if let day {
            let head = words(.timesTrueOn, ["day": words.date(day.description)])
            rows.append((head, columns.map { "\(words[$0.truth.answer])" }))
        }
        rows.append((words[.standingHeading], columns.map { $0.standing.html(words) }))
        rows.append((words[.sourcesHeading], columns.map { sourceLine($0.sources, words: words) }))
        return rows
    }

    private func state(_ column: Column, _ words: Words) -> HTML {
        let on = column.stateOn.map(words.date) ?? words[.dateNotRecorded]
        return #"\#(stateHTML(column.state, words: words))<br><span class="small soft">\#(on)</span>"#
    }

    private func areaPart(_ words: Words) -> HTML {
        guard !areas.isEmpty else {
            return #"<p class="absent">\#(words[areaTotal == 0 ? .areasNone : .compareNoAreas])</p>"#
        }
        let lines = each(areas) { area in
            row(area.area.html(words), zip(area.isNamed, area.goals).map { named($0, $1, words) })
        }
        return """
            <p role="status">\(words.count(areas.count, .compareAreaCount, ["all": words.locale.grouped(areaTotal)]))</p>
            \(table(words[.compareAreasCaption], head: words[.columnArea], lines, words))
            """
    }

    private func named(_ isNamed: Bool, _ goals: (count: Int, address: Address), _ words: Words) -> HTML {
        guard isNamed else {
            return #"<span class="soft">\#u{2013} <span class="hidden">\#(words[.compareNotNamed])</span></span>"#
        }
        let count: HTML =
            goals.count > 0 ? #"<br><a href="\#(goals.address)">\#(words.count(goals.count, .treeWays))</a>"# : ""
        return "<b>\u{2713}</b> \(words[.compareNamed])\(count)"
    }

    private func goals(_ column: Column, _ words: Words) -> HTML {
        guard !column.goals.isEmpty else { return #"<p class="absent">\#(words[.goalsNone])</p>"# }
        let items = each(column.goals) { goal in
            """
            <li><p>\(goal.title(words))</p>\(sourceLine(goal.sources, words: words))\(goal.standing.html(words))</li>
            """
        }
        let more = when(
            column.goalTotal > column.goals.count,
            #"<p><a href="\#(column.goalList)">\#(words.count(column.goalTotal, .goalsAll))</a></p>"#
        )
        return #"<ul class="list">\#(items)</ul>\#(more)"#
    }
}

extension Truth? {
    /// The answer to whether something was true on a day.
    fileprivate var answer: Text {
        switch self {
        case .yes: .yes
        case .no: .no
        case .possible, .none: .timesPossible
        }
    }
}
