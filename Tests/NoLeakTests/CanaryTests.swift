import DatabaseSupport
import NoLeakSupport
import Records
import RecordsSupport
import STIX
import Testing
import Web
import WebSupport

/// Every text of a history holds a word of its own; no answer to a reader holds a word that they may not read.
@Suite struct CanaryTests {
    private static func sample(_ history: MarkedHistory) -> ProbeSample {
        ProbeSample(
            ids: history.ids.sorted(),
            types: ["campaign", "note", "relationship"],
            words: ["name", "portion", "edited"],
            instants: [history.node.clock.now().text],
            codes: ["ALA", "FMT"]
        )
    }

    /// Asks every one of some routes a few times.
    ///
    /// - Returns: how many words the reader may not read, and how many others were found in the answers.
    private static func ask(
        _ routes: (DoorProbe) -> [Route],
        times: Int = 1,
        of history: MarkedHistory,
        as reader: Principal,
        seed: UInt64,
        noting ledger: RouteLedger
    ) async throws -> (hidden: Int, found: Int) {
        let hidden = history.hidden(from: reader, at: history.node.clock.now())
        let probe = try DoorProbe(history.node, reader: reader)
        let sample = sample(history)
        let random = SeededIdentifiers(seed: seed &+ 2)
        var found: Set<String> = []
        for route in routes(probe) {
            ledger.note(route.name, by: reader)
            for _ in 0..<times {
                guard let request = random.element(of: route.probes(sample)) else { continue }
                let shown = MarkedWords.words(in: Array(try await probe.answer(request).utf8))
                if let word = shown.intersection(hidden).min() {
                    throw HistoryFailure("\(request.target) shows \(word) to \(reader.person ?? "the public")")
                }
                found.formUnion(shown)
            }
        }
        return (hidden.count, found.count)
    }

    @Test func `no answer holds a word of what its reader may not read`() async throws {
        let run = HistoryRun("canaries", histories: 8, length: 30)
        let failure = await run.firstFailure { seed, reader, steps in
            let history = try await MarkedHistory(steps, seed: seed, beside: DoorProbe.migrations)
            let ledger = RouteLedger()
            _ = try await Self.ask(\.reading, of: history, as: reader, seed: seed, noting: ledger)
        }
        if let failure { Issue.record("\(failure)") }
    }

    @Test func `every route, for reading and for acting, is asked by every kind of reader, and shows no such word`()
        async throws
    {
        let (_, steps) = HistoryRun("canaries of all routes", histories: 1, length: 30).history(5)
        let ledger = RouteLedger()
        for reader in HistoryRun.readers {
            // Acts change what others read: each reader has a history of their own.
            let history = try await MarkedHistory(steps, seed: 5, beside: DoorProbe.migrations)
            let words = try await Self.ask(\.reading, times: 2, of: history, as: reader, seed: 5, noting: ledger)
            _ = try await Self.ask(\.acting, of: history, as: reader, seed: 5, noting: ledger)
            #expect(words.hidden > 0)
            #expect(words.found > 0 || reader == .anonymous)
        }
        let routes = try await DoorHistory.routes()
        #expect(!routes.isEmpty)
        #expect(ledger.missing(of: routes, by: HistoryRun.readers).isEmpty)
    }
}
