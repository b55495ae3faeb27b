internal import Localization

extension ComparisonChoice {
    /// The form that chooses, and comparisons ready made.
    func html(_ asked: Comparison, isOpen: Bool, _ words: Words) -> HTML {
        guard !items.isEmpty else { return "" }
        let open: HTML = isOpen ? " open" : ""
        return """
            \(ready(words))<details class="no-print"\(open)><summary>\(words[.compareChoose])</summary>
            <form class="filters" method="get" action="\(Comparison.path)">
            \(select("kind", .filterKind, kinds, chosen: asked.kind, words))\
            \(select("party", .filterParty, parties, chosen: asked.party, words))\
            \(select("areas", .compareAreas, areas(words), chosen: asked.areas.rawValue, any: false, words))\
            <div><button class="button">\(words[.compareApply])</button></div>
            <fieldset class="picks"><legend>\(words(.compareLegend, ["most": "\(Comparison.most)"]))</legend>
            \(each(items) { pick($0, words) })</fieldset>\
            \(when(rest > 0, "<p class=\"small\">\(words.count(rest, .compareMore))</p>"))</form></details>

            """
    }

    private func ready(_ words: Words) -> HTML {
        guard !suggestions.isEmpty else { return "" }
        let items = each(suggestions) { suggestion in
            let names = each(suggestion.programmes, between: ", ") {
                "\($0.nameHTML(words))\(exerciseMark($0.isExercise, words))"
            }
            return """
                <li><a href="\(suggestion.address)">\(suggestion.kind)</a> <span class="small soft">\(names)</span></li>
                """
        }
        return """
            <section class="no-print" aria-labelledby="ready"><h2 id="ready">\(words[.compareReady])</h2>
            <ul>\(items)</ul></section>

            """
    }

    private func areas(_ words: Words) -> [Choices.Choice] {
        let names: [(Comparison.Areas, Text)] = [
            (.all, .compareAreasAll), (.shared, .compareAreasShared), (.single, .compareAreasSingle),
        ]
        return names.map { Choices.Choice(value: $0.rawValue, words: words[$1]) }
    }

    private func pick(_ item: Item, _ words: Words) -> HTML {
        let checked: HTML = item.isChosen ? " checked" : ""
        return """
            <label><input type="checkbox" name="programme" value="\(item.id)"\(checked)> \
            <span>\(item.link.nameHTML(words))\(exerciseMark(item.link.isExercise, words)) \
            <span class="small soft">\(item.about)</span></span></label>

            """
    }

    private func select(
        _ name: String,
        _ label: Text,
        _ choices: [Choices.Choice],
        chosen: String?,
        any: Bool = true,
        _ words: Words
    ) -> HTML {
        // What was asked for and is no choice is still shown as chosen, as it was sent.
        let unknown = chosen.flatMap { value in
            choices.contains { $0.value == value } ? nil : Choices.Choice(value: value, words: value)
        }
        let options = each(choices + [unknown].compactMap(\.self)) { choice in
            let selected: HTML = choice.value == chosen ? " selected" : ""
            return #"<option value="\#(choice.value)"\#(selected)>\#(choice.words)</option>"#
        }
        return """
            <div><label for="compare-\(name)">\(words[label])</label>\
            <select id="compare-\(name)" name="\(name)">\
            \(when(any, #"<option value="">\#(words[.filterAny])</option>"#))\(options)</select></div>
            """
    }
}
