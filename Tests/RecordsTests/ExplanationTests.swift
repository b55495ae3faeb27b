import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// Why somebody can, or cannot, see a record is answered from the asker's view, and does not change with what is hidden
/// from the asker.
@Suite struct ExplanationTests {
    /// Everything that an asker can be told, in names and tokens.
    private static func answers(_ node: TestNode, as asker: Principal, ids: [String]) async throws -> [String] {
        try await node.records.read(as: asker) { view in
            let parties = TestParty.codes.map(\.value) + [TestParty.id(9)]
            return try ids.flatMap { id in
                try parties.map { party in
                    let explanation = try view.explain(id, party: party)
                    let text = explanation.map { "\(view.text(of: $0.label)) \($0)" } ?? "404"
                    return "\(id) \(party) \(text)"
                }
            }
        }
    }

    /// Half of what happens are memberships and labels: what explanations are made of.
    @Sendable private static func explained(_ reader: Principal, _ steps: [HistoryStep]) -> [HistoryStep] {
        let kinds: [HistoryStep.Kind] = [.admit, .dismiss, .release, .raise, .write, .complete, .translate, .clear]
        return steps.map { step in
            var step = step
            if step.numbers[5] % 2 == 0 { step.kind = kinds[step.numbers[4] % kinds.count] }
            return step
        }
    }

    private static func run(_ steps: [HistoryStep], reader: Principal, seed: UInt64) async throws {
        let runs = try await TwoRun(reader: reader, seed: seed, mode: .of(seed))
        for (index, step) in steps.enumerated() {
            if step.seconds > 0 { runs.wait(seconds: step.seconds) }
            if let act = try await History.act(step, in: runs.whole) {
                _ = try await runs.perform(act, by: step.principal)
            }
            guard index == steps.count - 1 || index % 7 == 6 else { continue }
            let ids = runs.ids.sorted() + ["campaign--ffffffff-ffff-4fff-8fff-ffffffffffff", TestParty.aland]
            let whole = try await answers(runs.whole, as: reader, ids: ids)
            let purged = try await answers(runs.purged, as: reader, ids: ids)
            for (one, other) in zip(whole, purged) where one != other {
                throw HistoryFailure("step \(index) \(step): explained\n  \(one)\n  \(other)")
            }
        }
    }

    @Test func `explanations do not change with what is hidden from the asker`() async throws {
        let run = HistoryRun("explanations", histories: 8)
        let failure = await run.firstFailure(change: Self.explained) { seed, reader, steps in
            try await Self.run(steps, reader: reader, seed: seed)
        }
        if let failure { Issue.record("\(failure)") }
    }

    @Test func `the place of a portion is where it stands in what the asker is shown`() async throws {
        let node = try await TestNode.community()
        let hidden = try TestObject.marking(1, any: [[.party(TestParty.borland)]])
        let shown = try TestObject.marking(2, any: [[.party(TestParty.corland)]])
        let object = try TestObject.campaign(
            1,
            name: "Name",
            more: [
                "aliases": ["open", "hidden", "shown"],
                "granular_markings": [
                    ["marking_ref": .string(hidden.id.text), "selectors": ["aliases.[1]"]],
                    ["marking_ref": .string(shown.id.text), "selectors": ["aliases.[2]"]],
                ],
            ]
        )
        try await node.write([hidden, shown, object], by: .ann)
        let explanation = try await node.records.read(as: TestPerson.cyd.principal) { view in
            try view.explain(object.id.text, party: TestParty.corland)
        }
        #expect(explanation?.portions.map(\.place) == ["aliases.[1]"])
    }
}
