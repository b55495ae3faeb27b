import Database
import Foundation
import JSON
import Labels
import Records
import STIX

/// A folder for stores that goes away with the value.
final class Place {
    let path: String

    init(in parent: String?) throws {
        let parent = parent ?? FileManager.default.temporaryDirectory.path
        path = parent + "/entente-benchmark-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// A store with its records.
struct Node {
    let store: Store
    let records: Records

    init(folder: String) throws {
        store = try Store(folder: folder, mode: .writing, migrations: Records.migrations)
        records = try Records(
            store: store,
            catalogue: .standard,
            clock: SystemClock(),
            identifiers: RandomIdentifiers()
        )
    }

    /// Writes checked objects of one party in one transaction.
    func write(_ objects: [ValidObject], of party: String, _ marking: Marking?) async throws {
        let envelope = Envelope(objects: objects, origin: party, defaultMarking: marking)
        let receipt = try await records.write(.envelope(envelope), by: .operating(for: party))
        guard receipt.storedCount == objects.count else {
            throw ParseBenchmark.Failure(reason: receipt.failures.first.map { "\($0.outcome)" } ?? "not all stored")
        }
    }

    /// Gives a person a clearance.
    func clear(_ person: String, of party: String) async throws {
        let clearance = PersonClearance(person: person, party: party, level: "UNCLASSIFIED")
        _ = try await records.write(.clear(clearance), by: .operating(for: party))
    }
}

extension Workload {
    /// Checked objects, as they come out of a parse.
    func objects(_ range: Range<Int>) throws -> [ValidObject] {
        try range.map { index in
            var bytes: [UInt8] = []
            append(index, to: &bytes)
            guard case .valid(let object, _) = Catalogue.standard.check(try JSONDocument(bytes).root) else {
                throw ParseBenchmark.Failure(reason: "an object of the workload is refused")
            }
            return object
        }
    }
}

/// Ids and gaps from the system's generator.
struct RandomIdentifiers: IdentifierSource {
    func uuid() -> String { UUID().uuidString.lowercased() }
    func number(in range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range) }
}

/// A party's identity id by number.
func party(_ number: Int) -> String {
    "identity--0000" + String(format: "%04d", number) + "-0000-4000-8000-000000000000"
}
