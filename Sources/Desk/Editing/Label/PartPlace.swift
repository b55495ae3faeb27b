internal import Coordination
internal import JSON

/// A part of a record that may have a label of its own: a property, or an element of a list by its key.
struct PartPlace: Hashable, Sendable {
    /// The property.
    let property: String
    /// The element's key; nil for the whole property.
    let key: String?

    static let extensionID = Entente.extensionID

    /// What a STIX selector selects, where a form has a place for its label; nil for anything else.
    init?(_ selector: String, in record: JSONValue, kind: FormKind) {
        var rest = selector[...]
        let prefix = "extensions." + Self.extensionID + "."
        let isPart = rest.hasPrefix(prefix)
        if isPart { rest = rest.dropFirst(prefix.count) }
        let steps = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard let name = steps.first.map(String.init), steps.count <= 2, let field = kind.field(name),
            field.isPart == isPart, !field.isRequired
        else { return nil }
        property = name
        guard steps.count == 2 else {
            key = nil
            return
        }
        guard case .rows = field.control, let index = Int(steps[1].dropFirst().dropLast()),
            let elements = field.json(in: record)?.array, elements.indices.contains(index),
            let key = elements[index]["key"]?.string
        else { return nil }
        self.key = key
    }

    init(_ property: String, key: String? = nil) {
        self.property = property
        self.key = key
    }

    /// The STIX selector of the place in a record; nil where the record has nothing there.
    func selector(in record: JSONValue, kind: FormKind) -> String? {
        guard let field = kind.field(property), let value = field.json(in: record) else { return nil }
        let path = (field.isPart ? "extensions." + Self.extensionID + "." : "") + property
        guard let key else { return path }
        let index = value.array?.firstIndex { $0["key"]?.string == key }
        return index.map { path + ".[\($0)]" }
    }
}
