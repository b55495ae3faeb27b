internal import Coordination
internal import Localization

/// A programme on the page of what was agreed: period, state and its date, areas, what sources disagree on, and each
/// goal with both sides' assessments.
struct AgreedProgramme: Sendable {
    let line: EntryLine
    let state: StateMark?
    let stateOn: String?
    let topics: [RecordLink]
    let disagreements: Disagreements
    let standing: Standing
    let goals: [GoalCard]
    /// How many goals there are, and their list.
    let goalTotal: Int
    let goalList: Address

    init(_ programme: Entry, goals: [Entry], total: Int, shelf: Shelf, words: Words) throws {
        let referring = try shelf.referring(to: programme)
        line = try shelf.line(for: programme, words: words)
        state = programme.stateMark(words)
        stateOn = programme.text("status_on")
        topics = try shelf.links(programme.texts("topic_refs"))
        disagreements = try shelf.disagreements(
            about: programme,
            among: referring,
            most: Disagreements.few,
            words: words
        )
        standing = try shelf.standing(
            of: programme,
            referring: referring,
            sides: programme.texts("party_refs"),
            words: words
        )
        self.goals = try goals.map { try shelf.goalCard($0, words: words) }
        goalTotal = total
        goalList = Register.goals.address(programme: programme.id)
    }
}
