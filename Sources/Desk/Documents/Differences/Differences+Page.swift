internal import Difference
internal import Localization

extension DifferencesModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        let view = DifferenceView(difference: difference, language: language, words: words)
        let list = view.list(from: offset)
        let versions = [
            "from": words.instant(from.name), "to": words.instant(to.name),
        ]
        return """
            <h1>\(isolated(words(.differencesTitle, ["name": title])))</h1>
            <p>\(words(.differencesBetween, versions)) <a class="no-print" href="\(historyAddress)">\(words[.historyLink])</a></p>
            \(form(words))\(difference.isEmpty ? same(words) : changes(view, list.html, words))\
            \(pager(list.next, words))
            """
    }

    private var historyAddress: Address { Address(Entry.address(of: id).path + "history/") }

    private func same(_ words: Words) -> HTML {
        "<div class=\"empty\" role=\"status\"><p>\(words[.differencesNone])</p></div>\n"
    }

    private func changes(_ view: DifferenceView, _ list: HTML, _ words: Words) -> HTML {
        """
        <section aria-labelledby="summary"><h2 id="summary">\(words[.differencesSummary])</h2>
        \(view.summary)</section>
        <section aria-labelledby="text"><h2 id="text">\(words[.paragraphsHeading])</h2>
        <p class="small soft">\(words[.differencesLegend]) <del>\(words[.differencesSampleRemoved])</del> \
        <ins>\(words[.differencesSampleAdded])</ins></p>
        \(list)</section>

        """
    }

    /// Which two versions; asked by GET, so that the address can be kept and sent on.
    private func form(_ words: Words) -> HTML {
        guard versions.count > 1 else { return "" }
        return """
            <form class="filters no-print" method="get" action="\(Self.address(of: id).path)">\
            \(choice("from", .differencesFrom, from, words))\(choice("to", .differencesTo, to, words))\
            <div><button class="button">\(words[.differencesCompare])</button></div></form>

            """
    }

    /// How many versions a form offers; older ones are reached from the history.
    private static let mostChoices = 60

    private func choice(_ name: String, _ label: Text, _ chosen: Version, _ words: Words) -> HTML {
        var offered = Array(versions.prefix(Self.mostChoices))
        if !offered.contains(chosen) { offered.append(chosen) }
        let options = each(offered) { version in
            """
            <option value="\(version.name)"\(when(version == chosen, " selected"))>\(words.instant(version.name))</option>
            """
        }
        return """
            <div><label for="version-\(name)">\(words[label])</label>\
            <select id="version-\(name)" name="\(name)">\(options)</select></div>
            """
    }

    private func pager(_ next: Int?, _ words: Words) -> HTML {
        pagerLinks(previous: offset > 0 ? 0 : nil, next: next, words) { place in
            Self.address(of: id, from: from.name, to: to.name).setting("offset", place)
        }
    }
}
