internal import Charts
internal import Localization

extension OverviewModel {
    func body(site: String, _ words: Words) -> HTML {
        guard !isEmpty else {
            return """
                <h1>\(site)</h1>
                \(with(requests) { needs($0, words) })\
                <div class="empty"><p>\(words[.overviewEmpty])</p><p><a href="/help/">\(words[.footerHelp])</a></p></div>
                """
        }
        return """
            <h1>\(site)</h1>
            \(with(silence) { $0.html(words) })\(with(requests) { needs($0, words) })\
            <h2 class="hidden">\(words[.overviewHolds])</h2>
            \(list(tallies))
            \(timelineSection(words))<div class="columns"><div>
            \(with(matrix) { $0.html(words) })\(attendanceSection(words))</div><div>
            \(changesList(words))\(comingList(words))\(threats(words))</div></div>
            """
    }

    private func list(_ tallies: [Tally]) -> HTML {
        #"<ul class="tallies">\#(each(tallies) { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" })</ul>"#
    }

    private func section(_ id: String, _ heading: Text, _ words: Words, _ content: HTML) -> HTML {
        """
        <section aria-labelledby="\(id)-heading"><h2 id="\(id)-heading">\(words[heading])</h2>
        \(content)</section>

        """
    }

    /// What waits for the reader, and what the reader waits for.
    private func needs(_ requests: RequestsModel, _ words: Words) -> HTML {
        let waiting = requests.waiting.map { ($0, true) } + requests.asked.map { ($0, false) }
        guard !waiting.isEmpty else { return #"<p class="small soft">\#(words[.needsNothing])</p>"# }
        let items = each(waiting) { request, canAgree in
            let what = words[canAgree ? .needsAnswer : .needsOthers]
            return """
                <li><a href="/requests/">\(isolated(request.title))</a><br>\
                <span class="small soft">\(([what] + facts(request)).joined(separator: " \u{B7} "))</span></li>
                """
        }
        return section("needs", .needsHeading, words, #"<ul class="list needs">\#(items)</ul>"#)
    }

    /// When it was asked, and by whom.
    private func facts(_ request: RequestsModel.Request) -> [String] {
        request.facts.prefix(2).compactMap { if case .text(let text) = $0.value { text } else { nil } }
    }

    private func timelineSection(_ words: Words) -> HTML {
        guard let timeline else { return "" }
        let all = Address(TimelinePage.path)
        let work = Address(Register.everything.path, query: [("type", TypeFacts.work)])
        return section(
            "timeline",
            .timelineHeading,
            words,
            """
            \(ChartFigure(timeline, most: 15, isPair: false).html(words, all: work))\
            <p class="small"><a href="\(all)">\(words[.timelineAll])</a></p>
            """
        )
    }

    private func attendanceSection(_ words: Words) -> HTML {
        guard !attendance.events.isEmpty else { return "" }
        let chart = attendance.chart("attendance", title: words[.attendanceHeading], words: words)
        return section(
            "attendance",
            .attendanceHeading,
            words,
            """
            <p class="small soft">\(words[.attendanceCaption])</p>
            \(ChartFigure(chart, breadth: .column, isPair: false).html(words))\
            <p class="small"><a href="\(AttendanceSelection.path)">\(words[.attendanceAll])</a></p>
            """
        )
    }

    private func changesList(_ words: Words) -> HTML {
        section(
            "changes",
            .changesHeading,
            words,
            """
            <p class="small soft">\(words[.changesIntro])</p>
            <ul class="list small">\(each(changes) { $0.html(words) })</ul>
            """
        )
    }

    private func comingList(_ words: Words) -> HTML {
        section("coming", .comingHeading, words, entryList(coming, empty: .comingNone, words: words))
    }

    private func threats(_ words: Words) -> HTML {
        guard !threatTallies.isEmpty else { return "" }
        return section("threats", .threatsHeading, words, list(threatTallies))
    }
}
