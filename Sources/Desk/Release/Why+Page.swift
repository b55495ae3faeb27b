internal import Localization

extension WhyModel {
    /// The question as a form that is asked by its address, and the answer.
    func body(_ words: Words) -> HTML {
        let choices = [(value: "", name: words[.whyMe])] + parties.map { (value: $0.id, name: $0.name) }
        let options = each(choices) { choice -> HTML in
            let selected: HTML = choice.value == chosen ? " selected" : ""
            return #"<option value="\#(choice.value)"\#(selected)>\#(choice.name)</option>"#
        }
        let action = Address(Entry.address(of: id).path + "why/")
        return """
            <h1>\(isolated(words(.whyTitle, ["name": record.name])))</h1>
            <form class="filters" method="get" action="\(action)"><div><label for="party">\(words[.whyWho])</label>\
            <select id="party" name="party">\(options)</select></div>
            <div><button class="button">\(words[.whyAsk])</button></div></form>
            <h2>\(isolated(heading))</h2>
            <p><strong>\(isolated(verdict))</strong></p>
            \(table(lines, caption: words[.whyCaption], words))\
            \(placeList(words))\
            <p>\(words[.whyMore])</p>
            """
    }

    private func table(_ lines: [Line], caption: String, _ words: Words) -> HTML {
        guard !lines.isEmpty else { return "<p>\(words[.whyNothing])</p>\n" }
        let rows = each(lines) { line in
            """
            <tr><th scope="row">\(isolated(line.demand))</th>\
            <td data-of="\(words[.whyVerdict])">\(line.verdict)</td>\
            <td data-of="\(words[.whyReason])">\(isolated(line.reason))</td></tr>

            """
        }
        return """
            <table class="stack"><caption>\(isolated(caption))</caption><thead><tr>\
            <th scope="col">\(words[.whyDemand])</th><th scope="col">\(words[.whyVerdict])</th>\
            <th scope="col">\(words[.whyReason])</th></tr></thead><tbody>\(rows)</tbody></table>

            """
    }

    private func placeList(_ words: Words) -> HTML {
        guard !places.isEmpty else { return "" }
        return "<h2>\(words[.whyPlaces])</h2>\n<p>\(words[.whyPlacesAdvice])</p>\n"
            + each(places) { table($0.lines, caption: words(.whyPlace, ["place": $0.name]), words) }
    }
}
