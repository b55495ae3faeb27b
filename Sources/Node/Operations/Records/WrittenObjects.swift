import Coordination
import JSON
import Labels
import RecordFiles
import Records
import STIX

/// What a write brings: objects that passed the check, completed with what a person need not write.
struct WrittenObjects {
    let objects: [ValidObject]
    /// Makes a fault of the object at a place.
    let fault: (_ position: Int, _ rule: String, _ reason: String) -> InputFault

    // MARK: - STIX

    /// Objects of a STIX text. A missing id, version or specification is filled in; a change need not repeat `created`.
    init(stix text: [UInt8], path: String, _ rooms: NodeRooms, _ principal: Principal) async throws {
        let document: JSONDocument
        do {
            document = try JSONDocument(text)
        } catch {
            throw FaultyInput(faults: ObjectFile(name: path, text: text, catalogue: NodeRooms.catalogue).faults)
        }
        let items = BundleReader(document.root).map { (value: $0.node.value, place: $0.path) }
        let (known, author) = try await Self.known(items.compactMap { $0.value["id"]?.string }, rooms, principal)
        var objects: [ValidObject] = []
        var places: [String] = []
        var faults: [InputFault] = []
        for item in items {
            let value = Self.completed(item.value, known: known, author: author, rooms)
            switch NodeRooms.catalogue.check(value) {
            case .valid(let object, _):
                objects.append(object)
                places.append(item.place)
            case .invalid(let findings):
                faults += findings.filter { $0.severity == .error }.map { finding in
                    InputFault(
                        file: path,
                        line: JSONPlace.line(of: item.place + finding.path, in: text),
                        key: value["id"]?.string ?? value["type"]?.string ?? "",
                        path: finding.path,
                        rule: finding.rule,
                        reason: finding.reason + ".",
                        expectation: finding.expectation + "."
                    )
                }
            }
        }
        guard faults.isEmpty else { throw FaultyInput(faults: faults) }
        self.objects = objects
        fault = { position, rule, reason in
            InputFault(
                file: path,
                line: JSONPlace.line(of: places[position], in: text),
                key: objects[position].id.text,
                path: "",
                rule: rule,
                reason: reason + ".",
                expectation: ""
            )
        }
    }

    /// The records of these ids that the writer is served, and the writer's own party where its identity is among what
    /// the writer is served.
    private static func known(
        _ ids: [String],
        _ rooms: NodeRooms,
        _ principal: Principal
    ) async throws -> (known: [String: JSONValue], author: String?) {
        try await rooms.records.read(as: principal) { view in
            (try view.records(ids).mapValues(\.value), try author(view))
        }
    }

    private static func author(_ view: View) throws -> String? {
        try view.party.flatMap { try view.record($0) }?.id
    }

    /// An object with what a person need not write. One without a type stays as it is: the check says so.
    private static func completed(
        _ value: JSONValue,
        known: [String: JSONValue],
        author: String?,
        _ rooms: NodeRooms
    ) -> JSONValue {
        guard var members = value.object, let type = members["type"]?.string else { return value }
        let kind = NodeRooms.catalogue[type]
        if members["spec_version"] == nil { members["spec_version"] = "2.1" }
        let isObservable = NodeRooms.catalogue.objectClass(of: type) == .observable
        if members["id"] == nil {
            members["id"] = .string(
                isObservable
                    ? Identifier.deterministic(for: .object(members), in: NodeRooms.catalogue)?.text ?? ""
                    : type + "--" + rooms.identifiers.uuid()
            )
        }
        let old = members["id"]?.string.flatMap { known[$0] }
        if members["created"] == nil, kind?.property("created") != nil || kind == nil {
            members["created"] = old?["created"] ?? .string(rooms.now)
        }
        if members["modified"] == nil, kind?.property("modified") != nil || kind == nil {
            let before = old?["modified"]?.string
            members["modified"] = before.map { .string(rooms.stamp(after: $0)) } ?? members["created"]
        }
        // The creator never changes (STIX 2.1 section 3.6).
        if members["created_by_ref"] == nil, kind?.property("created_by_ref") != nil {
            members["created_by_ref"] = old == nil ? author.map { .string($0) } : old?["created_by_ref"]
        }
        if CoordinationKind.named(type)?.form == .type {
            var extensions = members["extensions"]?.object ?? [:]
            var part = extensions[Entente.extensionID]?.object ?? [:]
            if part["extension_type"] == nil { part["extension_type"] = "new-sdo" }
            extensions[Entente.extensionID] = .object(part)
            members["extensions"] = .object(extensions)
        }
        return .object(members)
    }

    // MARK: - Record files

    /// The records of a snippet of a record file. They may refer to what the writer sees, by the keys under which an
    /// export of the writer's would have it.
    init(
        snippet text: [UInt8],
        of kind: String,
        path: String,
        _ namespace: String,
        _ rooms: NodeRooms,
        _ principal: Principal
    ) async throws {
        guard let text = String(validating: text, as: UTF8.self) else {
            throw NodeError.unreadable(path: path, reason: "it is not UTF-8")
        }
        let now = rooms.now
        let read = try await rooms.records.read(as: principal) { view in
            try Self.read(
                text,
                of: kind,
                path: path,
                Manifest(title: "Snippet", namespace: namespace, recorded: now),
                view,
                newID: rooms.identifiers.uuid
            )
        }
        var objects: [ValidObject] = []
        var faults: [InputFault] = []
        let keys = Dictionary(read.folder.records.map { ($0.id, $0.key) }) { first, _ in first }
        let fault: @Sendable (String, String, String) -> InputFault = { id, rule, reason in
            InputFault(
                file: path,
                line: keys[id].flatMap { Self.line(of: $0, in: text) } ?? 0,
                key: keys[id] ?? id,
                path: "",
                rule: rule,
                reason: reason + ".",
                expectation: ""
            )
        }
        for value in read.markings.made + read.folder.records.map(\.object) {
            var value = read.markings.renamed(value)
            if let id = value["id"]?.string, let old = read.known[id], value["modified"]?.string == now {
                value["created"] = old["created"] ?? value["created"]
                value["created_by_ref"] = old["created_by_ref"]
                value["modified"] = .string(rooms.stamp(after: old["modified"]?.string ?? now))
            }
            switch NodeRooms.catalogue.check(value) {
            case .valid(let object, _): objects.append(object)
            case .invalid(let findings):
                faults += findings.map { fault(value["id"]?.string ?? "", $0.rule, "\($0.path): \($0.reason)") }
            }
        }
        guard faults.isEmpty else { throw FaultyInput(faults: faults) }
        self.objects = objects
        self.fault = { [objects] position, rule, reason in fault(objects[position].id.text, rule, reason) }
    }

    private static func read(
        _ text: String,
        of kind: String,
        path: String,
        _ manifest: Manifest,
        _ view: View,
        newID: () -> String
    ) throws -> (folder: Folder, markings: SnippetMarkings, known: [String: JSONValue]) {
        let types = Set(CoordinationKind.all.map(\.type) + ["identity", "relationship"])
        var seen: [JSONValue] = []
        var after: Instant?
        while true {
            let query = FeedQuery(after: after, limit: 1_000, types: types, wholeOnly: false)
            let page = try view.feed(query)
            seen += page.items.filter { !$0.isRevoked }.map(\.value)
            guard page.more, let last = page.items.last else { break }
            after = last.arrived
        }
        var manifest = manifest
        manifest.createdBy = try author(view)
        do {
            let folder = try Folder.read(
                ["manifest.yaml": manifest.text, kind + ".yaml": text],
                beside: [Folder(objects: seen, manifest: manifest)],
                names: view.names,
                policy: view.policy
            )
            let known = try view.records(folder.records.map(\.id))
            let markings = try SnippetMarkings(folder, known: known, view, newID: newID)
            return (folder, markings, known.mapValues(\.value))
        } catch let error as FaultyFolder {
            throw FaultyInput(
                faults: error.findings.map { finding in
                    InputFault(
                        file: path,
                        line: finding.line,
                        key: finding.key,
                        path: finding.path,
                        rule: finding.rule,
                        reason: finding.reason,
                        expectation: finding.expectation
                    )
                }
            )
        }
    }

    private static func line(of key: String, in text: String) -> Int? {
        text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(key + ":") }
            .map { $0 + 1 }
    }
}
