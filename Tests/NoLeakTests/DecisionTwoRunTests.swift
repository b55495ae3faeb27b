import Foundation
import HTTPTypes
import NoLeakSupport
import Records
import RecordsSupport
import Silence
import Testing
import Web

/// The promise, where texts are put under silence: what a reader is told of decisions follows from their trace alone, and
/// nothing about a decision reaches those outside its audience.
@Suite struct DecisionTwoRunTests {
    /// `ENTENTE_DECISIONS=count` runs more histories.
    private static let histories =
        ProcessInfo.processInfo.environment["ENTENTE_DECISIONS"].flatMap(UInt64.init) ?? 60

    private static let notices: Set<String> = [
        "desk.decisions.calendar.ics", "desk.decisions.feed.atom", "desk.decisions.events", "desk.decision.events",
    ]

    @Test func `views and doors answer a reader's trace as they answer the whole history of decisions`() async throws {
        for seed in 1...Self.histories {
            let reader = DecisionHistory.readers[Int(seed) % DecisionHistory.readers.count]
            let steps = DecisionHistory.steps(seed, count: 24)
            do {
                try await check(seed, reader, steps)
            } catch {
                let found = await shortest(steps) { try await check(seed, reader, $0) }
                Issue.record(
                    "seed \(seed), reader \(reader.person ?? "public"): \(found.steps)\n\(found.reason ?? "\(error)")"
                )
                return
            }
        }
    }

    @Test func `decisions of random histories reach every state`() async throws {
        let all: Set = ["running", "broken", "held", "adopted", "issued", "withdrawn", "extended"]
        var states: Set<String> = []
        for seed in 1...200 as ClosedRange<UInt64> where !states.isSuperset(of: all) {
            let runs = try await TwoRun(reader: .anonymous, seed: seed, mode: .purge)
            try await DecisionHistory.begin(runs)
            for step in DecisionHistory.steps(seed, count: 24) {
                try await DecisionHistory.perform(step, in: runs)
                let page = try await runs.whole.records.read(as: TestPerson.ann.principal) { view in
                    try DecisionQuery.Window.allCases.flatMap { try view.decisions(DecisionQuery($0)).decisions }
                }
                for found in page { states.formUnion(found.standing.rounds.map(\.state.name.rawValue)) }
            }
        }
        #expect(states.isSuperset(of: all))
    }

    private func check(_ seed: UInt64, _ reader: Principal, _ steps: [DecisionStep]) async throws {
        let mode = TwoRun.Mode.of(seed)
        let runs = try await TwoRun(reader: reader, seed: seed, mode: mode, beside: DoorProbe.migrations)
        try await DecisionHistory.begin(runs)
        for (index, step) in steps.enumerated() {
            do {
                try await DecisionHistory.perform(step, in: runs)
                if (index + Int(seed)) % 5 == 0 || index == steps.count - 1 { try await compare(runs, reader) }
            } catch let failure as HistoryFailure {
                throw HistoryFailure("\(mode), step \(index) \(step): \(failure)")
            }
        }
        let doors = try DoorPair(runs)
        let random = SeededIdentifiers(seed: seed)
        let sample = DoorPair.sample(runs.ids, runs.whole)
        let reading = doors.whole.reading
        for _ in 0..<12 {
            guard let (route, request) = reading.draw(sample, random) else { continue }
            try await doors.ask(request, of: route)
        }
        // What tells programs and open pages of decisions is asked each time.
        for route in reading where Self.notices.contains(route.name) {
            guard let request = random.element(of: route.probes(sample)) else { continue }
            try await doors.ask(request, of: route.name)
        }
    }

    private func compare(_ runs: TwoRun, _ reader: Principal) async throws {
        let one = try await ViewProbe.decisions(runs.whole, as: reader, ids: runs.ids)
        let other = try await ViewProbe.decisions(runs.purged, as: reader, ids: runs.ids)
        for (one, other) in zip(one, other) where one != other {
            throw HistoryFailure("\(one.prefix(1500))\n\(other.prefix(1500))")
        }
    }

    /// The shortest history found that still fails, by leaving out one step after the other.
    private func shortest(
        _ steps: [DecisionStep],
        _ check: ([DecisionStep]) async throws -> Void
    ) async -> (steps: [DecisionStep], reason: String?) {
        var (steps, reason): ([DecisionStep], String?) = (steps, nil)
        var index = 0
        while index < steps.count {
            var fewer = steps
            fewer.remove(at: index)
            do {
                try await check(fewer)
                index += 1
            } catch {
                (steps, reason) = (fewer, "\(error)")
            }
        }
        return (steps, reason)
    }
}
