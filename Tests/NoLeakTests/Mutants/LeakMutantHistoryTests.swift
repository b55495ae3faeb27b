import Foundation
import Mutants
import NoLeakSupport
import Records
import RecordsSupport
import Testing

/// Whether random histories find a mistake too, without being told where to look: `ENTENTE_MUTANT=countsOfTheTable`.
@Suite struct LeakMutantHistoryTests {
    private static let asked = ProcessInfo.processInfo.environment["ENTENTE_MUTANT"].flatMap(LeakMutant.init)

    @Test(.enabled(if: asked != nil, "ENTENTE_MUTANT names no mutant"))
    func `random histories find the mistake that is asked for`() async throws {
        let mutant = try #require(Self.asked)
        let run = HistoryRun("histories with \(mutant)", histories: 500)
        for seed in run.seeds {
            let (reader, steps) = run.history(seed)
            do {
                try await LeakMutant.$active.withValue(mutant) {
                    try await DoorHistory.check(steps, reader: reader, seed: seed, noting: RouteLedger())
                }
            } catch {
                print("seed \(seed) finds \(mutant): \(error)")
                return
            }
        }
        Issue.record("\(run.seeds.count) histories did not find \(mutant)")
    }
}
