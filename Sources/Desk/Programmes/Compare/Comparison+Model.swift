internal import Coordination
internal import Localization

/// Programmes side by side: period, state, areas and goals of each.
struct ComparisonModel: Sendable {
    /// One of the programmes.
    struct Column: Sendable {
        let id: String
        let link: RecordLink
        let label: LabelMark?
        let rows: [Property]
        let state: StateMark?
        let stateOn: String?
        /// Whether it was true on the day that the page is about.
        let truth: Truth?
        let goals: [GoalCard]
        /// How many goals there are, and their list.
        let goalTotal: Int
        let goalList: Address
        let standing: Standing
        let sources: [SourceLine]
    }

    /// An area that at least one of them names.
    struct AreaRow: Sendable {
        let area: RecordLink
        /// By column: whether it is named.
        let isNamed: [Bool]
        /// By column: how many goals there are in it, and their list.
        let goals: [(count: Int, address: Address)]
    }

    let asked: Comparison
    let columns: [Column]
    /// What was asked for and is not held here.
    let missing: [RecordLink]
    let areas: [AreaRow]
    /// How many areas there are before any are left out.
    let areaTotal: Int
    let choice: ComparisonChoice
    let hasExercise: Bool
    /// The day that the page is about.
    let day: Day?

    init(_ asked: Comparison, shelf: Shelf, words: Words) throws {
        self.asked = asked
        try shelf.prefetch(asked.programmes)
        let found = try asked.programmes.map { (id: $0, entry: try shelf.entry($0)) }
        let programmes = found.compactMap(\.entry).filter { $0.type == "entente-programme" }
        let builder = ComparisonBuilder(shelf: shelf, words: words)
        let columns = try programmes.map(builder.column)
        self.columns = columns
        missing = try found.filter { $0.entry == nil }.map { try shelf.link($0.id) }
        let all = try builder.areas(programmes, columns)
        areaTotal = all.count
        areas = all.filter { row in
            let named = row.isNamed.count(where: \.self)
            return switch asked.areas {
            case .all: true
            case .shared: named > 1
            case .single: named == 1
            }
        }
        choice = try ComparisonChoice(asked, chosen: Set(columns.map(\.id)), shelf: shelf, words: words)
        hasExercise = programmes.contains(where: \.isExercise) || choice.hasExercise
        day = shelf.times.on
    }
}

/// Makes the columns and rows of a comparison.
struct ComparisonBuilder {
    let shelf: Shelf
    let words: Words

    /// How many goals of one programme a page has room for.
    private static let mostGoals = 10

    func column(_ programme: Entry) throws -> ComparisonModel.Column {
        let referring = try shelf.referring(to: programme)
        let goals = referring.filter { $0.type == "entente-goal" && $0.text("programme_ref") == programme.id }
        func links(_ property: String) throws -> Property.Value {
            .linkList(try shelf.links(programme.texts(property)))
        }
        let kind = programme.kind.map { words.term($0, in: "kind") }
        let period = programme.text("period").map(words.date)
        return ComparisonModel.Column(
            id: programme.id,
            link: RecordLink(programme),
            label: shelf.restriction(of: programme, words: words),
            rows: [
                Property(label: words[.filterKind], value: kind.map { .text($0) } ?? .absent),
                Property(label: words[.columnParties], value: try links("party_refs")),
                Property(label: words[.factPeriod], value: period.map { .text($0) } ?? .absent),
                Property(label: words[.factLeads], value: try links("lead_refs")),
                Property(label: words[.factFollows], value: try links("predecessor_ref")),
            ],
            state: programme.stateMark(words),
            stateOn: programme.text("status_on"),
            truth: shelf.times.truth(of: programme),
            goals: try goals.prefix(Self.mostGoals).map { try shelf.goalCard($0, words: words) },
            goalTotal: goals.count,
            goalList: Register.goals.address(programme: programme.id),
            standing: try shelf.standing(
                of: programme,
                referring: referring,
                sides: programme.texts("party_refs"),
                words: words
            ),
            sources: try shelf.sources(of: programme, words: words)
        )
    }

    /// The areas that the programmes name, those that most name first.
    func areas(_ programmes: [Entry], _ columns: [ComparisonModel.Column]) throws -> [ComparisonModel.AreaRow] {
        let named = programmes.map { Set($0.texts("topic_refs")) }
        let goalTopics = try programmes.map { programme in
            try shelf.referring(to: programme)
                .filter { $0.type == "entente-goal" && $0.text("programme_ref") == programme.id }
                .map { $0.texts("topic_refs") }
        }
        let union = named.reduce(into: Set<String>()) { $0.formUnion($1) }
        try shelf.prefetch(union)
        let rows = try union.map { topic -> ComparisonModel.AreaRow in
            let choice = try shelf.entry(topic)?.choiceValue ?? topic
            return ComparisonModel.AreaRow(
                area: try shelf.link(topic),
                isNamed: named.map { $0.contains(topic) },
                goals: zip(columns, goalTopics).map { column, goals in
                    (goals.count { $0.contains(topic) }, column.goalList.setting("topic", choice))
                }
            )
        }
        return rows.sorted { left, right in
            let (more, less) = (left.isNamed.count(where: \.self), right.isNamed.count(where: \.self))
            return (less, left.area.name, left.area.address?.text ?? "")
                < (more, right.area.name, right.area.address?.text ?? "")
        }
    }
}
