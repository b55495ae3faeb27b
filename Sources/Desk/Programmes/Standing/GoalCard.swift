internal import Coordination
internal import Localization

/// A goal with everything that says where it stands: its own state, what each side thinks of it, and what was done for
/// it.
struct GoalCard: Sendable {
    let link: RecordLink
    let label: LabelMark?
    let state: StateMark?
    /// The period as recorded.
    let period: String?
    let programme: RecordLink?
    let objective: RecordLink?
    let leads: [RecordLink]
    let topics: [RecordLink]
    let measure: String?
    let baseline: String?
    let standing: Standing
    let means: Means
    let sources: [SourceLine]
    /// The goal itself and the records that are shown with it.
    let shown: Set<String>
}

extension Shelf {
    /// A goal with its standing and its means.
    func goalCard(_ goal: Entry, words: Words) throws -> GoalCard {
        let referring = try referring(to: goal)
        let programme = try goal.reference("programme_ref").flatMap { try entry($0) }
        let standing = try standing(
            of: goal,
            referring: referring,
            sides: programme?.texts("party_refs") ?? [],
            words: words
        )
        let serving = referring.filter { $0.type == "entente-activity" && $0.texts("goal_refs").contains(goal.id) }
        let means = try means(serving, of: goal, referring: referring, words: words)
        return GoalCard(
            link: RecordLink(goal),
            label: restriction(of: goal, words: words),
            state: goal.stateMark(words),
            period: goal.text("period"),
            programme: try goal.reference("programme_ref").map(link),
            objective: try goal.reference("objective_ref").map(link),
            leads: try links(goal.texts("lead_refs")),
            topics: try links(goal.texts("topic_refs")),
            measure: goal.text("measure"),
            baseline: goal.text("baseline"),
            standing: standing,
            means: means,
            sources: try sources(of: goal, words: words),
            shown: standing.shown.union(means.shown).union([goal.id])
        )
    }
}
