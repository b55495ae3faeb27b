import Coordination
import Foundation
import JSON
import Labels
import RecordFiles
import Records
import STIX

/// Brings record files and STIX files into a store: all of what one call names, or nothing.
public struct Importing: Sendable {
    /// How an import is done.
    public struct Options: Hashable, Sendable, Codable {
        /// The code or id of the party that sends the objects; nil is the folder's own, else the operator's.
        public var origin: String?
        /// The label, in words, of objects that carry no marking that says who may read them.
        public var label: String?
        /// Only says what would happen.
        public var isDryRun: Bool

        /// An import as these say.
        public init(origin: String? = nil, label: String? = nil, isDryRun: Bool = false) {
            self.origin = origin
            self.label = label
            self.isDryRun = isDryRun
        }
    }

    /// What became of an import.
    public struct Report: Hashable, Sendable, Codable {
        /// Objects stored.
        public var stored = 0
        /// Objects that a trial run would have stored.
        public var wouldStore = 0
        /// Objects that were there already.
        public var unchanged = 0
        /// What else there is to know about single objects, such as a label that was raised.
        public var notes: [String] = []

        /// All objects.
        public var total: Int { stored + wouldStore + unchanged }
    }

    /// Told of steps that may take long.
    public typealias Progress = @Sendable (String) -> Void

    let rooms: NodeRooms
    let options: Options
    let progress: Progress

    /// Imports into the store of `rooms`, which writes.
    public init(_ rooms: NodeRooms, options: Options = Options(), progress: @escaping Progress = { _ in }) {
        self.rooms = rooms
        self.options = options
        self.progress = progress
    }

    /// Imports what is at the paths: folders of record files, STIX files, folders of STIX files, `-` for standard
    /// input.
    ///
    /// - Throws: `FaultyInput` with everything that is wrong, `ActError` where the whole is refused, `NodeError`.
    public func run(_ paths: [String]) async throws -> Report {
        try await run(ImportInput(paths, progress: progress))
    }

    /// Imports what was read.
    func run(_ input: ImportInput) async throws -> Report {
        let contents = Dictionary(input.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        return try await run(input.plan) { path in
            guard let bytes = contents[path] else { throw NodeError.unreadable(path: path, reason: "it was not read") }
            return bytes
        }
    }

    /// Imports what a plan names.
    func run(_ plan: ImportInput.Plan, contents: @Sendable (String) throws -> [UInt8]) async throws -> Report {
        var report = Report()
        // Each is one transaction; all are read before the first is written, so that a fault in one keeps out all.
        var batches: [Batch] = []
        for folder in plan.folders {
            batches.append(try await batch(of: try await recordFolder(folder, contents: contents)))
        }
        if !plan.files.isEmpty { batches.append(try await fileBatch(plan.files, contents: contents)) }
        if !plan.folders.isEmpty, !options.isDryRun { _ = try await write(foundation) }
        for batch in batches { report.add(try await write(batch)) }
        return report
    }

    /// Objects of one origin that are written in one transaction.
    struct Batch {
        var objects: [ValidObject]
        var origin: String
        var label: String?
        /// Makes a fault of the object at a place.
        var fault: (_ position: Int, _ rule: String, _ reason: String) -> InputFault
    }

    func folderBatch(_ path: String) async throws -> Batch {
        try await batch(of: try await recordFolder(path))
    }

    /// Reads a folder of record files on this disk; its labels may use every name that the operator sees.
    func recordFolder(_ path: String) async throws -> RecordFolder {
        progress("reading \(path)")
        let operating = try await rooms.operatingParty()
        return try await rooms.records.read(as: .operating(for: operating)) { view in
            try RecordFolder(path, names: view.names, policy: view.policy)
        }
    }

    private func recordFolder(
        _ plan: ImportInput.FolderPlan,
        contents: @Sendable (String) throws -> [UInt8]
    ) async throws -> RecordFolder {
        let operating = try await rooms.operatingParty()
        return try await rooms.records.read(as: .operating(for: operating)) { view in
            try RecordFolder(plan, names: view.names, policy: view.policy, contents: contents)
        }
    }

    func batch(of read: RecordFolder) async throws -> Batch {
        var objects: [ValidObject] = []
        var faults: [InputFault] = []
        for (index, value) in read.folder.objects.enumerated() {
            switch NodeRooms.catalogue.check(value) {
            case .valid(let object, _): objects.append(object)
            case .invalid(let findings):
                faults += findings.filter { $0.severity == .error }.map { finding in
                    read.fault(
                        at: index,
                        rule: finding.rule,
                        reason: "\(finding.path): \(finding.reason); expected \(finding.expectation)"
                    )
                }
            }
        }
        guard faults.isEmpty else { throw FaultyInput(faults: faults) }
        let origin: String
        if let name = options.origin ?? read.folder.manifest.origin {
            if let own = read.party(named: name) { origin = own } else { origin = try await rooms.party(named: name) }
        } else {
            origin = try await rooms.operatingParty()
        }
        return Batch(objects: objects, origin: origin, label: options.label ?? read.folder.manifest.label) {
            read.fault(at: $0, rule: $1, reason: $2)
        }
    }

    /// The extension and its publisher, to which every record of ours refers: public, and sent by the publisher.
    var foundation: Batch {
        let objects = Entente.foundation.compactMap { value -> ValidObject? in
            if case .valid(let object, _) = NodeRooms.catalogue.check(value) { object } else { nil }
        }
        return Batch(objects: objects, origin: Entente.publisherID, label: "TLP:CLEAR") { position, rule, reason in
            InputFault(
                file: "",
                line: 0,
                key: objects[position].id.text,
                path: "",
                rule: rule,
                reason: reason + ".",
                expectation: ""
            )
        }
    }

    private func fileBatch(_ paths: [String], contents: (String) throws -> [UInt8]) async throws -> Batch {
        var read: [ObjectFile] = []
        for path in paths {
            try Task.checkCancellation()
            read.append(ObjectFile(name: path, text: try contents(path), catalogue: NodeRooms.catalogue))
        }
        let faults = read.flatMap(\.faults)
        guard faults.isEmpty else { throw FaultyInput(faults: faults) }
        let origin: String
        if let name = options.origin {
            origin = try await rooms.party(named: name)
        } else {
            origin = try await rooms.operatingParty()
        }
        let files = read
        return Batch(objects: read.flatMap(\.objects), origin: origin, label: options.label) { position, rule, reason in
            var rest = position
            for file in files {
                if rest < file.objects.count {
                    return file.fault(
                        file.pointers[rest],
                        key: file.objects[rest].id.text,
                        rule: rule,
                        reason + ".",
                        ""
                    )
                }
                rest -= file.objects.count
            }
            return InputFault(
                file: "",
                line: 0,
                key: "",
                path: "",
                rule: rule,
                reason: reason + ".",
                expectation: ""
            )
        }
    }

    /// Writes a batch in one transaction.
    func write(_ batch: Batch) async throws -> Report {
        progress("\(options.isDryRun ? "trying" : "writing") \(batch.objects.count) objects")
        let operatorOfOrigin = Principal.operating(for: batch.origin)
        let label = batch.label
        let marking = try await rooms.records.read(as: operatorOfOrigin) { view -> Marking? in
            guard let label else { return nil }
            do {
                return try LabelText.parse(label, names: view.names, policy: view.policy)
            } catch {
                throw NodeError.label("\(label): \(error)")
            }
        }
        let envelope = Envelope(
            objects: batch.objects,
            origin: batch.origin,
            defaultMarking: marking,
            allOrNothing: true,
            dryRun: options.isDryRun
        )
        let receipt = try await rooms.records.write(.envelope(envelope), by: operatorOfOrigin)
        var report = Report()
        var faults: [InputFault] = []
        for (position, entry) in receipt.entries.enumerated() {
            switch entry.outcome {
            case .stored: report.stored += 1
            case .wouldStore: report.wouldStore += 1
            case .unchanged: report.unchanged += 1
            case .failed(let rule, let reason): faults.append(batch.fault(position, rule, reason))
            }
            report.notes += entry.notes.map { "\(entry.id): \($0)" }
        }
        guard faults.isEmpty else { throw FaultyInput(faults: faults) }
        return report
    }
}

extension Importing.Report {
    /// Adds what became of another part.
    mutating func add(_ other: Importing.Report) {
        stored += other.stored
        wouldStore += other.wouldStore
        unchanged += other.unchanged
        notes += other.notes
    }
}
