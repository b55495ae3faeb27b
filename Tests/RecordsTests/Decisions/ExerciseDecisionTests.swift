import DatabaseSupport
import JSON
import Records
import RecordsSupport
import STIX
import Silence
import Testing

/// A text of an exercise that is put under silence: nobody may take its decision for a real one.
@Suite struct ExerciseDecisionTests {
    private func labels(_ id: String, _ stage: DecisionStage, as person: TestPerson) async throws -> [String?]? {
        try await stage.node.record(id, as: person.principal)?.value["labels"]?.array?.map(\.string)
    }

    @Test func `who does not read the text yet reads that the decision and its acts are of an exercise`() async throws {
        let stage = try await DecisionStage()
        let text = try DecisionStage.text("Thrice.", version: 2, marking: 9, isExercise: true)
        try await stage.node.write([text], by: .ann)
        let id = try await stage.announce()
        #expect(try await stage.text(as: .bea) == nil)
        #expect(try await stage.decision(id, as: .bea)?.isExercise == true)
        #expect(try await labels(id, stage, as: .bea) == ["exercise"])
        try await stage.act(.receive, id, by: .bea)
        let later = Instant(microseconds: stage.node.clock.now().microseconds + 7_200_000_000)
        try await stage.act(.extend(later), id, by: .ann)
        // The next round is the exercise's too, and so is every act.
        let found = try #require(try await stage.decision(id, as: .hal))
        #expect(found.procedure.rounds.count == 2 && found.isExercise)
        #expect(found.acts.count == 3)
        for act in found.acts { #expect(try await labels(act.id.text, stage, as: .hal) == ["exercise"], "\(act.kind)") }
        #expect(try await labels(id, stage, as: .cyd) == nil)
    }

    @Test func `a decision is of an exercise by the text that was put last, and by that word alone`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        try await stage.act(.receive, id, by: .bea)
        #expect(try await stage.decision(id, as: .bea)?.isExercise == false)
        #expect(try await labels(id, stage, as: .bea) == nil)
        try await stage.act(.breakSilence(.amendment), id, by: .bea, text: "Thrice.")
        try await stage.node.write(
            [try DecisionStage.text("Thrice.", version: 2, marking: 9, isExercise: true)],
            by: .ann
        )
        var announcement = try stage.announcement()
        announcement.decision = id
        _ = try await stage.announce(announcement)
        let found = try #require(try await stage.decision(id, as: .bea))
        #expect(found.isExercise && found.procedure.rounds.count == 2)
        // Acts about the text before stay what they were.
        let before = try #require(found.acts.first { $0.round == 1 })
        #expect(try await labels(before.id.text, stage, as: .bea) == nil)
    }
}
