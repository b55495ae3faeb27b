internal import Coordination
internal import Localization

/// Ends, ways and means: objectives under their wider objective, goals under their objective, activities under their
/// goal.
struct EndsTree: Sendable {
    /// An objective with what hangs on it.
    struct End: Sendable {
        let id: String
        let line: EntryLine
        /// The full title, where the name shortens it.
        let title: RecordText?
        let topics: [RecordLink]
        let ends: [End]
        let ways: [GoalCard]
    }

    let ends: [End]
    /// Goals without an objective among these.
    let loose: [GoalCard]
    /// How many objectives there are.
    let endCount: Int
    /// How many goals there are, those beyond the room of the page with them.
    let wayCount: Int

    /// The goals that are shown.
    var goals: [GoalCard] { ends.flatMap(\.allWays) + loose }
    /// The records that are shown: objectives, goals, and what stands under them.
    var shown: Set<String> {
        goals.reduce(into: Set(ends.flatMap(\.allIDs))) { $0.formUnion($1.shown) }
    }
}

extension EndsTree.End {
    /// The goals under it, at any depth.
    fileprivate var allWays: [GoalCard] { ends.flatMap(\.allWays) + ways }
    /// It and the objectives under it.
    fileprivate var allIDs: [String] { [id] + ends.flatMap(\.allIDs) }
}

/// Makes trees of objectives and goals.
struct EndsTreeBuilder {
    /// How many goals and objectives a page has room for.
    static let most = 30

    let shelf: Shelf
    let words: Words

    /// - Parameter root: the objective whose tree it is; nil for the whole of a programme
    func tree(_ objectives: [Entry], goals: [Entry], beneath root: String? = nil) throws -> EndsTree {
        let endCount = objectives.count
        let objectives = Array(objectives.prefix(Self.most))
        var cards: [String: [GoalCard]] = [:]
        let known = Set(objectives.map(\.id) + [root].compactMap(\.self))
        for goal in goals.prefix(Self.most) {
            let card = try shelf.goalCard(goal, words: words)
            let objective = goal.text("objective_ref").flatMap { known.contains($0) ? $0 : nil }
            cards[objective ?? "", default: []].append(card)
        }
        let roots = objectives.filter { objective in
            let parent = objective.text("parent_ref")
            return root == nil ? !known.contains(parent ?? "") : parent == root
        }
        return EndsTree(
            ends: try roots.map { try end($0, objectives, cards, path: [$0.id]) },
            loose: cards[root ?? ""] ?? [],
            endCount: endCount,
            wayCount: goals.count
        )
    }

    private func end(
        _ objective: Entry,
        _ objectives: [Entry],
        _ cards: [String: [GoalCard]],
        path: Set<String>
    ) throws -> EndsTree.End {
        // An objective that is its own descendant would have no end.
        let below = objectives.filter { $0.text("parent_ref") == objective.id && !path.contains($0.id) }
        return EndsTree.End(
            id: objective.id,
            line: try shelf.line(for: objective, words: words),
            title: objective.said("title").flatMap { $0.text == objective.name ? nil : $0 },
            topics: try shelf.links(objective.texts("topic_refs")),
            ends: try below.map { try end($0, objectives, cards, path: path.union([$0.id])) },
            ways: cards[objective.id] ?? []
        )
    }
}
