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
        let selected = try ComparisonSelection(asked, shelf: shelf)
        let builder = ComparisonBuilder(shelf: shelf, words: words)
        let columns = try selected.columns.map(builder.column)
        self.columns = columns
        missing = try selected.missing.map(shelf.link)
        areaTotal = selected.areaTotal
        areas = try selected.areas.map { try builder.row($0, of: columns) }
        choice = try ComparisonChoice(asked, chosen: Set(columns.map(\.id)), shelf: shelf, words: words)
        hasExercise = selected.columns.contains(where: \.programme.isExercise) || choice.hasExercise
        day = shelf.times.on
    }
}

/// Makes the columns and rows of a comparison.
struct ComparisonBuilder {
    let shelf: Shelf
    let words: Words

    /// How many goals of one programme a page has room for.
    private static let mostGoals = 10

    func column(_ column: ComparisonSelection.Column) throws -> ComparisonModel.Column {
        let (programme, goals) = (column.programme, column.goals)
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
                referring: column.referring,
                sides: programme.texts("party_refs"),
                words: words
            ),
            sources: try shelf.sources(of: programme, words: words)
        )
    }

    /// An area, with the list of each programme's goals in it.
    func row(
        _ area: ComparisonSelection.Area,
        of columns: [ComparisonModel.Column]
    ) throws -> ComparisonModel.AreaRow {
        let choice = try shelf.entry(area.id)?.choiceValue ?? area.id
        return ComparisonModel.AreaRow(
            area: try shelf.link(area.id),
            isNamed: area.columns.map(\.isNamed),
            goals: zip(columns, area.columns).map { column, cell in
                (cell.goals, column.goalList.setting("topic", choice))
            }
        )
    }
}
