import CReference
import Database
import Foundation
import JSON
import Labels
import Records
import STIX

/// Objects into a store, durable, labelled and searchable, against sqlite3 storing the same rows.
struct ImportBenchmark {
    let count: Int
    let rounds: Int
    let folder: String?

    init(_ options: Options) {
        count = options.objects ?? 100_000
        rounds = options.rounds ?? 5
        folder = options.folder
    }

    func run() async throws {
        Machine.describe()
        let text = bundle()
        print(
            "\(count) objects of \(text.count / count) bytes on average in one bundle, one transaction, \(rounds) rounds\n"
        )
        let rows = try ReferenceRows(checked(text))
        var whole = Pair()
        var reading = Series()
        var writing = Series()
        for _ in 0..<rounds {
            let (read, write) = try await ours(text)
            let theirs = try reference(rows)
            whole.add(read + write, theirs)
            reading.add(read.wall)
            writing.add(write.wall)
        }
        let (own, theirs) = whole.on(\.wall)
        print(
            "import: speed in sqlite3's speeds \(whole.speedRatio(\.wall)); by the processor \(whole.speedRatio(\.processor))"
        )
        print("  ours \(rate(own)), sqlite3 \(rate(theirs))")
        print("  of ours: parse and check \(reading.text), Records.write \(writing.text)")
    }

    /// Our side once, for a profiler.
    func runOurs() async throws {
        let (read, write) = try await ours(bundle())
        print("parse and check \(read), write \(write)")
    }

    private func rate(_ series: Series) -> String {
        let count = Double(count)
        return String(
            format: "%.0f objects/s (%.0f to %.0f)",
            count / series.median,
            count / series.most,
            count / series.least
        )
    }

    private func bundle() -> [UInt8] {
        let workload = Workload(seed: 1)
        var bytes = Array(#"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":["#.utf8)
        bytes.reserveCapacity(count * 1_300)
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            workload.append(index, to: &bytes)
        }
        bytes += Array("]}".utf8)
        return bytes
    }

    private func checked(_ text: [UInt8]) throws -> [ValidObject] {
        let document = try JSONDocument(text, limits: JSONLimits(maximumBytes: .max, maximumDepth: 64))
        return try BundleReader(document).map { item in
            guard case .valid(let object, _) = Catalogue.standard.check(item.node) else {
                throw ParseBenchmark.Failure(reason: "an object of the workload is refused")
            }
            return object
        }
    }

    private func ours(_ text: [UInt8]) async throws -> (read: Cost, write: Cost) {
        let place = try Place(in: folder)
        let node = try Node(folder: place.path)
        var objects: [ValidObject] = []
        let read = try timed { objects = try checked(text) }
        let write = try await awaited { try await node.write(objects, of: party(1), Marking(tlp: .green)) }
        try node.store.close()
        return (read, write)
    }

    private func reference(_ rows: ReferenceRows) throws -> Cost {
        let place = try Place(in: folder)
        var code: Int32 = 0
        let cost = rows.withRows { rows in
            timed { code = reference_store(place.path + "/reference.sqlite", rows.baseAddress, rows.count, rows.count) }
        }
        guard code == 0 else { throw ParseBenchmark.Failure(reason: "sqlite3 says \(code)") }
        return cost
    }
}

/// The rows of the reference, with their texts kept where C can read them.
struct ReferenceRows {
    private let bytes: [UInt8]
    private let places: [(id: Int, type: Int, modified: Int, body: Range<Int>)]

    init(_ objects: [ValidObject]) {
        var bytes: [UInt8] = []
        func keep(_ text: String) -> Int {
            let start = bytes.count
            bytes += Array(text.utf8) + [0]
            return start
        }
        places = objects.map { object in
            let (id, type) = (keep(object.id.text), keep(object.type))
            let modified = keep(object.modified?.text ?? "")
            let start = bytes.count
            bytes += object.canonical
            return (id, type, modified, start..<bytes.count)
        }
        self.bytes = bytes
    }

    /// Lends the rows for the length of a call.
    func withRows<T>(_ body: (UnsafeBufferPointer<ReferenceRow>) throws -> T) rethrows -> T {
        try bytes.withUnsafeBytes { start in
            func text(_ offset: Int) -> UnsafePointer<CChar>? {
                start.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
            }
            let rows = places.enumerated().map { number, place in
                ReferenceRow(
                    id: text(place.id),
                    type: text(place.type),
                    modified: text(place.modified),
                    added: Int64(number),
                    body: start.baseAddress.map { ($0 + place.body.lowerBound).assumingMemoryBound(to: UInt8.self) },
                    body_count: place.body.count
                )
            }
            return try rows.withUnsafeBufferPointer(body)
        }
    }
}
