import Foundation
import Mutants
import Testing

/// Each mistake by which a reader would learn what is hidden is made once, and found.
@Suite struct LeakMutantTests {
    @Test(arguments: LeakScenario.all)
    func `a reader is told the same of hidden and of absent, unless the mistake is made`(
        _ scenario: LeakScenario
    ) async throws {
        let right = try await scenario.played(with: nil)
        #expect(right.comparisons > 0)
        #expect(right.differences.isEmpty, "\(right.differences.joined(separator: "\n"))")
        let wrong = try await scenario.played(with: scenario.mutant)
        #expect(!wrong.differences.isEmpty, "nobody finds \(scenario.mutant)")
    }

    @Test func `every mistake has a scenario of its own`() {
        let played = LeakScenario.all.map(\.mutant)
        #expect(Set(played) == Set(LeakMutant.allCases))
        #expect(played.count == Set(played).count)
        #expect(played.count >= 45)
    }

    @Test func `every channel has a mistake, or a reason why there is no such channel`() {
        for channel in LeakChannel.allCases {
            let isPlayed = LeakScenario.all.contains { $0.channels.contains(channel) }
            #expect(isPlayed == (channel.absence == nil), "\(channel.rawValue)")
        }
    }

    @Test func `the table of channels in the documents is that of the scenarios`() throws {
        let text = try LeakTable.text()
        if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] != nil {
            try text.write(toFile: LeakTable.path, atomically: true, encoding: .utf8)
            Issue.record("The table was written again; run without ENTENTE_RECORD to compare.")
            return
        }
        #expect(try String(contentsOfFile: LeakTable.path, encoding: .utf8) == text)
        #expect(try Set(LeakTable.mistakes().keys) == Set(LeakMutant.allCases.map(\.rawValue)))
    }
}
