internal import Coordination
internal import Export
internal import JSON
internal import Labels
internal import Localization
internal import Records

/// What rows of exports are made with: one reading of the record, the reader's words, and the node's address.
struct ExportSource {
    let shelf: Shelf
    let words: Words
    /// The node's address as clients reach it, without a slash at its end.
    let origin: String
    /// The name of the record as a whole.
    let site: String

    /// What a record is called; the id of what is not held here.
    func name(_ id: String) throws -> String {
        guard let entry = try shelf.entry(id) else { return id }
        return try shelf.title(of: entry, words: words)
    }

    /// The permanent address of a record, as it is sent on.
    func address(of entry: Entry) -> String { origin + entry.permanentAddress.text }

    /// The record's label in its text form, as this reader sees what is in it.
    func label(of entry: Entry) -> String {
        entry.served.label.isPublic ? words[.labelPublic] : shelf.view.text(of: entry.served.label)
    }

    /// The sources of a record in words, with the place in each.
    func sources(of entry: Entry) throws -> [String] {
        try entry.list("sources").compactMap { node in
            guard let id = node["document_ref"]?.string else { return nil }
            let name = try name(id)
            return node["where"]?.string.map { name + ", " + $0 } ?? name
        }
    }
}

extension Cell {
    /// What a node of JSON is in a column for such a shape; what is of another shape is written as it lies.
    init(_ node: JSONNode?, as shape: CoordinationKind.Shape) {
        guard let node, !node.isNull else {
            self = .none
            return
        }
        switch shape {
        case .boolean: self = node.boolean.map(Cell.boolean) ?? .text(Self.text(node))
        case .integer, .decimal:
            let text = Self.text(node)
            self = Self.isNumber(text) ? .number(text) : .text(text)
        case .list where node.kind == .array: self = .list(node.elements.map(Self.text))
        case .dictionary where node.kind == .object:
            self = .list(node.members.map { $0.key.text + ": " + Self.text($0.value) })
        default: self = .text(Self.text(node))
        }
    }

    /// A text, or none where there is nothing; a character that no file can hold is replaced.
    static func clean(_ text: String?) -> Cell {
        text.map { .text(Self.clean($0)) } ?? .none
    }

    /// Several texts, or none where there are none.
    static func clean(_ texts: [String]) -> Cell {
        texts.isEmpty ? .none : .list(texts.map { Self.clean($0) })
    }

    private static func clean(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\u{0}", with: "\u{FFFD}") : text
    }

    private static func text(_ node: JSONNode) -> String {
        clean(node.string ?? node.value.canonicalText)
    }

    /// Whether it is a decimal number in the one form that every reader of a column of numbers takes.
    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?/) != nil
    }
}
