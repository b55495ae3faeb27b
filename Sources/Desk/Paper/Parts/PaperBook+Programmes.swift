internal import Localization

extension PaperBook {
    /// A programme at a glance: kind, period, state, areas, and where sources disagree about it.
    ///
    /// - Parameter most: how many of the questions are told on which sources disagree
    func programme(_ programme: Entry, below: [PaperItem] = [], most: Int = 6) throws -> PaperItem {
        let state = PaperText.joined(
            [term(programme, "kind"), date(of: programme, "period"), state(of: programme), try sources(of: programme)],
            by: " \u{B7} "
        )
        let areas = PaperText(words, .paperAreas, ["list": try names(programme.texts("topic_refs"))])
        return PaperItem(
            head: name(programme),
            lines: [state, areas] + (try disagreements(about: programme, most: most)),
            below: below
        )
    }

    /// The state of a programme with the day as of which it is told.
    func state(of programme: Entry) -> PaperText {
        guard let status = programme.text("status") else { return .absent(words) }
        let state = words.term(status, in: "status")
        guard let day = programme.text("status_on") else { return PaperText(state) }
        return PaperText(words(.paperStateAsOf, ["state": state, "day": words.date(day)]))
    }

    /// A date of a record by its property, or that none is recorded.
    func date(of entry: Entry, _ property: String) -> PaperText {
        entry.text(property).map { PaperText(words.date($0)) } ?? PaperText([.absent(words[.periodNotRecorded])])
    }

    /// The programmes that name a party as one of theirs.
    func programmes(of party: Entry, among referring: [Entry]) -> [Entry] {
        referring.filter { $0.type == "entente-programme" && $0.texts("party_refs").contains(party.id) }
    }

    /// The goals of a programme.
    func goals(of programme: Entry) throws -> [Entry] {
        try shelf.referring(to: programme).filter {
            $0.type == "entente-goal" && $0.text("programme_ref") == programme.id
        }
    }

    /// Objectives and goals of a programme: ends by their parents, ways under their end, and what each side thinks.
    ///
    /// - Parameter most: how many of either there is room for; the rest is counted
    func goalTree(of programme: Entry, most: Int) throws -> [PaperItem] {
        let allGoals = try goals(of: programme)
        let allObjectives = try shelf.referring(to: programme).filter { $0.type == "entente-objective" }
        let (goals, objectives) = (Array(allGoals.prefix(most)), Array(allObjectives.prefix(most)))
        let known = Set(objectives.map(\.id))
        func item(_ objective: Entry, _ path: Set<String>) throws -> PaperItem {
            let ways = try goals.filter { $0.text("objective_ref") == objective.id }.map(goal)
            // A parent that is its own descendant would have no end.
            let ends = try objectives.filter { $0.text("parent_ref") == objective.id && !path.contains($0.id) }
                .map { try item($0, path.union([$0.id])) }
            let title = objective.said("title").flatMap { $0.text == objective.name ? nil : PaperText($0) }
            return PaperItem(
                head: PaperText(words, .paperObjective, ["name": name(objective)]),
                lines: [title].compactMap(\.self),
                below: ways + ends
            )
        }
        let roots = objectives.filter { !known.contains($0.text("parent_ref") ?? "") }
        let loose = goals.filter { !known.contains($0.text("objective_ref") ?? "") }
        let left = [
            moreText(allObjectives.count - objectives.count, of: try naming(programme, type: "entente-objective")),
            moreText(allGoals.count - goals.count, of: try goalList(of: programme)),
        ].filter { !$0.isEmpty }
        return try roots.map { try item($0, [$0.id]) } + loose.map(goal) + left.map { PaperItem(head: $0) }
    }

    /// The list of the goals of a programme.
    func goalList(of programme: Entry) throws -> WholeList {
        try whole(.goals, among: try goals(of: programme)) { $0.properties[.programme] = programme.id }
    }

    /// A goal, with its own state and what each side thinks of it.
    func goal(_ goal: Entry) throws -> PaperItem {
        let facts: [(Text, PaperText)] = [
            (.paperPeriod, date(of: goal, "period")),
            (.paperMeasure, plain(goal, "measure")),
            (.paperBaseline, plain(goal, "baseline")),
        ]
        let lines = facts.filter { !$0.1.isEmpty }.map { PaperText(words, $0.0, ["text": $0.1]) }
        let state: PaperText =
            goal.text("state").map { PaperText([.strong(words.term($0, in: "state"))]) } ?? .absent(words)
        let stands = PaperText(words, .paperGoalState, ["state": state]) + PaperText(" ") + (try sources(of: goal))
        return PaperItem(
            head: PaperText(words, .paperGoal, ["name": name(goal)]),
            lines: lines + [stands] + (try assessments(of: goal))
        )
    }

    /// A goal in two lines: its state, and what each side thinks.
    func goalLine(_ goal: Entry) throws -> PaperItem {
        let sides = try latestAssessments(of: goal).map { try assessment($0, isShort: true) }
        let said: PaperText = sides.isEmpty ? PaperText([.absent(words[.paperNoAssessment])]) : .joined(sides, by: "; ")
        let state = PaperText([
            .text(": "), .strong(words.term(goal.text("state") ?? words[.notRecorded], in: "state")),
        ])
        let head = PaperText(words, .paperGoal, ["name": name(goal)]) + state
        return PaperItem(head: head, lines: [said + PaperText(" ") + (try sources(of: goal))])
    }

    /// What each side said last of a goal or a programme, a line each; that nobody said anything is said.
    func assessments(of entry: Entry) throws -> [PaperText] {
        let latest = try latestAssessments(of: entry)
        guard !latest.isEmpty else { return [PaperText([.absent(words[.paperNoAssessment])])] }
        return try latest.map { try assessment($0, isShort: false) }
    }

    private func latestAssessments(of entry: Entry) throws -> [Entry] {
        let all = try shelf.referring(to: entry).filter {
            $0.type == "entente-assessment" && $0.text("subject_ref") == entry.id
        }
        let sides = Dictionary(grouping: all) { $0.text("by_ref") ?? "" }
        return sides.compactMap { _, said in said.max { ($0.began, $0.id) < ($1.began, $1.id) } }
            .sorted { ($0.text("by_ref") ?? "", $0.id) < ($1.text("by_ref") ?? "", $1.id) }
    }

    private func assessment(_ assessment: Entry, isShort: Bool) throws -> PaperText {
        let by = try assessment.text("by_ref").map { try name($0) } ?? .absent(words)
        let state: PaperText =
            assessment.text("state").map { PaperText([.strong(words.term($0, in: "state"))]) } ?? .absent(words)
        let line = PaperText(words, .paperAssessment, ["by": by, "date": date(of: assessment), "state": state])
        let marked = line + mark(of: assessment)
        return isShort
            ? marked : .joined([marked, plain(assessment, "text"), try sources(of: assessment)], by: " ")
    }
}
