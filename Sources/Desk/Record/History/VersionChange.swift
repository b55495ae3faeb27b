internal import Coordination
internal import Difference
internal import JSON
internal import Localization

/// What is different between two versions of a record, property by property, in words.
struct VersionChange: Hashable, Sendable {
    /// A property, or an element of a list, that differs.
    struct Row: Hashable, Sendable {
        let label: String
        /// Nil where it was not there.
        let before: Property.Value?
        /// Nil where it is not there any more.
        let after: Property.Value?
        /// Where both are texts: what was taken out and put in.
        let words: [WordSpan]?
    }

    let rows: [Row]

    /// Names the version, mirrors other properties, or says nothing to a reader.
    private static let silent: Set<String> = ["modified", "type", "spec_version", "id", "extension_type"]

    init(from before: Entry, to after: Entry, shelf: Shelf, words: Words) throws {
        let reader = PropertyReader(shelf: shelf, words: words)
        let (old, new) = (Self.properties(of: before), Self.properties(of: after))
        let names = new.map(\.name) + old.map(\.name).filter { name in !new.contains { $0.name == name } }
        rows = try names.flatMap { name in
            try Self.rows(
                name,
                Side(entry: before, node: old.first { $0.name == name }?.node),
                Side(entry: after, node: new.first { $0.name == name }?.node),
                reader
            )
        }
    }

    /// A property in one of the two versions.
    private struct Side {
        let entry: Entry
        let node: JSONNode?

        var text: String? { node?.value.canonicalText }
    }

    /// The properties that can differ: the standard's, ours, and the extensions of others.
    private static func properties(of entry: Entry) -> [(name: String, node: JSONNode)] {
        var found: [(String, JSONNode)] = []
        var left = silent.union(["extensions"])
        // The sources are mirrored there for other tools.
        if entry.own != nil { left.insert("external_references") }
        for (key, node) in entry.whole.members where !left.contains(key.text) { found.append((key.text, node)) }
        for (key, node) in entry.whole["extensions"]?.members.map({ ($0.key, $0.value) }) ?? [] {
            guard key.text == Entente.extensionID else {
                found.append((key.text, node))
                continue
            }
            for (key, node) in node.members where !silent.contains(key.text) { found.append((key.text, node)) }
        }
        return found
    }

    private static func rows(_ name: String, _ before: Side, _ after: Side, _ reader: PropertyReader) throws -> [Row] {
        guard before.text != after.text else { return [] }
        if isList(before.node), isList(after.node), before.node != nil || after.node != nil {
            return try elements(name, before, after, reader)
        }
        return [try row(reader.label(name), name, before, after, reader)]
    }

    private static func row(
        _ label: String,
        _ name: String,
        _ before: Side,
        _ after: Side,
        _ reader: PropertyReader
    ) throws -> Row {
        var difference: [WordSpan]?
        if !name.hasSuffix("_ref"), let old = before.node?.string, let new = after.node?.string,
            // A single word, a date or an id is replaced as a whole.
            old.contains(" ") || old.utf8.count > 40
        {
            difference = Self.legible(Wording(from: old, to: new))
        }
        return Row(
            label: label,
            before: try before.node.map { try reader.value($0, of: name, in: before.entry) },
            after: try after.node.map { try reader.value($0, of: name, in: after.entry) },
            words: difference
        )
    }

    /// Texts with more stretches than this read better side by side.
    private static let mostStretches = 48

    /// The words of a text in which enough is the same.
    private static func legible(_ wording: Wording) -> [WordSpan]? {
        guard case .changed(let spans) = wording, spans.count <= mostStretches else { return nil }
        return spans
    }

    /// Whether it is a list of objects, or not there at all.
    private static func isList(_ node: JSONNode?) -> Bool {
        guard let node else { return true }
        return node.kind == .array && node.count > 0 && node.elements.allSatisfy { $0.kind == .object }
    }

    /// The elements of a list that differ: found again by their key, so that one that only moved is the same.
    private static func elements(
        _ name: String,
        _ before: Side,
        _ after: Side,
        _ reader: PropertyReader
    ) throws -> [Row] {
        let (old, new) = (keyed(before.node), keyed(after.node))
        let keys = new.map(\.key) + old.map(\.key).filter { key in !new.contains { $0.key == key } }
        let label = reader.label(name)
        let rows = try keys.flatMap { key -> [Row] in
            let (was, now) = (old.first { $0.key == key }?.node, new.first { $0.key == key }?.node)
            guard was?.value.canonicalText != now?.value.canonicalText else { return [] }
            guard let was, let now else {
                let (left, right) = (Side(entry: before.entry, node: was), Side(entry: after.entry, node: now))
                return [try row(label, name, left, right, reader)]
            }
            let parts = now.members.map(\.key.text) + was.members.map(\.key.text).filter { now[$0] == nil }
            return try parts.flatMap { part -> [Row] in
                let (left, right) = (
                    Side(entry: before.entry, node: was[part]), Side(entry: after.entry, node: now[part])
                )
                guard left.text != right.text else { return [] }
                return [try row(label + " \u{203A} " + reader.label(part), part, left, right, reader)]
            }
        }
        guard rows.isEmpty else { return rows }
        // The same elements in another order.
        return [try row(label, name, before, after, reader)]
    }

    private static func keyed(_ list: JSONNode?) -> [(key: String, node: JSONNode)] {
        guard let list else { return [] }
        return list.elements.map { ($0["key"]?.string ?? $0.value.canonicalText, $0) }
    }
}
