import DatabaseSupport
import Records
import RecordsSupport
import Testing

@Suite struct NaiveProjectorTests {
    private static let types = [
        "campaign", "note", "ipv4-addr", "marking-definition", "identity", "relationship", "language-content",
    ]

    /// Runs a history and compares what every reader is answered with what the slow model says.
    private static func run(_ steps: [HistoryStep], seed: UInt64) async throws {
        let node = try TestNode(seed: seed)
        let projector = NaiveProjector()
        var readers = HistoryRun.readers.map { ($0, NaiveReader(projector, $0)) }
        var ids = Set(TestParty.codes.map(\.value))
        func perform(_ act: Act, by principal: Principal) async throws {
            guard let done = try await node.attempt(act, by: principal) else { return }
            projector.record(done.applied, base: done.base)
            for case .append(let version) in done.applied.map(\.effect) { ids.insert(version.id) }
        }
        for act in try TestNode.founding { try await perform(act, by: TestParty.operator) }
        for (index, step) in steps.enumerated() {
            node.clock.advance(seconds: step.seconds + 1)
            if let act = try await History.act(step, in: node) { try await perform(act, by: step.principal) }
            // Everybody at the end, and one after every other step.
            let isLast = index == steps.count - 1
            for place in readers.indices where isLast || (index % 2 == 0 && (index / 2 + Int(seed)) % 6 == place) {
                let principal = readers[place].0
                readers[place].1.advance(to: node.clock.now())
                let expected = readers[place].1.answers(ids: ids, types: types)
                let got = try await NaiveAnswers.of(node, as: principal, ids: ids, types: types)
                for (one, other) in zip(expected, got) where one != other {
                    throw HistoryFailure(
                        "step \(index) \(step), \(principal.person ?? "public"):\n  expected \(one)\n  got      \(other)"
                    )
                }
            }
        }
    }

    @Test func `a slow model of the rules and the store give every reader the same answers`() async throws {
        let run = HistoryRun("slow model", histories: 10, length: 25)
        let failure = await run.firstFailure { seed, _, steps in try await Self.run(steps, seed: seed) }
        if let failure { Issue.record("\(failure)") }
    }
}
