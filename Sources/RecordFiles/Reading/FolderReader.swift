internal import Coordination
internal import JSON
internal import Labels
internal import STIX

/// Reads the files of a folder in passes: keys, objects, labels, mirrored sources, check.
struct FolderReader {
    let catalogue: Layouts
    let beside: [Folder]
    let policy: Policy
    private(set) var findings: [FileFinding] = []

    init(catalogue: Layouts, beside: [Folder], policy: Policy) {
        self.catalogue = catalogue
        self.beside = beside
        self.policy = policy
    }

    /// The folder of these files; nothing where anything is wrong.
    mutating func read(_ files: [String: String], names: any Names) -> Folder? {
        guard let manifest = readManifest(files), let namespace = UUIDText(manifest.namespace) else { return nil }
        var drafts = readDrafts(files, namespace: namespace)
        settleObservables(&drafts, manifest, namespace)
        checkIDs(drafts)
        let index = KeyIndex(drafts.map { ($0.type, $0.key, $0.id) }, beside: beside)
        let createdBy = creator(manifest, index)
        var objects: [JSONValue] = []
        var sound: [Bool] = []
        var labelled: [[(path: String, label: FileNode)]] = []
        for draft in drafts {
            var reader = recordReader(draft, manifest, createdBy, index, namespace)
            objects.append(reader.object())
            sound.append(reader.values.findings.all.isEmpty)
            labelled.append(reader.values.elementLabels)
            findings += reader.values.findings.all
        }
        guard
            var book = labelBook(manifest, createdBy: createdBy, namespace, FolderNames(objects, beside, others: names))
        else { return nil }
        let documents =
            objects.compactMap { Document($0) } + beside.flatMap(\.records).compactMap { Document($0.object) }
        let mirror = Mirror(documents)
        var records: [Folder.Record] = []
        for (position, draft) in drafts.enumerated() {
            var marker = RecordMarker(draft: draft, layout: catalogue.layout(draft.type), manifest: manifest)
            let object = marker.marked(objects[position], labels: labelled[position], &book, mirror)
            records.append(Folder.Record(key: draft.key, object: object))
            findings += marker.findings.all
            // Of a record of which a value could not be read, the check would only say that it lacks the value.
            if sound[position] { findings += catalogue.findings(object, draft) }
        }
        guard findings.isEmpty else { return nil }
        let markings = book.definitions.keys.sorted().compactMap { book.definitions[$0] }
        return Folder(manifest: manifest, records: records, markings: markings)
    }

    private mutating func readManifest(_ files: [String: String]) -> Manifest? {
        var found = Findings()
        found.file = FileName.manifest
        defer { findings += found.all }
        guard let text = files[FileName.manifest] else {
            found.add("manifest", "There is no manifest.", expected: "a file \(FileName.manifest).")
            return nil
        }
        return Manifest(text, &found)
    }

    private mutating func readDrafts(_ files: [String: String], namespace: UUIDText) -> [DraftRecord] {
        var drafts: [DraftRecord] = []
        for (name, text) in files.sorted(by: { FileName.isBefore($0.key, $1.key) }) where name != FileName.manifest {
            var reader = DraftReader(file: name, namespace: namespace)
            drafts += reader.drafts(text)
            findings += reader.findings.all
        }
        return drafts
    }

    /// Gives observables the ids that follow from their contents. An observable may refer to others, so it is repeated
    /// until nothing changes; longer chains than the standard allows keep the ids of their keys.
    private func settleObservables(_ drafts: inout [DraftRecord], _ manifest: Manifest, _ namespace: UUIDText) {
        let open = drafts.indices.filter { catalogue.isObservable(drafts[$0].type) && drafts[$0].entry("id") == nil }
        for _ in 0..<8 where !open.isEmpty {
            let index = KeyIndex(drafts.map { ($0.type, $0.key, $0.id) }, beside: beside)
            var hasChanged = false
            for position in open {
                var reader = recordReader(drafts[position], manifest, nil, index, namespace)
                guard let id = catalogue.observableID(of: reader.object()), id != drafts[position].id else { continue }
                drafts[position].id = id
                hasChanged = true
            }
            if !hasChanged { return }
        }
    }

    private mutating func checkIDs(_ drafts: [DraftRecord]) {
        var places: [String: String] = [:]
        for draft in drafts {
            guard let other = places.updateValue(draft.file + " " + draft.key, forKey: draft.id) else { continue }
            var found = Findings()
            found.file = draft.file
            found.key = draft.key
            found.add("id-twice", at: draft.keyNode, "Its id is also that of \(other).", expected: "an id of its own.")
            findings += found.all
        }
    }

    private mutating func creator(_ manifest: Manifest, _ index: KeyIndex) -> String? {
        guard let text = manifest.createdBy else { return nil }
        if case .found(let id) = index.resolve(text, types: ["identity"]) { return id }
        var found = Findings()
        found.file = FileName.manifest
        found.add(
            "unknown-key",
            path: "created_by",
            "There is no party \u{201C}\(text)\u{201D}.",
            expected: "a key of parties, or the id of an identity."
        )
        findings += found.all
        return nil
    }

    private func recordReader(
        _ draft: DraftRecord,
        _ manifest: Manifest,
        _ createdBy: String?,
        _ index: KeyIndex,
        _ namespace: UUIDText
    ) -> RecordReader {
        let keys = ElementKeys(namespace: namespace, record: draft.type + "/" + draft.key)
        var values = ValueReader(index: index, elementKeys: keys)
        values.findings.file = draft.file
        values.findings.key = draft.key
        values.findings.type = draft.type
        return RecordReader(
            layout: catalogue.layout(draft.type),
            draft: draft,
            manifest: manifest,
            createdBy: createdBy,
            form: catalogue.form(draft.type),
            values: values
        )
    }

    private mutating func labelBook(
        _ manifest: Manifest,
        createdBy: String?,
        _ namespace: UUIDText,
        _ names: FolderNames
    ) -> LabelBook? {
        guard let recorded = Timestamp(manifest.recorded) else { return nil }
        var book = LabelBook(
            namespace: namespace,
            recorded: recorded,
            createdBy: createdBy.flatMap { Identifier($0) },
            names: names,
            policy: policy
        )
        guard let label = manifest.label else { return book }
        do {
            _ = try book.ids(of: label)
            return book
        } catch {
            var found = Findings()
            found.file = FileName.manifest
            found.add("label", path: "label", "The label is wrong: \(error).", expected: error.expectation + ".")
            findings += found.all
            return nil
        }
    }
}

extension FolderNames {
    /// The names of the parties of a folder and of those beside it.
    init(_ objects: [JSONValue], _ beside: [Folder], others: any Names) {
        let all = objects + beside.flatMap { $0.records.map(\.object) }
        let formats = all.compactMap { Link($0) }.filter { $0.relation == "member-of" }.compactMap(\.to)
        self.init(parties: all.compactMap { Party($0) }, formats: Set(formats), others: others)
    }
}

extension FileName {
    /// The order of the files of a folder: that of the kinds, then by name.
    static func isBefore(_ left: String, _ right: String) -> Bool {
        func rank(_ file: String) -> Int {
            stems.firstIndex(of: String(file.dropLast(suffix.count))) ?? stems.count
        }
        return (rank(left), left) < (rank(right), right)
    }
}
