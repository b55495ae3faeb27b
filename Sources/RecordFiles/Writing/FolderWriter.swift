internal import Coordination
internal import JSON
internal import Labels
internal import STIX

/// Writes a folder as files.
struct FolderWriter {
    let folder: Folder
    let beside: [Folder]
    let catalogue: Layouts
    let names: any Names
    let policy: Policy

    /// File name to text.
    func files() -> [String: String] {
        let manifest = folder.manifest
        var files = [FileName.manifest: manifest.text]
        guard let namespace = UUIDText(manifest.namespace), let recorded = Timestamp(manifest.recorded) else {
            return files
        }
        let index = KeyIndex(folder.records.map { ($0.type, $0.key, $0.id) }, beside: beside)
        let references = References(folder.records, beside: beside, index: index)
        let createdBy = creator(index)
        let objects = folder.records.map(\.object)
        let book = LabelBook(
            namespace: namespace,
            recorded: recorded,
            createdBy: createdBy.flatMap { Identifier($0) },
            names: FolderNames(objects, beside, others: names),
            policy: policy
        )
        let labels = KnownLabels(folder.markings, book)
        let mirror = Mirror((objects + beside.flatMap { $0.records.map(\.object) }).compactMap { Document($0) })
        for (type, records) in Dictionary(grouping: folder.records, by: \.type) {
            let entries = records.map { record in
                var writer = RecordWriter(
                    record,
                    layout: catalogue.layout(type),
                    form: catalogue.form(type),
                    manifest: manifest,
                    createdBy: createdBy,
                    mirror: mirror,
                    labels: labels,
                    values: ValueWriter(
                        references: references,
                        elementKeys: ElementKeys(namespace: namespace, record: type + "/" + record.key)
                    )
                )
                let ofKey = type + "--" + UUIDText.v5(namespace: namespace, name: type + "/" + record.key).text
                let ofContent = catalogue.isObservable(type) ? catalogue.observableID(of: record.object) : nil
                let madeID = ofContent ?? ofKey
                return YAMLValue.Entry(record.key, writer.entries(madeID: madeID))
            }
            let stem = FileName.stem(of: type)
            files[stem + FileName.suffix] = YAMLPrinter.file(comment: manifest.title + ": " + stem, entries)
        }
        return files
    }

    private func creator(_ index: KeyIndex) -> String? {
        guard let text = folder.manifest.createdBy, case .found(let id) = index.resolve(text, types: ["identity"])
        else { return nil }
        return id
    }
}
