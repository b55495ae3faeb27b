internal import Localization
internal import Records

/// A log as a page: filters in the address, entries, the way to earlier ones, and downloads.
struct LogPage {
    let model: LogModel
    let path: String
    let title: String
    let advice: Text
    /// People by whom entries can be narrowed; none where there is one only.
    let actors: [RecordChoice]
    /// The address of the page after this one.
    let next: Address?

    func body(_ words: Words) -> HTML {
        """
        <h1>\(title)</h1>
        <p>\(words[advice])</p>
        \(filters(words))
        \(table(words))
        \(with(next) { #"<nav class="pager" aria-label="\#(words[.pagerLabel])"><a href="\#($0)" rel="next">\#(words[.logEarlier])</a></nav>"# })
        <p class="no-print">\(words[.logDownload]) \
        <a href="\(model.filter.address(path + "export.csv"))">CSV</a> \u{B7} \
        <a href="\(model.filter.address(path + "export.json"))">JSON</a>. \(words[.logDownloadAdvice])</p>
        """
    }

    private func filters(_ words: Words) -> HTML {
        let parts = FormPart(faults: model.faults, words: words)
        let filter = model.filter
        let actions = AuditAction.allCases.map { ($0.rawValue, words.term($0.rawValue, in: "audit")) }
            .sorted { $0.1 < $1.1 }
        let outcomes = [("done", words[.logDone]), ("refused", words[.logRefused])]
        return """
            \(parts.summary)<form class="filters" method="get" action="\(path)">
            \(select("action", .logAction, actions, chosen: filter.action, words))
            \(when(!actors.isEmpty, select("actor", .logActor, actors.map { ($0.id, $0.name) }, chosen: filter.actor, words)))
            \(line("target", .logTarget, filter.target, words))
            \(line("from", .logFrom, filter.from, words))\(line("to", .logUntil, filter.until, words))
            \(select("outcome", .logOutcome, outcomes, chosen: filter.outcome, words))
            <div><button class="button">\(words[.filterApply])</button></div></form>
            """
    }

    private func line(_ name: String, _ label: Text, _ value: String, _ words: Words) -> HTML {
        let isWrong = model.faults.contains { $0.path == name }
        let invalid: HTML = isWrong ? #" aria-invalid="true""# : ""
        return """
            <div id="f.\(name)"><label for="\(name)">\(words[label])</label>\
            <input id="\(name)" name="\(name)" value="\(value)" spellcheck="false"\(invalid)></div>
            """
    }

    private func select(
        _ name: String,
        _ label: Text,
        _ options: [(String, String)],
        chosen: String,
        _ words: Words
    ) -> HTML {
        let items = each([("", words[.filterAny])] + options) { option -> HTML in
            let selected: HTML = option.0 == chosen ? " selected" : ""
            return #"<option value="\#(option.0)"\#(selected)>\#(option.1)</option>"#
        }
        return """
            <div id="f.\(name)"><label for="\(name)">\(words[label])</label>\
            <select id="\(name)" name="\(name)">\(items)</select></div>
            """
    }

    private func table(_ words: Words) -> HTML {
        guard !model.lines.isEmpty else { return #"<p class="empty">\#(words[.logEmpty])</p>"# }
        let rows = each(model.lines) { line -> HTML in
            let outcome = line.refusal.map { words(.logRefusedBy, ["rule": $0]) } ?? words[.logDone]
            let version = with(line.version) {
                #"<br><span class="small soft">\#(words[.reviewVersion]) \#($0)</span>"#
            }
            return """
                <tr><th scope="row">\(line.at)</th><td data-of="\(words[.logActor])">\(isolated(line.actor))</td>\
                <td data-of="\(words[.logAction])">\(line.action)</td>\
                <td data-of="\(words[.logTarget])">\(with(line.target) { target($0, words) })\(version)</td>\
                <td data-of="\(words[.logOutcome])">\(outcome)</td>\
                <td data-of="\(words[.logDetail])">\(isolated(line.detail ?? ""))</td></tr>

                """
        }
        return """
            <table class="stack"><caption>\(words[.logCaption])</caption><thead><tr>\
            <th scope="col">\(words[.logAt])</th><th scope="col">\(words[.logActor])</th>\
            <th scope="col">\(words[.logAction])</th><th scope="col">\(words[.logTarget])</th>\
            <th scope="col">\(words[.logOutcome])</th><th scope="col">\(words[.logDetail])</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    /// What something was done to; what is not held here, or hidden, by its id alone.
    private func target(_ link: RecordLink, _ words: Words) -> HTML {
        guard link.address != nil else { return "<code>\(link.name)</code>" }
        return link.html(words)
    }
}
