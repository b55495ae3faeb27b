internal import Localization

extension AgreedModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words(.agreedTitle, ["party": party.name]))</h1>
        <p class="soft">\(party.html(words)) \(label.html) \(words(.agreedAsOf, ["day": words.day(ofInstant: instant)]))</p>
        \(summary(words))\(programmes(words))\(otherGoalPart(words))\(projectPart(words))\
        \(section(.agreedMeetings, meetings, note: .agreedMeetingsNote, more: .agreedMeetingsAll, words))\
        \(section(.agreedOutcomes, outcomes, more: .groupAll, words))\
        \(section(.agreedContributions, contributions, note: .agreedContributionsNote, more: .groupAll, words))\
        \(section(.agreedPast, past, more: .agreedProgrammesAll, words))\
        \(with(files) { ExportLinks(page: $0, words: words).html })
        """
    }

    /// How many goals stand where; that none is recorded is said before anything else.
    private func summary(_ words: Words) -> HTML {
        guard !isEmpty else {
            return #"<div class="empty"><p>\#(words(.agreedEmpty, ["party": party.name]))</p></div>"#
        }
        guard goalTotal > 0 else { return "<p>\(words[.agreedNoGoals])</p>\n" }
        let items = each(tallies) { tally in
            let mark = stateHTML(tally.state, words: words)
            let count = words.locale.grouped(tally.count)
            guard let address = tally.address else { return "<li>\(count) \(mark)</li>" }
            return #"<li><a href="\#(address)">\#(count) \#(mark)</a></li>"#
        }
        return """
            <p><a href="\(goalList)">\(words.count(goalTotal, .agreedGoals))</a></p><ul class="tallies">\(items)</ul>

            """
    }

    private func programmes(_ words: Words) -> HTML {
        guard !current.isEmpty else { return "" }
        let more = when(
            currentRest > 0,
            #"<p><a href="\#(programmeList)">\#(words.count(currentRest, .agreedMore))</a></p>"#
        )
        return """
            <section aria-labelledby="current"><h2 id="current">\(words[.agreedProgrammes])</h2>
            \(each(current) { $0.html(words) })\(more)</section>

            """
    }

    private func otherGoalPart(_ words: Words) -> HTML {
        let more = when(
            hasMoreGoals,
            #"<p><a href="\#(goalList)">\#(words.count(goalTotal, .goalsAll))</a></p>"#
        )
        guard !otherGoals.isEmpty else { return more }
        return """
            <section aria-labelledby="others"><h2 id="others">\(words[.agreedOtherGoals])</h2>
            \(goalTable(otherGoals, caption: words[.agreedOtherGoalsCaption], words))\(more)</section>

            """
    }

    private func projectPart(_ words: Words) -> HTML {
        guard !projects.isEmpty else { return "" }
        let items = each(zip(projects, projectParts)) { $0.html(words, part: $1.part(words)) }
        let more = when(
            projectsRest > 0,
            #"<p><a href="\#(projectList.address)">\#(words.count(projectList.count, .groupAll))</a></p>"#
        )
        return """
            <section aria-labelledby="projects"><h2 id="projects">\(words[.titleProjects])</h2>
            <ul class="list">\(items)</ul>\(more)</section>

            """
    }

    private func section(
        _ heading: Text,
        _ list: AgreedLines,
        note: Text? = nil,
        more: Text,
        _ words: Words
    ) -> HTML {
        guard !list.lines.isEmpty else { return "" }
        let rest = when(
            list.total > list.lines.count,
            #"<p><a href="\#(list.all)">\#(words.count(list.total, more))</a></p>"#
        )
        return """
            <section><h2>\(words[heading])</h2>\(with(note) { "<p class=\"small soft\">\(words[$0])</p>" })
            <ul class="list">\(each(list.lines) { $0.html(words) })</ul>\(rest)</section>

            """
    }
}

extension AgreedProgramme {
    func html(_ words: Words) -> HTML {
        let meta = [line.kind, line.date ?? words[.periodNotRecorded]].compactMap(\.self)
        let on = stateOn.map { words(.agreedStateOn, ["date": words.date($0)]) } ?? words[.dateNotRecorded]
        let chips = each(topics) { #"<li class="label">\#($0.html(words))</li>"# }
        return """
            <div class="card agreed"><h3>\(line.link.html(words)) \(stateHTML(state, words: words))\
            \(with(line.label) { " \($0.html)" })</h3>
            <p class="small soft">\((meta + [on]).joined(separator: " \u{B7} "))</p>\
            \(with(line.detail) { "<p class=\"small\">\($0.html(words))</p>" })\
            \(when(!topics.isEmpty, "<ul class=\"chips\">\(chips)</ul>"))\(sourceLine(line.sources, words: words))\
            \(disagreements.html(words, heading: "h4"))\(goalPart(words))\
            \(when(standing.total > 0, judged(words)))</div>

            """
    }

    private func judged(_ words: Words) -> HTML {
        #"<h4>\#(words[.standingHeading])</h4><div class="judged">\#(standing.html(words))</div>"#
    }

    private func goalPart(_ words: Words) -> HTML {
        guard goalTotal > 0 else { return #"<p class="absent">\#(words[.goalsNone])</p>"# }
        let more = when(
            goalTotal > goals.count,
            #"<p><a href="\#(goalList)">\#(words.count(goalTotal, .goalsAll))</a></p>"#
        )
        let caption = words.count(goalTotal, .agreedGoalCaption, ["programme": line.link.name])
        return when(!goals.isEmpty, goalTable(goals, caption: caption, words)) + more
    }
}

/// Goals as lines of a table: what was agreed, its state, what each side thinks of it, by which source.
private func goalTable(_ goals: [GoalCard], caption: String, _ words: Words) -> HTML {
    let rows = each(goals) { goal in
        let period = goal.period.map(words.date) ?? words[.dateNotRecorded]
        return """
            <tr role="row"><th scope="row" role="rowheader">\(goal.link.html(words))\
            \(with(goal.label) { " \($0.html)" })<br><span class="small soft">\(period)</span></th>\
            <td role="cell" data-of="\(words[.filterStatus])">\(stateHTML(goal.state, words: words))</td>\
            <td role="cell" data-of="\(words[.columnJudged])"><div>\(goal.standing.html(words))</div></td>\
            <td role="cell" data-of="\(words[.sourcesHeading])"><div>\(sourceLine(goal.sources, words: words))</div></td>\
            </tr>

            """
    }
    func head(_ text: Text) -> HTML { #"<th scope="col" role="columnheader">\#(words[text])</th>"# }
    return """
        <table class="goals stack" role="table"><caption>\(caption)</caption>
        <thead role="rowgroup"><tr role="row">\(head(.columnGoal))\(head(.filterStatus))\(head(.columnJudged))\
        \(head(.sourcesHeading))</tr></thead><tbody role="rowgroup">\(rows)</tbody></table>
        """
}
