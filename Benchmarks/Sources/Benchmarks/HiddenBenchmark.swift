import Database
import Labels
import Records
import STIX

/// Every way of reading in a store that holds hidden records, against one that holds none. Hidden records arrive
/// between those that the reader sees, from twenty parties, under a label for each.
struct HiddenBenchmark {
    let visible: Int
    let hidden: Int
    let rounds: Int
    let folder: String?

    private static let slices = 20
    private static let person = "identity--00009999-0000-4000-8000-000000000000"

    init(_ options: Options) {
        visible = options.objects ?? 10_000
        hidden = options.hidden
        rounds = options.rounds ?? 60
        folder = options.folder
    }

    func run() async throws {
        Machine.describe()
        let place = try Place(in: folder)
        let empty = try await store(in: place.path + "/without", hidden: 0)
        let full = try await store(in: place.path + "/with", hidden: hidden)
        print("\(visible) records that the reader sees, \(hidden) that it does not, \(rounds) rounds\n")
        let reads = Reads(workload: Workload(seed: 1), count: visible, reader: Principal(person: Self.person))
        try await reads.compare(
            full.records,
            empty.records,
            rounds: rounds,
            title: "time with / without hidden records"
        )
        try await compareAbsences(reads, full)
        try full.store.close()
        try empty.store.close()
    }

    /// Leaves the two stores behind, for whoever asks them through their doors: what is not hidden is public.
    func fill() async throws {
        guard let folder else { throw ParseBenchmark.Failure(reason: "--folder is missing") }
        for (name, count) in [("without", 0), ("with", hidden)] {
            try await store(in: folder + "/" + name, hidden: count, visibleAs: Marking(tlp: .clear)).store.close()
        }
    }

    /// A hidden record against one that never was, in one store.
    private func compareAbsences(_ reads: Reads, _ node: Node) async throws {
        let secret = Workload(seed: 3).id(hidden / Self.slices / 2)
        let held = try await node.records.read(as: .operating(for: party(3))) { try $0.record(secret) != nil }
        guard held else { throw ParseBenchmark.Failure(reason: "the hidden record is not there") }
        let absent = "incident--ffffffff-ffff-4fff-8fff-ffffffffffff"
        let pair = try await reads.measure(
            (Read(name: "hidden") { try $0.record(secret) == nil ? 1 : 0 }, node.records),
            (Read(name: "absent") { try $0.record(absent) == nil ? 1 : 0 }, node.records),
            rounds: rounds
        )
        print(
            "\na hidden id / an id that never was, same store: \(pair.timeRatio(\.wall)), by the processor \(pair.timeRatio(\.processor))"
        )
    }

    /// - Parameter marking: of what the reader sees; half is the reader's and half the community's without one.
    private func store(in folder: String, hidden: Int, visibleAs marking: Marking? = nil) async throws -> Node {
        let node = try Node(folder: folder)
        try await node.clear(Self.person, of: party(2))
        let workload = Workload(seed: 1)
        let shared = Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(party(1)), .party(party(2))])])
        for slice in 0..<Self.slices {
            let range = slice * visible / Self.slices..<(slice + 1) * visible / Self.slices
            let visible = marking ?? (slice % 2 == 0 ? shared : Marking(tlp: .green))
            try await node.write(try workload.objects(range), of: party(1), visible)
            // Hidden records refer only to their own party's.
            let secret = Workload(seed: UInt64(3 + slice))
            let count = hidden / Self.slices
            for start in stride(from: 0, to: count, by: 10_000) {
                let objects = try secret.objects(start..<min(start + 10_000, count))
                try await node.write(objects, of: party(3 + slice), nil)
            }
        }
        return node
    }
}
