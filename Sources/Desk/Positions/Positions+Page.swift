internal import Localization

extension PositionsModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.titlePositions])</h1>
        <p class="soft">\(words[.introPositions])</p>
        \(form(words))\
        \(listStatus(total: total, shown: shown, isNarrowed: selection.isNarrowed, path: PositionSelection.path, words: words))\
        \(total == 0 ? emptyList(unfiltered: unfiltered, words: words) : found(words))\
        \(ExportLinks(page: selection.address, words: words).html)
        """
    }

    private func found(_ words: Words) -> HTML {
        let next = shown.upperBound < total ? shown.upperBound : nil
        let previous = selection.offset > 0 ? selection.offset - Self.pageSize : nil
        let pager = pagerLinks(previous: previous, next: next, words) { selection.address.setting("offset", $0) }
        return """
            \(grid.html(words))<section aria-labelledby="one-by-one">\
            <h2 id="one-by-one">\(words[.positionsListHeading])</h2>
            \(each(groups) { group($0, words) })\(pager)</section>
            """
    }

    private func group(_ group: Group, _ words: Words) -> HTML {
        guard let topic = group.topic else {
            return """
                <ol class="list">\(each(group.lines) { $0.html(words, heading: "h3", namesTopic: true) })</ol>

                """
        }
        return """
            <h3>\(topic.html(words))</h3>
            <p class="asked">\(propositionHTML(group.proposition, words))</p>
            <ul class="list">\(each(group.lines) { $0.html(words, heading: "h4", namesTopic: false) })</ul>

            """
    }

    private func form(_ words: Words) -> HTML {
        let form = NarrowingForm(path: PositionSelection.path, words: words)
        let bases = [
            Choices.Choice(value: "stated", words: words[.positionStated]),
            Choices.Choice(value: "inferred", words: words[.positionInferred]),
        ]
        let orders = [
            Choices.Choice(value: PositionSelection.Order.topic.rawValue, words: words[.orderTopic]),
            Choices.Choice(value: PositionSelection.Order.holder.rawValue, words: words[.orderParty]),
            Choices.Choice(value: PositionSelection.Order.newest.rawValue, words: words[.orderNewest]),
        ]
        return form.html([
            form.text(selection.text),
            form.choice("topic", .filterTopic, topics, chosen: selection.topic),
            form.choice("party", .filterHolder, holders, chosen: selection.holder),
            form.choice("stance", .filterStance, stances, chosen: selection.stance),
            form.choice("basis", .filterBasis, bases, chosen: selection.basis),
            form.order(orders, chosen: selection.order.rawValue),
        ])
    }
}
