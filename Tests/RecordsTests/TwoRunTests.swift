import Records
import RecordsSupport
import Testing

/// The promise at the view: what a reader is answered follows from their trace alone.
@Suite struct TwoRunTests {
    /// Runs a history twice and compares every answer to the reader after some of the steps.
    static func run(_ steps: [HistoryStep], reader: Principal, seed: UInt64, mode: TwoRun.Mode) async throws {
        let runs = try await TwoRun(reader: reader, seed: seed, mode: mode)
        for (index, step) in steps.enumerated() {
            do {
                try await runs.perform(step)
            } catch let failure as HistoryFailure {
                throw HistoryFailure("step \(index) \(step): \(failure)")
            }
            // Asking after every step would cost most of the time; which steps are asked after follows from the seed.
            guard index == steps.count - 1 || (UInt64(index) &+ seed) % 5 == 0 else { continue }
            let whole = try await ViewProbe.answers(runs.whole, as: reader, ids: runs.ids)
            let purged = try await ViewProbe.answers(runs.purged, as: reader, ids: runs.ids)
            for (one, other) in zip(whole, purged) where one != other {
                throw HistoryFailure("step \(index) \(step): answered\n  \(one)\n  \(other)")
            }
        }
    }

    @Test(arguments: TwoRun.Mode.allCases)
    func `a reader's trace alone gives the same answers as the whole history`(mode: TwoRun.Mode) async throws {
        let run = HistoryRun("two runs, \(mode)", histories: 60)
        let failure = await run.firstFailure(workers: 2) { seed, reader, steps in
            try await Self.run(steps, reader: reader, seed: seed, mode: mode)
        }
        if let failure { Issue.record("\(failure)") }
    }

    /// Much telling of errors, and answers.
    @Sendable private static func reporting(_ reader: Principal, _ steps: [HistoryStep]) -> [HistoryStep] {
        History.reporting(steps)
    }

    @Test(arguments: TwoRun.Mode.allCases)
    func `what is reported and answered between two parties is in the trace of nobody else`(
        mode: TwoRun.Mode
    ) async throws {
        let run = HistoryRun("reports in two runs, \(mode)", histories: 16)
        let failure = await run.firstFailure(workers: 2, change: Self.reporting) { seed, reader, steps in
            try await Self.run(steps, reader: reader, seed: seed, mode: mode)
        }
        if let failure { Issue.record("\(failure)") }
    }
}
