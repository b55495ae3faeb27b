internal import Localization

extension RelationsModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.titleRelations])</h1>
        <p class="soft">\(words[.introRelations])</p>
        \(form(words))\
        \(listStatus(total: total, shown: shown, isNarrowed: selection.isNarrowed, path: RelationSelection.path, words: words))\
        \(asked(words))\(waysSection(words))\
        \(total == 0 && ways == nil ? emptyList(unfiltered: unfiltered, words: words) : "")\
        \(pictureSection(words))\(list(words))\
        \(ExportLinks(page: selection.address, words: words).html)
        """
    }

    /// What one end alone asks for, in words.
    private func asked(_ words: Words) -> HTML {
        switch (from, to) {
        case (let from?, nil): "<p>\(words[.relationsFollowing]) \(from.html(words))</p>\n"
        case (nil, let to?): "<p>\(words[.relationsLeading]) \(to.html(words))</p>\n"
        default: ""
        }
    }

    private func waysSection(_ words: Words) -> HTML {
        guard let ways, let from, let to else { return "" }
        let heading: HTML = """
            <h2 id="ways">\(words[.relationsWaysHeading])</h2>
            <p>\(from.html(words)) \u{2192} \(to.html(words))</p>
            """
        guard !ways.isEmpty else {
            let why = words.count(RelationGraph.mostSteps, .relationsNoWay)
            return #"<section aria-labelledby="ways">\#(heading)<div class="empty"><p>\#(why)</p></div></section>"#
        }
        return """
            <section aria-labelledby="ways">\(heading)
            <p class="soft">\(words.count(ways.count, .relationsWays))\
            \(when(isCut, " \(words[.relationsWaysCut])"))</p>
            \(each(ways.enumerated()) { way($1, number: $0 + 1, words) })</section>

            """
    }

    private func way(_ way: Way, number: Int, _ words: Words) -> HTML {
        let title = words.count(way.steps.count, .relationsWay, ["number": words.locale.grouped(number)])
        let steps = each(way.steps) { step in
            "<li><p>\(step.sentence(words))\(with(step.label) { " \($0.html)" })</p>\(step.proof(words))</li>\n"
        }
        // The shortest is open, the others are a click away.
        return """
            <details class="way"\(when(number <= 2, " open"))><summary>\(title)</summary><ol class="steps">\(steps)</ol></details>

            """
    }

    private func pictureSection(_ words: Words) -> HTML {
        guard let picture else { return "" }
        let left = when(
            picture.left > 0,
            #"<p class="small soft">\#(words.count(picture.left, .relationsPictureLeft))</p>"#
        )
        return """
            <section aria-labelledby="picture"><h2 id="picture">\(words[.relationsPictureHeading])</h2>
            \(ChartFigure(picture.chart).html(words))\(left)</section>

            """
    }

    private func list(_ words: Words) -> HTML {
        guard !lines.isEmpty else { return "" }
        let next = shown.upperBound < total ? shown.upperBound : nil
        let previous = selection.offset > 0 ? selection.offset - Self.pageSize : nil
        let pager = pagerLinks(previous: previous, next: next, words) { selection.address.setting("offset", $0) }
        return """
            <section aria-labelledby="links"><h2 id="links">\(words[.relationsListHeading])</h2>
            <ol class="list">
            \(each(lines) { $0.html(words, heading: "h3") })</ol>\(pager)</section>
            """
    }

    private func form(_ words: Words) -> HTML {
        let form = NarrowingForm(path: RelationSelection.path, words: words)
        let orders = [
            Choices.Choice(value: RelationSelection.Order.name.rawValue, words: words[.orderName]),
            Choices.Choice(value: RelationSelection.Order.relation.rawValue, words: words[.orderRelation]),
            Choices.Choice(value: RelationSelection.Order.confidence.rawValue, words: words[.orderConfidence]),
        ]
        return form.html([
            form.text(selection.text),
            form.choice("topic", .filterEither, topics, chosen: selection.topic.map(AskedRecord.value)),
            form.choice("kind", .filterRelation, kinds, chosen: selection.kind),
            form.choice("confidence", .filterConfidence, confidences, chosen: selection.confidence),
            form.choice("from", .filterWayFrom, sources, chosen: selection.from.map(AskedRecord.value)),
            form.choice("to", .filterWayTo, targets, chosen: selection.to.map(AskedRecord.value)),
            form.order(orders, chosen: selection.order.rawValue),
        ])
    }
}
