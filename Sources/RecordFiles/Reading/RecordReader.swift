internal import Coordination
internal import JSON
internal import Labels
internal import STIX

/// Makes a STIX object of a record in a file.
struct RecordReader {
    let layout: Layout
    let draft: DraftRecord
    let manifest: Manifest
    let createdBy: String?
    let form: ObjectForm
    var values: ValueReader

    /// The object without its markings and without its mirrored sources; what is wrong is among the findings.
    mutating func object() -> JSONValue {
        var own: [String: JSONValue] = [:]
        var part: [String: JSONValue] = [:]
        for entry in draft.entries where !Layout.beside.contains(entry.name) {
            guard let property = layout.property(entry.name) else {
                unknown(entry, into: &own)
                continue
            }
            if property.wire == "created_by_ref", entry.value.text == LabelBook.none { continue }
            guard let value = values.read(entry.value, as: property.shape, path: property.wire) else { continue }
            if property.isPart { part[property.wire] = value } else { own[property.wire] = value }
        }
        own["type"] = .string(draft.type)
        own["id"] = .string(draft.id)
        if draft.entry("spec_version")?.value.text != LabelBook.none { own["spec_version"] = "2.1" }
        addTimes(to: &own)
        addExtensions(part, to: &own)
        addOther(to: &own)
        return .object(own)
    }

    private mutating func unknown(_ entry: FileNode.Entry, into own: inout [String: JSONValue]) {
        if layout.isOpen {
            own[entry.name] = values.read(entry.value, as: FileShape.guessed(entry.name), path: entry.name)
        } else {
            let known = layout.properties.map(\.short) + Layout.beside.sorted()
            values.unknownProperty(entry, among: known, path: "")
        }
    }

    private mutating func addTimes(to own: inout [String: JSONValue]) {
        if form.hasCreated && own["created"] == nil { own["created"] = .string(manifest.recorded) }
        if form.hasModified && own["modified"] == nil { own["modified"] = .string(manifest.recorded) }
        let isSilent = draft.entry("created_by") == nil && draft.entry("created_by_ref") == nil
        if form.hasCreated && isSilent, let createdBy { own["created_by_ref"] = .string(createdBy) }
    }

    private mutating func addExtensions(_ part: [String: JSONValue], to own: inout [String: JSONValue]) {
        var extensions: [String: JSONValue] = [:]
        if let entry = draft.entry("extensions") {
            extensions = values.read(entry.value, as: .any, path: "extensions")?.object ?? [:]
        }
        var ours = extensions[Entente.extensionID]?.object ?? [:]
        ours.merge(part) { $1 }
        if CoordinationKind.named(draft.type)?.form == .type {
            ours["extension_type"] = "new-sdo"
        } else if !ours.isEmpty {
            ours["extension_type"] = "property-extension"
        }
        if !ours.isEmpty { extensions[Entente.extensionID] = .object(ours) }
        if !extensions.isEmpty { own["extensions"] = .object(extensions) }
    }

    /// Properties that are written as they stand on the wire, because the catalogue does not have them.
    private mutating func addOther(to own: inout [String: JSONValue]) {
        guard let entry = draft.entry("other"), let other = values.read(entry.value, as: .any, path: "other")?.object
        else { return }
        own.merge(other) { $1 }
    }
}

/// Which of the made common properties the objects of a type have.
struct ObjectForm {
    let hasCreated: Bool
    let hasModified: Bool
}

extension FileShape {
    /// The shape of a property of an unknown type, by its name.
    static func guessed(_ name: String) -> FileShape {
        if name.hasSuffix("_refs") { return .list(.reference([])) }
        return name.hasSuffix("_ref") ? .reference([]) : .any
    }
}
