internal import Coordination
internal import Export
internal import JSON
internal import Localization
internal import Records

/// One record as files: its facts line by line, with names beside ids and words beside values.
struct RecordFile {
    /// One fact: a value at a place in the record.
    struct Fact: Hashable {
        /// Where it stands: `participation[0].level`.
        let path: String
        /// What the property is called.
        let name: String
        /// As recorded.
        let value: String
        /// The value in words: the name behind an id, the word of a vocabulary, a date.
        let words: String
    }

    let entry: Entry
    let source: ExportSource

    /// The facts of the record, in the order in which they lie; markings and the standard's own machinery last.
    func facts() throws -> [Fact] {
        var facts: [Fact] = []
        try collect(entry.whole, path: "", name: "", into: &facts)
        return facts
    }

    /// The columns of the file of facts.
    static func columns(_ words: Words) -> [Column] {
        [
            Column("record_id", .identifier, meaning: words[.exportID]),
            Column("version", .instant, meaning: words[.exportVersion]),
            Column("path", .text, meaning: words[.exportFactPath]),
            Column("property", .text, meaning: words[.exportFactName]),
            Column("value", .text, meaning: words[.exportFactValue]),
            Column("words", .text, meaning: words[.exportFactWords]),
        ]
    }

    func csv(isExact: Bool) throws -> [UInt8] {
        var writer = try CSVWriter(
            Self.columns(source.words),
            options: isExact ? .exact : .spreadsheet,
            limits: TableFile.limits
        )
        for fact in try facts() {
            let texts = [entry.id, entry.served.version, fact.path, fact.name, fact.value, fact.words]
            try writer.append(texts.map { Cell.clean($0) })
        }
        return writer.take()
    }

    /// The record as one object: what it is, its facts, its sources, and what refers to it.
    func json() throws -> [UInt8] {
        let shelf = source.shelf
        let referring = try shelf.referring(to: entry).map { other -> JSONValue in
            [
                "id": .string(other.id), "type": .string(other.type),
                "name": .string(try shelf.title(of: other, words: source.words)),
                "address": .string(source.address(of: other)),
            ]
        }
        let sources = try shelf.sources(of: entry, words: source.words).map { line -> JSONValue in
            let address = line.document.address.map { JSONValue.string(source.origin + $0.text) }
            return .object(
                [
                    "name": .string(line.document.name), "address": address ?? .null,
                    "where": line.place.map { .string($0.text) } ?? .null,
                    "accessed": line.accessed.map(JSONValue.string) ?? .null,
                    "url": line.url.map(JSONValue.string) ?? .null,
                ]
            )
        }
        let facts = try facts().map { fact -> JSONValue in
            [
                "path": .string(fact.path), "property": .string(fact.name), "value": .string(fact.value),
                "words": .string(fact.words),
            ]
        }
        let value: JSONValue = [
            "id": .string(entry.id), "type": .string(entry.type), "version": .string(entry.served.version),
            "name": .string(try shelf.title(of: entry, words: source.words)),
            "address": .string(source.address(of: entry)), "label": .string(source.label(of: entry)),
            "origin": .string(entry.served.origin), "exercise": .boolean(entry.isExercise),
            "facts": .array(facts), "sources": .array(sources), "referring": .array(referring),
            "record": entry.whole.value,
        ]
        return Array((value.canonicalText + "\n").utf8)
    }

    private func collect(_ node: JSONNode, path: String, name: String, into facts: inout [Fact]) throws {
        switch node.kind {
        case .null: return
        case .object:
            for (key, value) in node.members {
                let below = path.isEmpty ? key.text : path + "." + key.text
                try collect(value, path: below, name: key.text, into: &facts)
            }
        case .array:
            for (index, element) in node.elements.enumerated() {
                try collect(element, path: path + "[\(index)]", name: name, into: &facts)
            }
        default:
            let value = node.string ?? node.value.canonicalText
            let reader = PropertyReader(shelf: source.shelf, words: source.words)
            facts.append(
                Fact(
                    path: path,
                    name: reader.label(name),
                    value: value,
                    words: try reader.plain(value, of: name, in: entry)
                )
            )
        }
    }
}
