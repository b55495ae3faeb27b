import Foundation
import Records
import RecordsSupport
import Testing

@Suite struct TwoRunTests {
    /// A difference between the two runs.
    struct Difference: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a history twice and compares every answer to the reader after every step.
    static func run(
        _ steps: [HistoryStep],
        reader: Principal,
        seed: UInt64,
        mode: TwoRun.Mode
    ) async throws {
        let runs = try await TwoRun(reader: reader, seed: seed, mode: mode)
        for (index, step) in steps.enumerated() {
            if step.seconds > 0 { runs.wait(seconds: step.seconds) }
            if let act = try await History.act(step, in: runs.whole),
                let told = try await runs.perform(act, by: step.principal), told.whole != told.purged
            {
                throw Difference(description: "step \(index): told\n  \(told.whole)\n  \(told.purged)")
            }
            // Asking after every step would cost most of the time; which steps are asked after follows from the seed.
            guard index == steps.count - 1 || (UInt64(index) &+ seed) % 5 == 0 else { continue }
            let whole = try await ViewProbe.answers(runs.whole, as: reader, ids: runs.ids)
            let purged = try await ViewProbe.answers(runs.purged, as: reader, ids: runs.ids)
            for (one, other) in zip(whole, purged) where one != other {
                throw Difference(description: "step \(index) \(step): answered\n  \(one)\n  \(other)")
            }
        }
    }

    /// The shortest history found that still differs.
    static func shrink(
        _ steps: [HistoryStep],
        reader: Principal,
        seed: UInt64,
        mode: TwoRun.Mode
    ) async -> (steps: [HistoryStep], reason: String) {
        var shortest = steps
        var reason = ""
        var changed = true
        while changed {
            changed = false
            for index in shortest.indices.reversed() {
                var shorter = shortest
                shorter.remove(at: index)
                do {
                    try await run(shorter, reader: reader, seed: seed, mode: mode)
                } catch {
                    shortest = shorter
                    reason = "\(error)"
                    changed = true
                    break
                }
            }
        }
        return (shortest, reason)
    }

    @Test(arguments: TwoRun.Mode.allCases, [0, 1] as [UInt64])
    func `a reader's trace alone gives the same answers as the whole history`(
        mode: TwoRun.Mode,
        shard: UInt64
    ) async throws {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["ENTENTE_SEED"].flatMap(UInt64.init) ?? 1
        let count = environment["ENTENTE_HISTORIES"].flatMap(UInt64.init) ?? 60
        print("two runs, \(mode): ENTENTE_SEED=\(first) ENTENTE_HISTORIES=\(count), shard \(shard) of 2")
        for seed in first..<first + count where seed % 2 == shard {
            let random = SeededIdentifiers(seed: seed)
            let readers = TestPerson.all.map(\.principal) + [.anonymous]
            let reader = readers[Int(random.number(in: 0...Int64(readers.count - 1)))]
            let steps = (0..<20).map { _ in HistoryStep.random { Int(random.next() >> 33) } }
            do {
                try await TwoRunTests.run(steps, reader: reader, seed: seed, mode: mode)
            } catch {
                let found = await TwoRunTests.shrink(steps, reader: reader, seed: seed, mode: mode)
                let reason = found.reason.isEmpty ? "\(error)" : found.reason
                Issue.record("seed \(seed), reader \(reader.person ?? "public"): \(found.steps)\n\(reason)")
                return
            }
        }
    }
}
