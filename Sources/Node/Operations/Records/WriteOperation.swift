import JSON
import Labels
import RecordFiles
import Records
import STIX

/// Creates and changes records, of a snippet of record files or of STIX objects.
public struct WriteOperation: NodeOperation {
    /// `write`.
    public static let name = "write"

    /// How it is written.
    public struct Options: Codable, Hashable, Sendable {
        /// Who writes.
        public var actor: Actor
        /// What a snippet of record files holds: `topics`, `indicator`; nil is said by the name of the file.
        public var kind: String?
        /// The label, in words, of objects that carry no marking that says who may read them.
        public var label: String?
        /// Refuses objects whose label references would raise.
        public var refusesRaise: Bool
        /// Only says what would happen.
        public var isDryRun: Bool

        /// A write as these say.
        public init(
            by actor: Actor,
            kind: String? = nil,
            label: String? = nil,
            refusesRaise: Bool = false,
            isDryRun: Bool = false
        ) {
            self.actor = actor
            self.kind = kind
            self.label = label
            self.refusesRaise = refusesRaise
            self.isDryRun = isDryRun
        }
    }

    private let options: Options
    private let path: String

    /// Writes what is in the file at `path`, which comes along.
    public init(_ path: String, _ options: Options) {
        self.options = options
        self.path = path
    }

    /// The file at a path, or standard input for `-`, read for a write.
    ///
    /// - Throws: `NodeError.unreadable`.
    public static func file(at path: String) throws -> InputFile {
        try InputFile(reading: path)
    }

    /// Writes all of it, or nothing.
    public func perform(in workplace: Workplace) async throws -> WriteReport {
        let rooms = workplace.rooms
        let principal =
            try await options.isDryRun
            ? options.actor.principal(in: rooms) : options.actor.principal(for: .write, in: rooms)
        let text = try workplace.contents(of: path)
        let first = text.first { !" \t\r\n".utf8.contains($0) }
        let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        let written: WrittenObjects
        if isJSON {
            written = try await WrittenObjects(stix: text, path: path, rooms, principal)
        } else {
            let namespace = try await rooms.namespace(of: principal)
            let kind = try options.kind ?? Self.kind(of: path)
            written = try await WrittenObjects(snippet: text, of: kind, path: path, namespace, rooms, principal)
        }
        let records = written.objects.filter { $0.type != "marking-definition" }
        let marking = try await defaultMarking(records.map(\.id.text), rooms, principal)
        let envelope = Envelope(
            objects: written.objects,
            defaultMarking: marking,
            onRaise: options.refusesRaise ? .refuse : .report,
            allOrNothing: true,
            dryRun: options.isDryRun
        )
        return try await rooms.report(.envelope(envelope), by: principal, fault: written.fault)
    }

    /// The label of objects without markings: the one that was asked for. Without one, a change keeps the label that is
    /// there, and what is new is its party's alone.
    private func defaultMarking(
        _ ids: [String],
        _ rooms: NodeRooms,
        _ principal: Principal
    ) async throws -> Marking? {
        if let label = options.label { return try await rooms.marking(label, as: principal) }
        let changes = try await rooms.records.read(as: principal) { view in
            try view.records(ids).values.count { $0.origin == view.party }
        }
        if changes == 0 { return nil }
        guard changes == Set(ids).count else {
            throw OperationFailure(.usage, "new records and changed ones in one write: say with --label who reads them")
        }
        // Adds nothing to the label of the version before.
        return Marking(tlp: .clear)
    }

    /// What a file of record files holds, by its name.
    private static func kind(of path: String) throws -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard name.hasSuffix(".yaml") else {
            throw OperationFailure(
                .usage,
                "\(path): is neither JSON nor named after a kind; say with --kind what it holds, such as topics"
            )
        }
        return String(name.dropLast(".yaml".count))
    }
}

extension NodeRooms {
    /// The namespace of which ids are made of the keys of a party's snippets, so that a key stays the same record. It is
    /// random: nobody else can tell what ids a party's keys have.
    func namespace(of principal: Principal) async throws -> String {
        let party = try await records.read(as: principal) { $0.party }
        guard let party else { throw OperationFailure(.notAllowed, "the public cannot write") }
        if let known = try settings.value(of: .namespace(party)) { return known }
        let made = identifiers.uuid()
        try await settings.set(.namespace(party), to: made)
        return made
    }
}
