import Mutants
import Testing

/// What a reader asks after something was hidden from them: the same as if it never were, unless a mistake is made.
struct LeakScenario: Sendable, CustomTestStringConvertible {
    /// The mistake that it finds.
    let mutant: LeakMutant
    /// The ways of learning something that it is about.
    let channels: [LeakChannel]
    /// What must hold, in a sentence.
    let says: String
    /// What happens and what is asked.
    let play: @Sendable (Stage) async throws -> Void

    init(
        _ mutant: LeakMutant,
        _ channels: LeakChannel...,
        says: String,
        _ play: @escaping @Sendable (Stage) async throws -> Void
    ) {
        self.mutant = mutant
        self.channels = channels
        self.says = says
        self.play = play
    }

    var testDescription: String { mutant.rawValue }

    /// All of them.
    static let all =
        lists + pages + searches + answers + places + names + writing + versions + clearances + administration
        + mail + decisions

    /// Plays it, with the mistake or without: how many answers were compared, and those that differ.
    func played(with mutant: LeakMutant?) async throws -> (comparisons: Int, differences: [String]) {
        // The community is founded before any mistake is made.
        let stage = try await Stage()
        try await LeakMutant.$active.withValue(mutant) { try await play(stage) }
        return (stage.comparisons, stage.differences)
    }
}
