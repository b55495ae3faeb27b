internal import Coordination
internal import JSON
internal import STIX

/// Writes one record as the entries of its file.
struct RecordWriter {
    let record: Folder.Record
    let layout: Layout
    let form: ObjectForm
    let manifest: Manifest
    let createdBy: String?
    let mirror: Mirror
    var labels: KnownLabels
    var values: ValueWriter
    /// What is still to be written.
    private var rest: [String: JSONValue]
    private var part: [String: JSONValue] = [:]
    private var head: [YAMLValue.Entry] = []
    private var tail: [YAMLValue.Entry] = []

    init(
        _ record: Folder.Record,
        layout: Layout,
        form: ObjectForm,
        manifest: Manifest,
        createdBy: String?,
        mirror: Mirror,
        labels: KnownLabels,
        values: ValueWriter
    ) {
        self.record = record
        self.layout = layout
        self.form = form
        self.manifest = manifest
        self.createdBy = createdBy
        self.mirror = mirror
        self.labels = labels
        self.values = values
        rest = record.object.object ?? [:]
    }

    /// The entries of the record.
    mutating func entries(madeID: String) -> YAMLValue {
        takeHead(madeID: madeID)
        takeMarkings()
        takePortions()
        takeMirroredSources()
        takePart()
        var entries = head
        for property in layout.properties {
            let value = property.isPart ? part[property.wire] : rest[property.wire]
            guard let value, let written = values.write(value, as: property.shape, path: property.wire) else {
                continue
            }
            entries.append(.init(property.short, written))
            if property.isPart { part[property.wire] = nil } else { rest[property.wire] = nil }
        }
        takeExtensions()
        if layout.isOpen {
            for name in rest.keys.sorted() where !Layout.beside.contains(name) {
                guard let value = rest[name],
                    let written = values.write(value, as: FileShape.guessed(name), path: name)
                else { continue }
                entries.append(.init(name, written))
                rest[name] = nil
            }
        }
        if !rest.isEmpty { tail.append(.init("other", ValueWriter.any(.object(rest)))) }
        return .map(entries + tail)
    }

    private mutating func takeHead(madeID: String) {
        rest["type"] = nil
        rest["id"] = nil
        if rest["spec_version"] == nil { tail.append(.init("spec_version", .text(LabelBook.none))) }
        if rest["spec_version"]?.string == "2.1" { rest["spec_version"] = nil }
        if record.id != madeID { head.append(.init("id", .text(record.id))) }
        if form.hasCreated && rest["created"]?.string == manifest.recorded { rest["created"] = nil }
        if form.hasModified && rest["modified"]?.string == manifest.recorded { rest["modified"] = nil }
        guard form.hasCreated, let createdBy else { return }
        if rest["created_by_ref"] == nil {
            tail.append(.init("created_by", .text(LabelBook.none)))
        } else if rest["created_by_ref"]?.string == createdBy {
            rest["created_by_ref"] = nil
        }
    }

    private mutating func takeMarkings() {
        var ids = rest["object_marking_refs"]?.array?.compactMap(\.string) ?? []
        let usual = manifest.label.map { labels.ids(of: $0) } ?? []
        let exercise = manifest.exercise.map { labels.id(ofExercise: $0) }
        let known = Array(ids.prefix { labels.isKnown($0) })
        ids.removeFirst(known.count)
        if let exercise, ids.first == exercise { ids.removeFirst() }
        rest["object_marking_refs"] = ids.isEmpty ? nil : .array(ids.map { .string($0) })
        if known == usual { return }
        let texts = labels.labels(known)
        tail.append(.init("label", texts.isEmpty ? .text(LabelBook.none) : KnownLabels.value(texts)))
    }

    /// Portion labels, where reading them gives the granular markings just as they are.
    private mutating func takePortions() {
        guard let groups = rest["granular_markings"]?.array else { return }
        var bySelector: [String: [String]] = [:]
        for group in groups {
            guard group.object?.count == 2, let id = group["marking_ref"]?.string, labels.isKnown(id),
                let selectors = group["selectors"]?.array?.compactMap(\.string)
            else { return }
            for selector in selectors { bySelector[selector, default: []].append(id) }
        }
        guard groups == RecordMarker.granular(bySelector) else { return }
        var elements: [String: [Int: [String]]] = [:]
        var portions: [YAMLValue.Entry] = []
        for selector in bySelector.keys.sorted() {
            let texts = labels.labels(bySelector[selector] ?? [])
            if let (property, position) = PortionPath.element(selector, in: record.object, layout: layout) {
                elements[property, default: [:]][position] = texts
            } else if let path = PortionPath.path(selector, in: record.object, layout: layout) {
                portions.append(.init(path, KnownLabels.value(texts)))
            } else {
                return
            }
        }
        rest["granular_markings"] = nil
        values.elementLabels = elements
        if !portions.isEmpty { tail.append(.init("portions", .map(portions))) }
    }

    private mutating func takeMirroredSources() {
        guard layout.property("sources") != nil else { return }
        let mirrored = mirror.references(in: record.object, layout: layout)
        let all = rest["external_references"]?.array ?? []
        guard Array(all.suffix(mirrored.count)) == mirrored else {
            tail.append(.init("mirrored", .literal("false")))
            return
        }
        let own = Array(all.dropLast(mirrored.count))
        if rest["external_references"] != nil { rest["external_references"] = own.isEmpty ? nil : .array(own) }
    }

    private mutating func takePart() {
        guard CoordinationKind.named(record.type)?.form == .part else { return }
        part = rest["extensions"]?[Entente.extensionID]?.object ?? [:]
    }

    /// What the extensions have beyond our own properties.
    private mutating func takeExtensions() {
        guard var extensions = rest["extensions"]?.object else { return }
        let kind = CoordinationKind.named(record.type)
        if kind?.form == .type, extensions[Entente.extensionID] == ["extension_type": "new-sdo"] {
            extensions[Entente.extensionID] = nil
        } else if kind?.form == .part, extensions[Entente.extensionID] != nil {
            if part == ["extension_type": "property-extension"], hasWrittenPart { part = [:] }
            extensions[Entente.extensionID] = part.isEmpty ? nil : .object(part)
        }
        rest["extensions"] = nil
        if !extensions.isEmpty { tail.append(.init("extensions", ValueWriter.any(.object(extensions)))) }
    }

    private var hasWrittenPart: Bool {
        (record.object["extensions"]?[Entente.extensionID]?.object?.count ?? 0) > 1
    }
}
