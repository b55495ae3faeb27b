internal import Coordination
internal import Localization
internal import Records

/// The programmes to choose from, and comparisons ready made.
struct ComparisonChoice: Sendable {
    struct Item: Sendable {
        let id: String
        let link: RecordLink
        /// Kind and period in words.
        let about: String
        let isChosen: Bool
    }

    /// Programmes of one kind that are in force or nearly so.
    struct Suggestion: Sendable {
        let kind: String
        let programmes: [RecordLink]
        let address: Address
    }

    let items: [Item]
    /// How many there are beside those that the page has room for.
    let rest: Int
    let kinds: [Choices.Choice]
    let parties: [Choices.Choice]
    let suggestions: [Suggestion]
    let hasExercise: Bool

    /// How many a page has room for.
    private static let most = 60

    /// - Parameter chosen: the programmes that are compared: always among the items
    init(_ asked: Comparison, chosen: Set<String>, shelf: Shelf, words: Words) throws {
        let all = try shelf.all("entente-programme")
        var selection = Selection()
        selection.kind = asked.kind
        selection.party = asked.party
        let matcher = try Matcher(selection, shelf: shelf)
        let sorted = all.sorted { ($0.latestFirst, $0.name, $0.id) < ($1.latestFirst, $1.name, $1.id) }
        let offered = sorted.filter { chosen.contains($0.id) || matcher.includes($0) }
        let shown =
            offered.filter { chosen.contains($0.id) }
            + offered.filter { !chosen.contains($0.id) }.prefix(Self.most)
        items = shown.map { programme in
            let about = [programme.kind.map { words.term($0, in: "kind") }, programme.dateText.map(words.date)]
            return Item(
                id: programme.id,
                link: RecordLink(programme),
                about: about.compactMap(\.self).joined(separator: ", "),
                isChosen: chosen.contains(programme.id)
            )
        }
        rest = offered.count - shown.count
        let choices = try Choices(RegisterContents(all, by: .name), register: .programmes, shelf: shelf, words: words)
        kinds = choices.byFilter[.kind] ?? []
        parties = choices.byFilter[.party] ?? []
        suggestions = Self.suggestions(sorted, words: words)
        hasExercise = shown.contains(where: \.isExercise)
    }

    /// Of each kind with at least two programmes that are not over: the latest of them.
    private static func suggestions(_ programmes: [Entry], words: Words) -> [Suggestion] {
        let states: Set<String> = ["in-force", "in-negotiation", "launched"]
        let current = programmes.filter { states.contains($0.status ?? "") && $0.kind != nil }
        let byKind = Dictionary(grouping: current) { $0.kind ?? "" }
        let several = byKind.filter { $0.value.count > 1 }
        return several.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.map { kind, programmes in
            let first = programmes.prefix(Comparison.most).sorted { $0.exerciseLast < $1.exerciseLast }
            return Suggestion(
                kind: words.term(kind, in: "kind"),
                programmes: first.map { RecordLink($0) },
                address: Comparison.address(of: first.map(\.id))
            )
        }
    }
}
