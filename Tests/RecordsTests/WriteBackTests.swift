import Records
import RecordsSupport
import STIX
import Testing

/// What a reader writes ends alike whether or not there is anything that they cannot see.
@Suite struct WriteBackTests {
    /// Half of what happens is the reader's own, and what is not is often withheld from them.
    @Sendable private static func writing(_ reader: Principal, _ steps: [HistoryStep]) -> [HistoryStep] {
        let own: [HistoryStep.Kind] = [
            .write, .write, .edit, .edit, .complete, .portion, .rearrange, .batch, .refer, .observe, .revoke, .raise,
            .raiseOne,
            .release,
            .quote, .derive, .translate,
        ]
        guard let actor = TestPerson.all.firstIndex(where: { $0.principal == reader }) else { return steps }
        return steps.map { step in
            var step = step
            if step.numbers[5] % 2 == 0 {
                step.actor = actor
                step.kind = own[step.numbers[4] % own.count]
            }
            // Few ids, so that what is written is often there already.
            step.numbers[0] %= 3
            return step
        }
    }

    private static func run(_ steps: [HistoryStep], reader: Principal, seed: UInt64) async throws {
        let runs = try await TwoRun(reader: reader, seed: seed, mode: .of(seed))
        for (index, step) in steps.enumerated() {
            if step.seconds > 0 { runs.wait(seconds: step.seconds) }
            guard let act = try await History.act(step, in: runs.whole),
                let told = try await runs.perform(act, by: step.principal)
            else { continue }
            guard told.whole == told.purged else {
                throw HistoryFailure("step \(index) \(step): told\n  \(told.whole)\n  \(told.purged)")
            }
            guard case .receipt(let receipt) = told.whole, !receipt.entries.isEmpty else { continue }
            let ids = Set(receipt.entries.map(\.id))
            let whole = try await ViewProbe.answers(runs.whole, as: reader, ids: ids)
            let purged = try await ViewProbe.answers(runs.purged, as: reader, ids: ids)
            for (one, other) in zip(whole, purged) where one != other {
                throw HistoryFailure("step \(index) \(step): answered\n  \(one)\n  \(other)")
            }
            try await expectStored(receipt, in: runs.whole, as: reader, at: "step \(index) \(step)")
        }
    }

    /// What a receipt calls stored is there for its writer, unless another's record of the same id is served.
    private static func expectStored(
        _ receipt: Receipt,
        in node: TestNode,
        as reader: Principal,
        at place: String
    ) async throws {
        try await node.records.read(as: reader) { view in
            for entry in receipt.entries {
                guard case .stored(let instant) = entry.outcome else { continue }
                let versions = try view.versions(of: entry.id)
                guard let last = versions.last else {
                    throw HistoryFailure("\(place): \(entry.id) was stored, and its writer finds nothing")
                }
                if last.origin != view.party { continue }
                if !versions.contains(where: { $0.version == entry.version }),
                    versions.allSatisfy({ $0.arrived < instant })
                {
                    throw HistoryFailure("\(place): \(entry.id) \(entry.version) was stored, and is not served")
                }
            }
        }
    }

    @Test func `a reader's own writes end alike in the whole history and in the reader's trace of it`() async throws {
        let run = HistoryRun("write-back", histories: 24)
        let failure = await run.firstFailure(workers: 2, change: Self.writing) { seed, reader, steps in
            guard reader != .anonymous else { return }
            try await Self.run(steps, reader: reader, seed: seed)
        }
        if let failure { Issue.record("\(failure)") }
    }
}
