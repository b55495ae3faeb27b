internal import Coordination
internal import Localization

/// The areas that a programme names, with what is recorded on each of them: its goals, and the activities with each
/// partner in the programme's period. Where no goals are recorded, this is what can be known of its progress.
struct ProgrammeAreas: RecordFeature {
    struct Cell: Sendable {
        let count: Int
        let address: Address
        let column: String
    }

    struct Row: Sendable {
        let area: RecordLink
        let cells: [Cell]
    }

    let columns: [String]
    let rows: [Row]
    /// The period in which activities count, as recorded; nil for any.
    let period: String?
    let told: Set<String> = ["topic_refs"]

    /// How many partners and areas a page has room for.
    private static let mostPartners = 5
    private static let mostAreas = 40

    init(_ programme: Entry, referring: [Entry], shelf: Shelf, words: Words) throws {
        let topics = Array(programme.texts("topic_refs").prefix(Self.mostAreas))
        let parties = try programme.texts("party_refs").compactMap { try shelf.entry($0) }
        let states = parties.filter { $0.kind == "state" }
        let partners = Array((states.isEmpty ? parties : states).prefix(Self.mostPartners))
        let goals = referring.filter { $0.type == "entente-goal" && $0.text("programme_ref") == programme.id }
        var selection = Selection()
        selection.since = programme.period?.earliest
        selection.until = programme.period?.latest
        let counts = topics.isEmpty ? AreaCounts() : try AreaCounts(selection, partners: partners, shelf: shelf)
        period = programme.text("period")
        let named = partners.map { words(.columnActivitiesWith, ["party": $0.name]) }
        // A programme of which no goal is recorded says so once, not in each row.
        columns = (goals.isEmpty ? [] : [words[.columnGoals]]) + named
        try shelf.prefetch(topics)
        rows = try topics.map { topic in
            let entry = try shelf.entry(topic)
            let choice = entry?.choiceValue ?? topic
            let own = Cell(
                count: goals.count { $0.texts("topic_refs").contains(topic) },
                address: Register.goals.address(programme: programme.id).setting("topic", choice),
                column: words[.columnGoals]
            )
            let cells = partners.enumerated().map { index, partner in
                var selection = selection
                selection.party = partner.choiceValue
                selection.topic = choice
                return Cell(
                    count: counts[topic, partner.id],
                    address: selection.address(Register.calendar.path),
                    column: named[index]
                )
            }
            return Row(area: try shelf.link(topic), cells: (goals.isEmpty ? [] : [own]) + cells)
        }
    }

    func html(_ words: Words) -> HTML {
        guard !rows.isEmpty else {
            return """
                <section aria-labelledby="areas"><h2 id="areas">\(words[.areasHeading])</h2>
                <p class="absent">\(words[.areasNone])</p></section>

                """
        }
        let heads = each(columns) { #"<th scope="col" role="columnheader">\#($0)</th>"# }
        let lines = each(rows) { row in
            """
            <tr role="row"><th scope="row" role="rowheader">\(row.area.html(words))</th>\
            \(each(row.cells) { cell($0, row.area.name, words) })</tr>

            """
        }
        let caption =
            period.map { words(.areasCaptionPeriod, ["period": words.date($0)]) } ?? words[.areasCaption]
        return """
            <section aria-labelledby="areas"><h2 id="areas">\(words[.areasHeading]) \
            <span class="soft number">\(words.locale.grouped(rows.count))</span></h2>
            <table class="grid stack areas" role="table"><caption class="small soft">\(caption)</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(words[.columnArea])</th>\
            \(heads)</tr></thead><tbody role="rowgroup">
            \(lines)</tbody></table></section>

            """
    }

    private func cell(_ cell: Cell, _ area: String, _ words: Words) -> HTML {
        let value: HTML =
            cell.count > 0
            ? """
            <a href="\(cell.address)" aria-label="\(area), \(cell.column), \(cell.count)">\
            \(words.locale.grouped(cell.count))</a>
            """
            : #"<span class="soft">\#u{2013}<span class="hidden">\#(words[.none])</span></span>"#
        return #"<td role="cell" data-of="\#(cell.column)">\#(value)</td>"#
    }
}

/// How many activities there are on each topic with each party: counted as the calendar's filters count.
struct AreaCounts {
    private struct Key: Hashable {
        let topic: String
        let party: String
    }

    private var counts: [Key: Int] = [:]

    /// No activities.
    init() {}

    /// - Parameter selection: which activities of the calendar count
    init(_ selection: Selection, partners: [Entry], shelf: Shelf) throws {
        let matcher = try Matcher(selection, shelf: shelf)
        let ids = Set(partners.map(\.id))
        for activity in try shelf.all("entente-activity") where matcher.includes(activity) {
            let parties = activity.parties.intersection(ids)
            guard !parties.isEmpty else { continue }
            for topic in activity.topics {
                for party in parties { counts[Key(topic: topic, party: party), default: 0] += 1 }
            }
        }
    }

    subscript(_ topic: String, _ party: String) -> Int { counts[Key(topic: topic, party: party)] ?? 0 }
}
