import Labels
import Records
import STIX

/// One way of reading, as doors and pages do it.
struct Read: Sendable {
    let name: String
    /// Returns how much was found, so that an answer that is too small is noticed.
    let body: @Sendable (View) throws -> Int
}

/// What a reader asks for, and as whom.
struct Reads: Sendable {
    let workload: Workload
    /// Records of the workload that the reader can read.
    let count: Int
    let reader: Principal

    /// Three words that about two of a thousand objects hold together, and three that are rare together.
    static let frequentWords = [20, 30, 40].map { Words.all[$0] }.joined(separator: " ")
    static let rareWords = [150, 250, 350].map { Words.all[$0] }.joined(separator: " ")

    /// All ways of reading. `middle` is an instant in the middle of the feed.
    func all(middle: Instant) -> [Read] {
        [
            Read(name: "page of 100") { try $0.feed(FeedQuery(after: middle, limit: 100)).items.count },
            Read(name: "page of 1000") { try $0.feed(FeedQuery(after: middle, limit: 1_000)).items.count },
            Read(name: "page of 100, one type") {
                try $0.feed(FeedQuery(after: middle, limit: 100, types: ["report"])).items.count
            },
            Read(name: "latest 100") {
                try $0.feed(FeedQuery(limit: 100, wholeOnly: false, newestFirst: true)).items.count
            },
            Read(name: "counts") { try $0.counts().values.reduce(0, +) },
            Read(name: "list of a type") { try $0.list("incident").count },
            Read(name: "search, frequent words") {
                try $0.search(SearchQuery(text: Self.frequentWords)).total
            },
            Read(name: "search, rare words") { try $0.search(SearchQuery(text: Self.rareWords)).total + 1 },
            Read(name: "search, one word") { try $0.search(SearchQuery(text: Words.all[600])).total + 1 },
            Read(name: "search, nothing found") { try $0.search(SearchQuery(text: "unheardof")).total + 1 },
            Read(name: "one record") { try $0.record(id) == nil ? 0 : 1 },
            Read(name: "versions") { try $0.versions(of: id).count },
            Read(name: "referring records") { try $0.referring(to: target).count + 1 },
            Read(name: "not found") { try $0.record(missing) == nil ? 1 : 0 },
        ]
    }

    private var id: String { workload.id(count / 2 + 3) }
    private var target: String { workload.id(count / 20 * 10 + 2) }
    private var missing: String { "incident--ffffffff-ffff-4fff-8fff-ffffffffffff" }

    /// The instant at which half of the feed had arrived.
    func middle(of records: Records) async throws -> Instant {
        try await records.read(as: reader) { view in
            guard let served = try view.record(workload.id(count / 2)) else {
                throw ParseBenchmark.Failure(reason: "the reader does not see the workload")
            }
            return served.arrived
        }
    }

    /// Reads once, as the reader or somebody else.
    func run(_ read: Read, _ records: Records, as other: Principal? = nil) async throws -> Int {
        let found = try await records.read(as: other ?? reader, read.body)
        guard found > 0 else { throw ParseBenchmark.Failure(reason: "\(read.name): nothing was found") }
        return found
    }

    /// Measures each way of reading in two stores in turn, and prints a row for each.
    func compare(_ one: Records, _ other: Records, rounds: Int, title: String) async throws {
        print("| read | \(title) | the same by the processor | first | second |\n|---|---|---|---|---|")
        let reads = (all(middle: try await middle(of: one)), all(middle: try await middle(of: other)))
        for (read, same) in zip(reads.0, reads.1) {
            let pair = try await measure((read, one), (same, other), rounds: rounds)
            print(pair.row(read.name))
        }
    }

    /// The first is "ours", the second the reference, which may be read as somebody else.
    func measure(
        _ one: (Read, Records),
        _ other: (Read, Records),
        as second: Principal? = nil,
        rounds: Int
    ) async throws -> Pair {
        var pair = Pair()
        // Short reads are repeated within a round until the clock can tell them.
        let once = try await awaited { _ = try await run(other.0, other.1, as: second) }
        let repeats = max(1, min(50, Int(2e-3 / once.wall)))
        for round in -3..<rounds {
            var costs = [Cost(wall: 0, processor: 0), Cost(wall: 0, processor: 0)]
            for side in round % 2 == 0 ? [0, 1] : [1, 0] {
                let (read, records) = side == 0 ? one : other
                costs[side] = try await awaited {
                    for _ in 0..<repeats { _ = try await run(read, records, as: side == 0 ? nil : second) }
                }
            }
            guard round >= 0 else { continue }
            pair.add(costs[0] / repeats, costs[1] / repeats)
        }
        return pair
    }
}

extension Pair {
    /// A row of a table.
    func row(_ name: String) -> String {
        let (first, second) = on(\.wall)
        return "| \(name) | \(timeRatio(\.wall)) | \(timeRatio(\.processor)) | \(first.text) | \(second.text) |"
    }
}
