import HTTPTypes
import NoLeakSupport
import Records
import RecordsSupport
import Testing
import Web

/// The promise at every door: what a reader is answered follows from their trace alone.
@Suite struct DoorsTwoRunTests {
    @Test func `every door answers a reader's trace as it answers the whole history`() async throws {
        let run = HistoryRun("doors in two runs", histories: 2_000, length: 30)
        let ledger = RouteLedger()
        let failure = await run.firstFailure(workers: 2) { seed, reader, steps in
            try await DoorHistory.check(steps, reader: reader, seed: seed, noting: ledger)
        }
        if let failure { Issue.record("\(failure)") }
        guard run.isAtLeast(2_000) else { return }
        let routes = try await DoorHistory.routes()
        print("doors in two runs: \(ledger.count) of \(routes.count) routes asked")
        #expect(ledger.missing(of: routes).isEmpty)
        // Nor is there a kind of reader whom a door for reading never met.
        #expect(ledger.missing(of: routes.filter { $0.method == .get }, by: HistoryRun.readers).isEmpty)
    }

    @Test func `every route makes requests of a sample, so that none is left out of the two runs`() async throws {
        let node = try await TestNode.community(beside: DoorProbe.migrations)
        let probe = try DoorProbe(node, reader: .anonymous)
        #expect(probe.table.unprobed(DoorPair.sample([], node)).isEmpty)
    }

    @Test func `every request of every route for reading is answered alike in both runs`() async throws {
        let (_, steps) = HistoryRun("all requests", histories: 1).history(77)
        for reader in [TestPerson.abe.principal, TestPerson.bea.principal, .anonymous] {
            let runs = try await TwoRun(reader: reader, seed: 77, mode: .purge, beside: DoorProbe.migrations)
            for step in steps { try await runs.perform(step) }
            let ledger = RouteLedger()
            let doors = try DoorPair(runs, noting: ledger)
            for (route, request) in doors.whole.requests(DoorPair.sample(runs.ids, runs.whole)) {
                try await doors.ask(request, of: route)
            }
            #expect(ledger.missing(of: doors.whole.reading).isEmpty)
        }
    }
}
