import DatabaseSupport
import HTTPTypes
import NoLeakSupport
import Records
import RecordsSupport
import STIX
import Testing
import Web

/// A page that is made from what earlier pages gathered is the page that is made anew.
@Suite struct KeptPagesTests {
    @Test func `pages of a desk that has been asked all along are those of one that was never asked`() async throws {
        let run = HistoryRun("kept pages", histories: 24, length: 16)
        let failure = await run.firstFailure { seed, reader, steps in
            let node = try await TestNode.community(seed: seed, beside: DoorProbe.migrations)
            let kept = try DoorProbe(node, reader: reader)
            let random = SeededIdentifiers(seed: seed &+ 3)
            for step in steps {
                node.clock.advance(seconds: step.seconds + 1)
                if let act = try await History.act(step, in: node) {
                    _ = try await node.attempt(act, by: step.principal)
                }
                let sample = try await Self.sample(node, reader)
                let anew = try DoorProbe(node, reader: reader)
                for _ in 0..<3 {
                    guard let (_, request) = kept.reading.draw(sample, random) else { continue }
                    let one = try await kept.answer(request)
                    let other = try await anew.answer(request)
                    guard one == other else {
                        throw HistoryFailure(
                            "after \(step): \(request.target)\n\(one.prefix(3_000))\n\(other.prefix(3_000))"
                        )
                    }
                }
            }
        }
        if let failure { Issue.record("\(failure)") }
    }

    private static func sample(_ node: TestNode, _ reader: Principal) async throws -> ProbeSample {
        let ids = try await node.records.read(as: reader) { view in
            try ["campaign", "note"].flatMap { try view.list($0).map(\.id) }
        }
        return ProbeSample(
            ids: ids.suffix(3) + ["campaign--ffffffff-ffff-4fff-8fff-ffffffffffff", TestParty.aland],
            types: ["campaign", "note"],
            words: ["name", "edited"],
            instants: [node.clock.now().text],
            codes: ["ALA", "FMT"]
        )
    }
}
