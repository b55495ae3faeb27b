internal import Coordination
internal import JSON
internal import Labels

/// Gives an object its markings and mirrors its sources.
struct RecordMarker {
    let draft: DraftRecord
    let layout: Layout
    let manifest: Manifest
    var findings: Findings

    init(draft: DraftRecord, layout: Layout, manifest: Manifest) {
        self.draft = draft
        self.layout = layout
        self.manifest = manifest
        findings = Findings()
        findings.file = draft.file
        findings.key = draft.key
    }

    /// The object with its label, its portions and its mirrored sources.
    mutating func marked(
        _ object: JSONValue,
        labels: [(path: String, label: FileNode)],
        _ book: inout LabelBook,
        _ mirror: Mirror
    ) -> JSONValue {
        guard var members = object.object else { return object }
        addMarkings(&members, &book)
        let granular = RecordMarker.granular(markings(labels, in: object, &book))
        if !granular.isEmpty {
            members["granular_markings"] = .array((members["granular_markings"]?.array ?? []) + granular)
        }
        if draft.entry("mirrored")?.value.text != "false" {
            let references = mirror.references(in: .object(members), layout: layout)
            if !references.isEmpty {
                members["external_references"] = .array((members["external_references"]?.array ?? []) + references)
            }
        }
        return .object(members)
    }

    /// Granular markings in a fixed order: by marking, and within one by selector.
    static func granular(_ bySelector: [String: [String]]) -> [JSONValue] {
        var byMarking: [String: [String]] = [:]
        for (selector, ids) in bySelector {
            for id in Set(ids) { byMarking[id, default: []].append(selector) }
        }
        return byMarking.keys.sorted().map { id in
            let selectors = (byMarking[id] ?? []).sorted()
            return ["marking_ref": .string(id), "selectors": .array(selectors.map { .string($0) })]
        }
    }

    private mutating func addMarkings(_ members: inout [String: JSONValue], _ book: inout LabelBook) {
        let node = draft.entry("label")?.value
        var ids: [String] = []
        if let node {
            ids = texts(of: node).flatMap { self.ids($0, at: node, path: "label", &book) }
        } else if let label = manifest.label {
            // It was read with the manifest, so it cannot fail here.
            ids = (try? book.ids(of: label)) ?? []
        }
        if let exercise = manifest.exercise { ids.append(book.id(ofExercise: exercise)) }
        ids += members["object_marking_refs"]?.array?.compactMap(\.string) ?? []
        if !ids.isEmpty { members["object_marking_refs"] = .array(ids.map { .string($0) }) }
    }

    private mutating func texts(of node: FileNode) -> [String] {
        if let text = node.text, !node.isNull { return [text] }
        let texts = node.elements?.compactMap(\.text) ?? []
        if texts.isEmpty {
            findings.add(
                "label",
                at: node,
                path: "label",
                "The label is \(node.words).",
                expected: "a label in words, such as RESTRICTED REL[JPN], or none."
            )
        }
        return texts
    }

    private mutating func ids(_ text: String, at node: FileNode, path: String, _ book: inout LabelBook) -> [String] {
        do {
            return try book.ids(of: text)
        } catch {
            findings.add(
                "label",
                at: node,
                path: path,
                "The label \u{201C}\(text)\u{201D} is wrong: \(error).",
                expected: error.expectation + "."
            )
            return []
        }
    }

    /// The markings of each portion, by selector.
    private mutating func markings(
        _ labels: [(path: String, label: FileNode)],
        in object: JSONValue,
        _ book: inout LabelBook
    ) -> [String: [String]] {
        var portions = labels
        if let entry = draft.entry("portions") {
            if entry.value.entries == nil {
                findings.add(
                    "portions",
                    at: entry.value,
                    path: "portions",
                    "This is \(entry.value.words).",
                    expected: "a map from properties to labels."
                )
            }
            portions += entry.value.entries?.map { ($0.name, $0.value) } ?? []
        }
        var bySelector: [String: [String]] = [:]
        for (path, label) in portions {
            guard let selector = PortionPath.selector(path, in: object, layout: layout) else {
                findings.add(
                    "portion-path",
                    at: label,
                    path: "portions",
                    "The record has nothing at \u{201C}\(path)\u{201D}.",
                    expected: "a property of the record, or property.key for an element of a list."
                )
                continue
            }
            bySelector[selector, default: []] += texts(of: label).flatMap { ids($0, at: label, path: path, &book) }
        }
        return bySelector
    }
}
