import DatabaseSupport
import Foundation
import HTTPTypes
import NoLeakSupport
import ProgramSupport
import Records
import RecordsSupport
import Testing
import Web

/// The long proof itself: what it runs, what it writes down, how that is added up, and how failures are made short.
@Suite struct ProofTests {
    @Test func `blocks are read as they are written, and a line that is none is not taken for one`() {
        let block = ProofBlock(first: 1_000_000, count: 200, commit: "0123456789ab", differences: 1)
        #expect(block.line == "1000000 200 0123456789ab 1")
        #expect(ProofBlock(line: Substring(block.line)) == block)
        for line in ["", "1 2 three", "1 0 a 0", "1 2 a -1", "1 2 a b", "18446744073709551615 2 a 0"] {
            #expect(ProofBlock(line: Substring(line)) == nil, "\(line)")
        }
    }

    @Test func `ranges of several runs are added up, and a seed that was run twice counts once`() {
        let blocks = [(500, 100), (0, 200), (200, 100), (550, 100), (900, 1)].map { first, count in
            ProofBlock(first: first, count: count, commit: first == 900 ? "b" : "a", differences: first == 900 ? 1 : 0)
        }
        let sum = ProofSum(blocks)
        #expect(sum.ranges == [0..<300, 500..<650, 900..<901])
        #expect(sum.count == 451)
        #expect(sum.differences == 1)
        #expect(sum.text == "451 histories, seeds 0 to 299, 500 to 649, 900 to 900; 1 differed; commits a, b")
    }

    @Test func `the program runs a range on several workers and notes every block`() throws {
        let path = Program.built("prove-no-leak")
        try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is not built")
        let folder = try TemporaryFolder()
        let file = folder.path + "/blocks.txt"
        let options = ["--block", "2", "--steps", "6", "--workers", "2", "--blocks", file, "--commit", "abc"]
        let result = try Program.run(path, ["run", "70000", "5"] + options)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("5 of 5 histories"))
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").sorted()
        #expect(lines == ["70000 2 abc 0", "70002 2 abc 0", "70004 1 abc 0"])
        let sum = try Program.run(path, ["sum", file])
        #expect(sum.status == 0)
        #expect(sum.output.hasPrefix("5 histories, seeds 70000 to 70004; 0 differed"))
    }

    @Test func `a history that fails is shortened to the steps that matter, and these are made plain`() async {
        let run = HistoryRun("shortening", seeds: 3..<4, length: 30)
        let steps = run.history(3).steps
        // Fails where two steps are by the same person as the last one, whatever else they are.
        let actor = steps[29].actor
        let found = await HistoryShrinking.shortest(steps) { steps in
            if steps.filter({ $0.actor == actor }).count >= 2 { throw HistoryFailure("\(steps.count) steps") }
        }
        #expect(found.steps.count == 2)
        #expect(found.reason == "2 steps")
        #expect(found.steps.allSatisfy { $0.numbers.allSatisfy { $0 == 0 } })
        let failure = await run.failure(of: 3) { _, _, _ in throw HistoryFailure("always") }
        #expect(failure?.contains("0 of 30 steps") == true)
        #expect(failure?.contains("again: ENTENTE_SEED=3 ENTENTE_HISTORIES=1") == true)
    }

    @Test func `a difference between the two runs is found by asking at the doors`() async throws {
        let (_, steps) = HistoryRun("difference", histories: 1).history(4)
        let runs = try await TwoRun(reader: .anonymous, seed: 4, mode: .purge, beside: DoorProbe.migrations)
        for step in steps { try await runs.perform(step) }
        // What stands in one run alone.
        let object = try TestObject.campaign(1, version: 19, name: "only here")
        try await runs.whole.write([object], by: .hal)
        let doors = try DoorPair(runs)
        await #expect(throws: HistoryFailure.self) {
            try await doors.ask(.init(.get, "/records/" + TestObject.campaignID(1) + "/"))
        }
    }
}
