import Database
import Labels
import Records
import STIX

/// Every way of reading for a reader of 20 labels of 200, against readers of everything, whom the same is found for.
struct LabelsBenchmark {
    let objects: Int
    let rounds: Int
    let folder: String?

    private static let labels = 200
    /// Of so many labels the reader reads one.
    private static let step = 10
    /// Objects of one label come in groups of so many, so that labels lie between each other in the feed.
    private static let group = 10
    private static let reader = "identity--00009999-0000-4000-8000-000000000000"
    private static let originator = "identity--00009998-0000-4000-8000-000000000000"

    init(_ options: Options) {
        objects = options.objects ?? 100_000
        rounds = options.rounds ?? 60
        folder = options.folder
    }

    func run() async throws {
        Machine.describe()
        let place = try Place(in: folder)
        let read = Array(stride(from: 0, to: Self.labels, by: Self.step))
        let all = try await store(in: place.path + "/all", Array(0..<Self.labels)) { Self.marking($0) }
        let same = try await store(in: place.path + "/same", read) { Self.marking($0) }
        let one = try await store(in: place.path + "/one", read) { _ in Self.marking(0) }
        print(
            "\(objects) objects under \(Self.labels) labels; a reader of \(read.count) of them reads "
                + "\(perLabel * read.count); \(rounds) rounds"
        )
        let some = reads(as: Self.reader)
        try await compare("a store of the same records alone, all read", (some, all), (some, same))
        try await compare("the same records under one label", (some, all), (some, one))
        // What is bounded by the page or by an id finds as much for a reader of all labels of the same store.
        try await compare(
            "the same store, all \(Self.labels) labels read",
            (some, all),
            (reads(as: Self.originator), all),
            only: [
                "page of 100", "page of 1000", "page of 100, one type", "latest 100", "one record", "versions",
                "not found",
            ]
        )
        for node in [all, same, one] { try node.store.close() }
    }

    private var perLabel: Int { objects / Self.labels / Self.group * Self.group }

    private func reads(as person: String) -> Reads {
        Reads(workload: Workload(seed: Self.seed(0)), count: perLabel, reader: Principal(person: person))
    }

    private func compare(
        _ reference: String,
        _ ours: (reads: Reads, node: Node),
        _ theirs: (reads: Reads, node: Node),
        only wanted: Set<String>? = nil
    ) async throws {
        print(
            "\n| read | time / \(reference) | the same by the processor | 20 of 200 | reference |\n|---|---|---|---|---|"
        )
        let first = ours.reads.all(middle: try await ours.reads.middle(of: ours.node.records))
        let second = theirs.reads.all(middle: try await theirs.reads.middle(of: theirs.node.records))
        for (read, same) in zip(first, second) where wanted?.contains(read.name) ?? true {
            let found = (
                try await ours.reads.run(read, ours.node.records), try await theirs.reads.run(same, theirs.node.records)
            )
            guard found.0 == found.1 else {
                throw ParseBenchmark.Failure(reason: "\(read.name): \(found.0) found against \(found.1)")
            }
            let pair = try await ours.reads.measure(
                (read, ours.node.records),
                (same, theirs.node.records),
                as: theirs.reads.reader,
                rounds: rounds
            )
            print(pair.row(read.name + ", \(found.0) found"))
        }
    }

    /// Objects refer to those of their own label alone, or labels would be joined.
    private static func seed(_ label: Int) -> UInt64 { UInt64(100 + label) }

    private static func marking(_ label: Int) -> Marking {
        var tokens: [Token] = [.party(party(1)), .party(party(1_000 + label))]
        if label % step == 0 { tokens.append(.party(party(2))) }
        return Marking(level: "UNCLASSIFIED", clauses: [Clause(tokens)])
    }

    private func store(in folder: String, _ labels: [Int], marking: (Int) -> Marking) async throws -> Node {
        let node = try Node(folder: folder)
        try await node.clear(Self.reader, of: party(2))
        try await node.clear(Self.originator, of: party(1))
        for start in stride(from: 0, to: perLabel, by: Self.group) {
            for label in labels {
                let objects = try Workload(seed: Self.seed(label)).objects(start..<start + Self.group)
                try await node.write(objects, of: party(1), marking(label))
            }
        }
        return node
    }
}
