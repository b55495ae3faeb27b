import Database
import Foundation
import Records
import STIX
import Silence

/// Decisions of 36 parties as the delegate of one reads them: lists and one of them, when nothing was written, after an act
/// of somebody else, and after a start. Nothing is compared; the goal is a time.
struct DecisionBenchmark {
    let decisions: Int
    let whole: Int
    let rounds: Int
    let folder: String?

    /// Milliseconds within which 99 of 100 answers should come.
    private static let goal = 50.0
    private static let reader = DecisionStore.delegate(5)

    init(_ options: Options) {
        decisions = max(options.decisions, 10)
        whole = min(options.whole, options.decisions)
        rounds = options.rounds ?? 300
        folder = options.folder
    }

    func run() async throws {
        Machine.describe()
        let place = try Place(in: folder)
        let made = try await made(in: place.path)
        try await measure(made)
        try made.store.close()
    }

    /// Leaves the store behind, for whoever asks it through its doors.
    func fill() async throws {
        guard let folder else { throw ParseBenchmark.Failure(reason: "--folder is missing") }
        try await made(in: folder).store.close()
    }

    private func made(in folder: String) async throws -> DecisionStore {
        var made = try DecisionStore(folder: folder)
        let cost = try await awaited { try await made.found(decisions, whole: whole) }
        print(
            "\(decisions) decisions of \(DecisionStore.parties.count) parties: \(made.running.count) run, "
                + "\(made.held.count) are held, \(made.over.count) are over with every act; the "
                + "\(decisions - made.running.count - made.held.count - made.over.count) before them were broken or "
                + "withdrawn after four receipts. Written by the acts of people in \(Int(cost.wall)) s\n"
        )
        return made
    }

    // MARK: - Measuring

    private func measure(_ made: DecisionStore) async throws {
        let reads = try reads(of: made)
        print(
            "\(rounds) rounds; milliseconds of the wall: median, 99 of 100; of the processor: 99 of 100; the goal is "
                + "\(Int(Self.goal))\n"
        )
        print("| read | nothing written between | after an act of somebody else | after a start |\n|---|---|---|---|")
        for read in reads {
            let kept = try await series(rounds, read, made) { _ in made.records }
            let written = try await series(max(1, rounds / 3), read, made) { round in
                try await made.state(made.running[round * 7 % made.running.count], round % 12)
                return made.records
            }
            let cold = try await series(max(1, rounds / 3), read, made) { _ in
                try DecisionStore.records(made.store, made.clock)
            }
            print("| \(read.name) | \(Self.text(kept)) | \(Self.text(written)) | \(Self.text(cold)) |")
        }
    }

    private func series(
        _ rounds: Int,
        _ read: DecisionRead,
        _ made: DecisionStore,
        _ before: (Int) async throws -> Records
    ) async throws -> (wall: Series, processor: Series) {
        var (wall, processor) = (Series(), Series())
        for round in -2..<rounds {
            let records = try await before(round + 2)
            var found = 0
            let cost = try await awaited {
                found = try await records.read(as: Self.reader) { try read.body($0, round + 2) }
            }
            guard found > 0 else { throw ParseBenchmark.Failure(reason: "\(read.name): nothing was found") }
            guard round >= 0 else { continue }
            wall.add(cost.wall)
            processor.add(cost.processor)
        }
        return (wall, processor)
    }

    private static func text(_ series: (wall: Series, processor: Series)) -> String {
        let values = [series.wall.median, series.wall.percentile(99), series.processor.percentile(99)].map { $0 * 1000 }
        return String(format: "%.2f, **%.2f**; %.2f", values[0], values[1], values[2])
            + (values[1] < goal ? "" : ": missed")
    }

    private func reads(of made: DecisionStore) throws -> [DecisionRead] {
        let (running, over) = (made.running, made.over)
        guard let own = DecisionStore.parties.dropFirst(5).first, !over.isEmpty else {
            throw ParseBenchmark.Failure(reason: "too few decisions")
        }
        func list(_ name: String, _ query: DecisionQuery) -> DecisionRead {
            DecisionRead(name: name) { view, _ in try view.lines(query) }
        }
        return [
            list("list: the 30 that end first", DecisionQuery(.open, limit: 30)),
            list("list: the 30 that ended last", DecisionQuery(.closed, limit: 30)),
            DecisionRead(name: "list: the 30 after any that is over") { view, round in
                let after = over[Int(SplitMix64.mix(UInt64(round)) % UInt64(over.count))]
                return try view.lines(DecisionQuery(.closed, limit: 30, after: after)) + 1
            },
            DecisionRead(name: "page of decisions: 30 that end first and 10 that ended last") { view, _ in
                try view.lines(DecisionQuery(.open, limit: 30)) + view.lines(DecisionQuery(.closed, limit: 10))
            },
            list("overview: 12 of the own party", DecisionQuery(.open, limit: 12, party: own)),
            list("for programs: 100 that run", DecisionQuery(.open, limit: 100)),
            list("for programs: 100 that are over", DecisionQuery(.closed, limit: 100)),
            list("for programs: 500 that are over", DecisionQuery(.closed, limit: 500)),
            DecisionRead(name: "one that runs") { view, round in
                try view.decision(running[round % running.count]) == nil ? 0 : 1
            },
            DecisionRead(name: "one that runs, and its text") { view, round in
                let found = try view.decision(running[round % running.count])
                return try found.flatMap { try view.text(of: $0.round.text) } == nil ? 0 : 1
            },
            DecisionRead(name: "one that is over") { view, round in
                let id = over[Int(SplitMix64.mix(UInt64(round)) % UInt64(over.count))]
                return try view.decision(id) == nil ? 0 : 1
            },
        ]
    }
}

extension View {
    /// How many decisions a list shows, each with its label in words and its state in a line, as lists have them.
    fileprivate func lines(_ query: DecisionQuery) throws -> Int {
        try decisions(query).decisions.count { one in
            !text(of: one.label).isEmpty && one.standing.current.digest.state == one.state.name
        }
    }
}

/// One way of reading decisions; it is told the round, so that not every round reads the same.
struct DecisionRead: Sendable {
    let name: String
    let body: @Sendable (View, Int) throws -> Int
}
