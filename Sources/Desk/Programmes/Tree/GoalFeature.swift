internal import Coordination
internal import Localization

/// A goal on its own page: what it serves up to its programme, how each side judges it and judged it before, and what
/// was done for it.
struct GoalFeature: RecordFeature {
    let card: GoalCard
    /// The objective that it serves, and those that this one serves in turn.
    let path: [RecordLink]
    /// The assessments before the latest ones, the latest first.
    let earlier: [Standing.Verdict]

    let told: Set<String> = ["programme_ref", "objective_ref", "state"]

    var shown: Set<String> { card.shown.union(earlierIDs) }
    private let earlierIDs: Set<String>

    /// How many earlier assessments a page has room for.
    private static let most = 20

    init(_ goal: Entry, referring: [Entry], shelf: Shelf, words: Words) throws {
        let card = try shelf.goalCard(goal, words: words)
        self.card = card
        path = try shelf.objectivePath(from: goal.reference("objective_ref"))
        let rest = referring.filter {
            $0.type == "entente-assessment" && $0.text("subject_ref") == goal.id && !card.shown.contains($0.id)
        }
        let ordered = rest.sorted { ($0.latestFirst, $0.id) < ($1.latestFirst, $1.id) }.prefix(Self.most)
        earlier = try ordered.map { try shelf.verdict($0, side: nil, words: words) }
        earlierIDs = Set(ordered.map(\.id))
    }

    func html(_ words: Words) -> HTML {
        """
        <section aria-labelledby="standing"><h2 id="standing">\(words[.goalStandsHeading])</h2>
        <p>\(words[.goalOwnState]) \(stateHTML(card.state, words: words))</p>
        <div class="judged">\(card.standing.html(words))</div>\(history(words))</section>
        <section aria-labelledby="serves"><h2 id="serves">\(words[.goalServesHeading])</h2>
        \(serves(words))</section>
        <section aria-labelledby="means"><h2 id="means">\(words[.goalMeansHeading])</h2>
        \(done(words))</section>

        """
    }

    private func done(_ words: Words) -> HTML {
        guard !card.means.lines.isEmpty else { return #"<p class="absent">\#(words[.goalMeansNone])</p>"# }
        return card.means.html(words, heading: words[.stepMeans])
    }

    private func serves(_ words: Words) -> HTML {
        let ends =
            path.isEmpty
            ? #"<li><span class="step">\#(words[.stepEnd])</span> <span class="absent">\#(words[.notRecorded])</span></li>"#
            : each(path) { #"<li><span class="step">\#(words[.stepEnd])</span> \#($0.html(words))</li>"# }
        let programme =
            card.programme?.html(words) ?? #"<span class="absent">\#(words[.notRecorded])</span>"#
        return """
            <ul class="serves">\(ends)\
            <li><span class="step">\(words[.stepProgramme])</span> \(programme)</li></ul>
            """
    }

    private func history(_ words: Words) -> HTML {
        guard !earlier.isEmpty else { return "" }
        return """
            <details><summary>\(words.count(earlier.count, .standingEarlier))</summary>\
            <ul class="verdicts">\(each(earlier) { "<li>\($0.html(words))</li>" })</ul></details>
            """
    }
}

extension Shelf {
    /// An objective and those that it serves in turn, up to the widest.
    func objectivePath(from id: String?) throws -> [RecordLink] {
        var path: [RecordLink] = []
        var seen: Set<String> = []
        var next = id
        // An objective that serves itself has no end.
        while let here = next, seen.insert(here).inserted, path.count < EndsTreeBuilder.most {
            path.append(try link(here))
            next = try entry(here)?.reference("parent_ref")
        }
        return path
    }
}
