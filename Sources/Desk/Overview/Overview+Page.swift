internal import Localization

extension OverviewModel {
    func body(site: String, _ words: Words) -> HTML {
        guard !isEmpty else {
            return """
                <h1>\(site)</h1>
                <div class="empty"><p>\(words[.overviewEmpty])</p><p><a href="/help/">\(words[.footerHelp])</a></p></div>
                """
        }
        return """
            <h1>\(site)</h1>
            <h2 class="hidden">\(words[.overviewHolds])</h2>
            \(list(tallies))
            \(with(timeline) { $0.html(words) })
            <div class="columns"><div>
            \(matrix.html(words))
            \(attendance.html(words))
            </div><div>
            \(changesList(words))
            \(threats(words))
            </div></div>
            """
    }

    private func list(_ tallies: [Tally]) -> HTML {
        #"<ul class="tallies">\#(each(tallies) { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" })</ul>"#
    }

    private func changesList(_ words: Words) -> HTML {
        let items = each(changes) { change in
            """
            <li>\(change.link.html(words))\(with(change.label) { " \($0.html)" })<br>\
            <span class="soft">\(change.kind) \u{B7} \(words.instant(change.arrived))</span></li>

            """
        }
        return """
            <section aria-labelledby="changes-heading"><h2 id="changes-heading">\(words[.changesHeading])</h2>
            <p class="small soft">\(words[.changesIntro])</p>
            <ul class="list small">\(items)</ul></section>
            """
    }

    private func threats(_ words: Words) -> HTML {
        guard !threatTallies.isEmpty else { return "" }
        return """
            <section aria-labelledby="threats-heading"><h2 id="threats-heading">\(words[.threatsHeading])</h2>
            \(list(threatTallies))</section>
            """
    }
}
