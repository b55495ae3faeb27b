internal import Localization

/// Under a goal in the list of goals: its programme, what it serves, and both sides' latest assessments.
struct GoalPart: LinePart {
    let card: GoalCard

    func part(_ words: Words) -> HTML {
        let rows = [
            Property(label: words[.factProgramme], value: card.programme.map { .links([$0]) } ?? .absent),
            Property(label: words[.factServes], value: card.objective.map { .links([$0]) } ?? .absent),
            Property(label: words[.factLeads], value: .linkList(card.leads)),
            Property(label: words[.factMeasure], value: card.measure.map { .text($0) } ?? .absent),
        ]
        return "<p class=\"small\">\(words[.filterStatus]) \(stateHTML(card.state, words: words))</p>"
            + briefList(rows, words) + #"<div class="judged">\#(card.standing.html(words))</div>"#
    }
}

extension Property.Value {
    /// Links in one line; said to be missing where there are none.
    static func linkList(_ links: [RecordLink]) -> Property.Value {
        links.isEmpty ? .absent : .inline(links)
    }
}

/// A few facts in one block, for lists and cards.
func briefList(_ properties: [Property], _ words: Words) -> HTML {
    let rows = each(properties) { "<div><dt>\($0.label)</dt><dd>\($0.value.html(words))</dd></div>" }
    return #"<dl class="brief">\#(rows)</dl>"#
}

/// Under the list of goals: the programmes in force of which no goal is recorded, so that their silence is seen.
struct WithoutGoals: LinePart {
    let programmes: [RecordLink]
    let total: Int

    /// How many a page has room for.
    private static let most = 40

    init(shelf: Shelf) throws {
        let served = Set(try shelf.all("entente-goal").compactMap { $0.reference("programme_ref") })
        let found = try shelf.all("entente-programme")
            .filter { $0.status == "in-force" && $0.kind != Register.projectKind && !served.contains($0.id) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        total = found.count
        programmes = found.prefix(Self.most).map(RecordLink.init)
    }

    func part(_ words: Words) -> HTML {
        guard !programmes.isEmpty else { return "" }
        let more: HTML = total > programmes.count ? " \(words.count(total - programmes.count, .sourcesMore))" : ""
        return """
            <section class="small" aria-labelledby="without"><h2 id="without">\(words[.withoutGoalsHeading])</h2>
            <p>\(words.count(total, .withoutGoals))</p>
            <ul>\(each(programmes) { "<li>\($0.html(words))</li>" })</ul>\(more)</section>

            """
    }
}
