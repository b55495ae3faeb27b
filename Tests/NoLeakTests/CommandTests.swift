import Database
import DatabaseSupport
import Foundation
import NoLeakSupport
import Node
import ProgramSupport
import Records
import RecordsSupport
import Testing

/// Commands that read as somebody, each run as people run it, say nothing that this somebody may not read.
@Suite struct CommandTests {
    /// What is asked of a folder, as one reader.
    private static func questions(_ ids: [String]) -> [[String]] {
        let words = [["search", "name"], ["search", "--json", "portion"], ["search", "edited"]]
        let lists = [["member", "list"], ["member", "list", "FMT"], ["request", "list"], ["audit", "--json"]]
        let records = ids.flatMap { [["view", $0], ["view", "--json", $0], ["why", $0], ["why", $0, "ALA"]] }
        let decisions =
            [["decision", "list", "--json"]]
            + ids.filter { $0.hasPrefix("entente-decision") }.flatMap { id in
                [["decision", "show", id], ["decision", "show", "--json", id]]
            }
        return words + lists + records + decisions
    }

    private static func run(_ words: [String], _ folder: String, as reader: Principal) throws -> Program.Result {
        let path = Program.built("entente")
        try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is not built")
        return try Program.run(path, words + ["--data", folder, "--as", reader.person ?? "public"])
    }

    /// Ids of every kind: served, hidden, and such that never were.
    private static func ids(_ all: Set<String>) -> [String] {
        let some = all.sorted().filter { $0.hasPrefix("campaign") || $0.hasPrefix("note") }.prefix(5)
        let decisions = all.sorted().filter { $0.hasPrefix("entente-decision") }.prefix(2)
        let never = ["campaign", "entente-decision"].map { $0 + "--ffffffff-ffff-4fff-8fff-ffffffffffff" }
        return some + decisions + never
    }

    @Test func `no command writes a word of what its reader may not read`() async throws {
        let (_, steps) = HistoryRun("canaries of commands", histories: 1, length: 30).history(5)
        let history = try await MarkedHistory(steps, seed: 5, beside: NodeRooms.migrationsBesideRecords)
        let folder = history.node.folder.path
        var found: Set<String> = []
        for reader in HistoryRun.readers {
            let hidden = history.hidden(from: reader, at: SystemClock().now())
            #expect(!hidden.isEmpty)
            let copy = folder + "/copy-" + (reader.person ?? "public")
            let exports = [["export"], ["export", "--whole"], ["export", "--record", copy], ["stats"]]
            for words in Self.questions(Self.ids(history.ids)) + exports {
                let result = try Self.run(words, folder, as: reader)
                let shown = MarkedWords.words(in: Array((result.output + result.errors).utf8))
                #expect(shown.isDisjoint(with: hidden), "\(words) as \(reader.person ?? "public")")
                found.formUnion(shown)
            }
            for name in FileManager.default.subpaths(atPath: copy) ?? [] {
                guard let text = FileManager.default.contents(atPath: copy + "/" + name) else { continue }
                let shown = MarkedWords.words(in: Array(text))
                #expect(shown.isDisjoint(with: hidden), "\(name) of \(reader.person ?? "public")")
                found.formUnion(shown)
            }
        }
        #expect(!found.isEmpty)
    }

    @Test func `commands say the same of a whole history and of one reader's trace of it`() async throws {
        let (_, steps) = HistoryRun("commands in two runs", histories: 1, length: 30).history(9)
        for reader in [TestPerson.abe.principal, TestPerson.bea.principal, .anonymous] {
            let runs = try await TwoRun(
                reader: reader,
                seed: 9,
                mode: .purge,
                beside: NodeRooms.migrationsBesideRecords
            )
            for step in steps { try await runs.perform(step) }
            var done = 0
            for words in Self.questions(Self.ids(runs.ids)) {
                let whole = try Self.run(words, runs.whole.folder.path, as: reader)
                let purged = try Self.run(words, runs.purged.folder.path, as: reader)
                #expect(whole == purged, "\(words) as \(reader.person ?? "public")")
                if whole.status == 0 { done += 1 }
            }
            #expect(done >= 3)
        }
    }
}
