import DatabaseSupport
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Records
import RecordsSupport
import STIX
import Testing
import Web

/// Every text of a history holds a word of its own; no answer to a reader holds a word that they may not read.
@Suite struct CanaryTests {
    private static func run(
        _ steps: [HistoryStep],
        reader: Principal,
        seed: UInt64,
        share: Int
    ) async throws -> (hidden: Int, found: Int) {
        let node = try TestNode(seed: seed, beside: DoorProbe.migrations)
        let projector = NaiveProjector()
        var model = NaiveReader(projector, reader)
        var words = MarkedWords()
        var written: Set<String> = []
        var ids: Set<String> = []
        func perform(_ act: Act, by principal: Principal) async throws {
            guard let done = try? await node.records.journal(words.marked(act), by: principal) else { return }
            projector.record(done.applied, base: done.base)
            for case .append(let version) in done.applied.map(\.effect) {
                ids.insert(version.id)
                written.formUnion(MarkedWords.words(in: version.body))
            }
        }
        for act in try TestNode.founding { try await perform(act, by: TestParty.operator) }
        for step in steps {
            node.clock.advance(seconds: step.seconds + 1)
            if let act = try await History.act(step, in: node) { try await perform(act, by: step.principal) }
        }
        model.advance(to: node.clock.now())
        let hidden = written.subtracting(model.readableWords)
        let probe = try DoorProbe(node, reader: reader)
        let sample = ProbeSample(
            ids: ids.sorted(),
            types: ["campaign", "note", "relationship"],
            words: ["name", "portion", "edited"],
            instants: [node.clock.now().text],
            codes: ["ALA", "FMT"]
        )
        var found: Set<String> = []
        for (index, (route, request)) in probe.requests(sample).enumerated()
        where (UInt64(index) &+ seed) % UInt64(share) == 0 {
            let answer = try await probe.answer(request)
            let shown = MarkedWords.words(in: Array(answer.utf8))
            if let word = shown.intersection(hidden).min() {
                throw HistoryFailure("\(route) \(request.target) shows \(word) to \(reader.person ?? "the public")")
            }
            found.formUnion(shown)
        }
        return (hidden.count, found.count)
    }

    @Test func `no answer holds a word of what its reader may not read`() async throws {
        let run = HistoryRun("canaries", histories: 4, length: 30)
        let failure = await run.firstFailure { seed, reader, steps in
            _ = try await Self.run(steps, reader: reader, seed: seed, share: 7)
        }
        if let failure { Issue.record("\(failure)") }
    }

    @Test func `a history hides words from its reader, and shows others at the doors`() async throws {
        let (reader, steps) = HistoryRun("canaries once", histories: 1, length: 30).history(5)
        let words = try await Self.run(steps, reader: reader, seed: 5, share: 11)
        #expect(words.hidden > 0)
        #expect(words.found > 0)
    }
}
