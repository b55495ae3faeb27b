internal import Coordination
internal import Localization
internal import STIX
internal import Web

/// The bar over a page that says which times it shows, and changes them.
struct TimesBar: Sendable {
    let times: Times
    /// Path and query of the page.
    let here: String

    func html(_ words: Words) -> HTML {
        let path = String(here.prefix { $0 != "?" })
        let paper: HTML = times.isNow ? " no-print" : ""
        let open: HTML = times.isNow && times.faults.isEmpty ? "" : " open"
        return """
            <details class="times\(paper)"\(open)><summary>\(summary(words))</summary>
            \(each(times.faults) { "<p class=\"fault\">\(words(.timesFault, ["text": $0]))</p>" })\
            <form class="times" method="get" action="\(path)">\(kept)\
            \(field(Times.onName, .timesOn, .timesOnHelp, words))\
            \(field(Times.asOfName, .timesAsOf, .timesAsOfHelp, words))\
            <p class="acts"><button class="button">\(words[.timesApply])</button>\
            \(when(!times.isNow, " <a href=\"\(now)\">\(words[.timesNow])</a>"))</p></form></details>

            """
    }

    /// What the page shows, in words: on paper it stands instead of the bar.
    private func summary(_ words: Words) -> HTML {
        guard !times.isNow else { return "\(words[.timesAreNow])" }
        let parts = [
            times.on.map { words(.timesTrueOn, ["day": words.date($0.description)]) },
            times.asOf.map { words(.timesKnownBy, ["instant": words.instant($0.text)]) },
        ]
        return each(parts.compactMap(\.self), between: " \u{B7} ") { "<b>\($0)</b>" }
    }

    private func field(_ name: String, _ label: Text, _ help: Text, _ words: Words) -> HTML {
        let value = times.asked[name].map { String($0.prefix(10)) } ?? ""
        return """
            <div><label for="times-\(name)">\(words[label])</label>\
            <input id="times-\(name)" name="\(name)" type="date" value="\(value)" \
            aria-describedby="times-\(name)-help"><p class="help" id="times-\(name)-help">\(words[help])</p></div>
            """
    }

    /// The rest of the query stays when the times change.
    private var kept: HTML {
        each(rest) { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
    }

    private var rest: [Query.Item] {
        let query = here.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        let items = (try? Query(parsing: query))?.items ?? []
        return items.filter { $0.name != Times.onName && $0.name != Times.asOfName && $0.name != "offset" }
    }

    /// The same page now: both parameters are there and empty, so that the link is not given the times again.
    private var now: Address {
        Address(
            String(here.prefix { $0 != "?" }),
            query: rest.map { ($0.name, $0.value) } + [(Times.onName, ""), (Times.asOfName, "")]
        )
    }
}
