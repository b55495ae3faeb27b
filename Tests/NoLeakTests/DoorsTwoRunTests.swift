import Accounts
import DatabaseSupport
import Foundation
import HTTPTypes
import Records
import RecordsSupport
import STIX
import Synchronization
import Testing
import Web

/// The promise at every door: what a reader is answered follows from their trace alone.
@Suite struct DoorsTwoRunTests {
    struct Difference: Error, CustomStringConvertible {
        let description: String
    }

    /// Which routes were asked in all histories.
    static let asked = Mutex<Set<String>>([])

    /// Ids that were seen, ids that were not, and ids that never were.
    static func sample(_ runs: TwoRun) -> ProbeSample {
        ProbeSample(
            ids: runs.ids.sorted() + ["campaign--ffffffff-ffff-4fff-8fff-ffffffffffff", TestParty.aland],
            types: ["campaign", "note"],
            words: ["name", "portion", "edited"],
            instants: [runs.whole.clock.now().text],
            codes: ["ALA", "FMT", "XXX"]
        )
    }

    /// Runs a history twice and, after some of its steps, asks a sample of all routes in both.
    static func run(_ steps: [HistoryStep], reader: Principal, seed: UInt64, mode: TwoRun.Mode) async throws {
        let runs = try await TwoRun(reader: reader, seed: seed, mode: mode, beside: DoorProbe.migrations)
        let whole = try DoorProbe(runs.whole, reader: reader)
        let purged = try DoorProbe(runs.purged, reader: reader)
        let random = SeededIdentifiers(seed: seed &+ 1)
        for (index, step) in steps.enumerated() {
            if step.seconds > 0 { runs.wait(seconds: step.seconds) }
            if let act = try await History.act(step, in: runs.whole),
                let told = try await runs.perform(act, by: step.principal), told.whole != told.purged
            {
                throw Difference(description: "step \(index): told\n  \(told.whole)\n  \(told.purged)")
            }
            guard index == steps.count - 1 || index == Int(seed % UInt64(steps.count)) else { continue }
            let requests = whole.requests(sample(runs))
            let share = index == steps.count - 1 ? 8 : 3
            for _ in 0..<share {
                let (route, request) = requests[Int(random.number(in: 0...Int64(requests.count - 1)))]
                asked.withLock { _ = $0.insert(route) }
                let one = try await whole.answer(request)
                let other = try await purged.answer(request)
                guard one == other else {
                    throw Difference(
                        description: "step \(index) \(step): \(request.method) \(request.target)\n"
                            + difference(one, other)
                    )
                }
            }
        }
    }

    /// The first lines that differ.
    private static func difference(_ one: String, _ other: String) -> String {
        let first = one.split(separator: "\n", omittingEmptySubsequences: false)
        let second = other.split(separator: "\n", omittingEmptySubsequences: false)
        for (one, other) in zip(first, second) where one != other {
            return "  \(one.prefix(600))\n  \(other.prefix(600))"
        }
        return "  \(first.count) lines, \(second.count) lines"
    }

    private static let count = ProcessInfo.processInfo.environment["ENTENTE_HISTORIES"].flatMap(UInt64.init) ?? 520
    private static let first = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap(UInt64.init) ?? 1

    @Test(arguments: [0, 1] as [UInt64])
    func `every door answers a reader's trace as it answers the whole history`(shard: UInt64) async throws {
        print("doors in two runs: ENTENTE_SEED=\(Self.first) ENTENTE_HISTORIES=\(Self.count), shard \(shard) of 2")
        for seed in Self.first..<Self.first + Self.count where seed % 2 == shard {
            let random = SeededIdentifiers(seed: seed)
            let readers = TestPerson.all.map(\.principal) + [.anonymous]
            let reader = readers[Int(random.number(in: 0...Int64(readers.count - 1)))]
            let mode: TwoRun.Mode = seed % 4 < 2 ? .purge : .vary
            var steps = (0..<20).map { _ in HistoryStep.random { Int(random.next() >> 33) } }
            do {
                try await Self.run(steps, reader: reader, seed: seed, mode: mode)
            } catch {
                var reason = "\(error)"
                for index in steps.indices.reversed() {
                    var shorter = steps
                    shorter.remove(at: index)
                    do {
                        try await Self.run(shorter, reader: reader, seed: seed, mode: mode)
                    } catch {
                        steps = shorter
                        reason = "\(error)"
                    }
                }
                Issue.record("seed \(seed), \(mode), reader \(reader.person ?? "public"): \(steps)\n\(reason)")
                return
            }
        }
    }

    @Test func `every route makes requests of a sample, so that none is left out of the two runs`() async throws {
        let runs = try await TwoRun(reader: .anonymous, seed: 1, mode: .purge, beside: DoorProbe.migrations)
        let probe = try DoorProbe(runs.whole, reader: .anonymous)
        #expect(probe.table.unprobed(Self.sample(runs)).isEmpty)
    }

    @Test func `every route for reading is asked with every reader of one history`() async throws {
        let random = SeededIdentifiers(seed: 77)
        let steps = (0..<20).map { _ in HistoryStep.random { Int(random.next() >> 33) } }
        for reader in [TestPerson.abe.principal, TestPerson.bea.principal, .anonymous] {
            let runs = try await TwoRun(reader: reader, seed: 77, mode: .purge, beside: DoorProbe.migrations)
            for step in steps {
                if let act = try await History.act(step, in: runs.whole) {
                    _ = try await runs.perform(act, by: step.principal)
                }
            }
            let whole = try DoorProbe(runs.whole, reader: reader)
            let purged = try DoorProbe(runs.purged, reader: reader)
            var routes: Set<String> = []
            for (route, request) in whole.requests(Self.sample(runs)) {
                routes.insert(route)
                let one = try await whole.answer(request)
                let other = try await purged.answer(request)
                #expect(one == other, "\(request.target)")
            }
            #expect(routes == Set(whole.table.routes.filter { $0.method == .get }.map(\.name)))
        }
    }
}
