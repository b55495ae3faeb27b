package import Records
package import RecordsSupport
package import Web

/// A random history run twice, whole and as one reader's trace, and asked at the doors: reading on the way and at the
/// end, then the reader's own acts, then reading again.
package enum DoorHistory {
    /// How often the doors are asked in one history.
    package struct Share: Sendable {
        /// Requests for reading somewhere on the way.
        package var onTheWay = 3
        /// Requests for reading at the end.
        package var atTheEnd = 8
        /// Acts of the reader after that.
        package var acts = 2

        /// The share of every day.
        package init() {}
    }

    /// What the reader's acts ended in.
    package struct Acts: Sendable {
        /// The statuses of the answers.
        package var statuses: Set<Int> = []
        /// How many were done.
        package var done = 0

        /// None yet.
        package init(statuses: Set<Int> = [], done: Int = 0) {
            self.statuses = statuses
            self.done = done
        }
    }

    /// Runs a history twice and compares what is answered.
    ///
    /// - Parameter asked: where it is noted which routes were asked.
    /// - Throws: `HistoryFailure` at the first difference.
    @discardableResult
    package static func check(
        _ steps: [HistoryStep],
        reader: Principal,
        seed: UInt64,
        noting asked: RouteLedger,
        share: Share = Share()
    ) async throws -> Acts {
        let mode = TwoRun.Mode.of(seed)
        let runs = try await TwoRun(reader: reader, seed: seed, mode: mode, beside: DoorProbe.migrations)
        let doors = try DoorPair(runs, noting: asked)
        let random = SeededIdentifiers(seed: seed &+ 1)
        for (index, step) in steps.enumerated() {
            do {
                try await runs.perform(step)
                if index == Int(seed % UInt64(steps.count)) {
                    try await read(share.onTheWay, doors, runs, random)
                }
            } catch let failure as HistoryFailure {
                throw HistoryFailure("\(mode), step \(index) \(step): \(failure)")
            }
        }
        do {
            try await read(share.atTheEnd, doors, runs, random)
            var acts = try await ReaderActs(doors, sample: sample(runs), random: random)
            for _ in 0..<share.acts { try await acts.act() }
            if share.acts > 0 { try await acts.readAfterwards() }
            return Acts(statuses: acts.statuses, done: acts.done)
        } catch let failure as HistoryFailure {
            throw HistoryFailure("\(mode), after the history: \(failure)")
        }
    }

    /// All routes of a node.
    package static func routes() async throws -> [Route] {
        let node = try await TestNode.community(beside: DoorProbe.migrations)
        return try DoorProbe(node, reader: .anonymous).table.routes
    }

    private static func sample(_ runs: TwoRun) -> ProbeSample { DoorPair.sample(runs.ids, runs.whole) }

    private static func read(
        _ count: Int,
        _ doors: DoorPair,
        _ runs: TwoRun,
        _ random: SeededIdentifiers
    ) async throws {
        let sample = sample(runs)
        let routes = doors.whole.reading
        for _ in 0..<count {
            guard let (route, request) = routes.draw(sample, random) else { continue }
            try await doors.ask(request, of: route)
        }
    }
}
