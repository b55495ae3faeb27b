import Database
import Labels
import Records
import STIX

/// Ways of reading in a large store against a small one, the search's slowest answers, and how long opening takes.
struct GrowthBenchmark {
    let large: Int
    let rounds: Int
    let folder: String?

    private static let small = 2_000
    private static let person = "identity--00009999-0000-4000-8000-000000000000"

    init(_ options: Options) {
        large = options.objects ?? 1_000_000
        rounds = options.rounds ?? 60
        folder = options.folder
    }

    func run() async throws {
        Machine.describe()
        let place = try Place(in: folder)
        let (little, much) = (place.path + "/small", place.path + "/large")
        let first = try await store(in: little, count: Self.small)
        let second = try await store(in: much, count: large)
        print("\(large) objects against \(Self.small), \(rounds) rounds\n")
        try await compare(second.records, first.records)
        try await search(second.records)
        try first.store.close()
        try second.store.close()
        try await open(much)
    }

    /// Leaves a store behind.
    func fill() async throws {
        guard let folder else { throw ParseBenchmark.Failure(reason: "--folder is missing") }
        try await store(in: folder, count: large).store.close()
    }

    private var reader: Principal { Principal(person: Self.person) }

    private func compare(_ large: Records, _ small: Records) async throws {
        let many = Reads(workload: Workload(seed: 1), count: self.large, reader: reader)
        let few = Reads(workload: Workload(seed: 1), count: Self.small, reader: reader)
        let reads = (
            many.all(middle: try await many.middle(of: large)), few.all(middle: try await few.middle(of: small))
        )
        // Only what finds as much in a small store as in a large one.
        let wanted: Set<String> = [
            "page of 100", "page of 1000", "page of 100, one type", "one record", "versions", "referring records",
            "not found", "search, nothing found",
        ]
        print("| read | time in the large / in the small store | the same by the processor | large | small |")
        print("|---|---|---|---|---|")
        for (read, same) in zip(reads.0, reads.1) where wanted.contains(read.name) {
            let pair = try await many.measure((read, large), (same, small), rounds: rounds)
            print(pair.row(read.name))
        }
    }

    /// Random questions of three words.
    private func search(_ records: Records) async throws {
        var random = SplitMix64(7)
        var series = Series()
        var totals: [Double] = []
        for _ in 0..<max(100, rounds) {
            let text = (0..<3).map { _ in Words.all[20 + random.number(below: 2_000)] }.joined(separator: " ")
            var total = 0
            series.add(
                try await awaited {
                    total = try await records.read(as: reader) { try $0.search(SearchQuery(text: text)).total }
                }.wall
            )
            totals.append(Double(total))
        }
        print("\nsearch, three random words: \(series.text), 99 of 100 within \(Int(series.percentile(99) * 1e6)) µs;")
        print("found \(Int(totals.reduce(0, +) / Double(totals.count))) on average")
        var frequent = Series()
        var found = 0
        for _ in 0..<20 {
            let question = SearchQuery(text: Reads.frequentWords)
            frequent.add(
                try await awaited { found = try await records.read(as: reader) { try $0.search(question).total } }.wall
            )
        }
        print("search, three frequent words: \(frequent.text), found \(found)")
    }

    /// Opening, and the first record.
    private func open(_ folder: String) async throws {
        var opening = Series()
        let id = Workload(seed: 1).id(large / 3)
        for _ in 0..<20 {
            var node: Node?
            opening.add(
                try await awaited {
                    node = try Node(folder: folder)
                    _ = try await node?.records.read(as: reader) { try $0.record(id) }
                }.wall
            )
            try node?.store.close()
        }
        print("\nopening a store of \(large) objects and reading one: \(opening.text)")
    }

    private func store(in folder: String, count: Int) async throws -> Node {
        let node = try Node(folder: folder)
        try await node.clear(Self.person, of: party(2))
        let workload = Workload(seed: 1)
        for start in stride(from: 0, to: count, by: 10_000) {
            let objects = try workload.objects(start..<min(start + 10_000, count))
            try await node.write(objects, of: party(1), Marking(tlp: .green))
        }
        return node
    }
}
