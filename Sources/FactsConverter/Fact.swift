internal import Yams

/// A value of the facts file. Scalars are kept as they are written; an unquoted `null` is "not recorded".
public indirect enum FactValue: Hashable, Sendable {
    /// Not recorded.
    case null
    /// A scalar as it is written.
    case text(String)
    /// A list.
    case list([FactValue])
    /// A map in the order of the file.
    case map([Fact.Field])

    init(_ node: Node) {
        switch node {
        case .scalar(let scalar):
            self = scalar.style == .plain && ["null", "~", ""].contains(scalar.string) ? .null : .text(scalar.string)
        case .sequence(let sequence): self = .list(sequence.map { FactValue($0) })
        case .mapping(let mapping):
            self = .map(mapping.map { Fact.Field(name: $0.key.string ?? "", value: FactValue($0.value)) })
        case .alias: self = .null
        }
    }

    /// The scalar.
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The elements of a list; none for anything else.
    public var elements: [FactValue] { if case .list(let elements) = self { elements } else { [] } }
    /// The scalars of a list.
    public var texts: [String] { elements.compactMap(\.text) }
}

/// An entry of the facts file, whose fields are taken one by one, so that what nobody took is known.
public struct Fact: Hashable, Sendable {
    /// A field of an entry.
    public struct Field: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: FactValue
    }

    /// The section that holds the entry.
    public let section: String
    /// Its id.
    public let id: String
    /// The fields that have not been taken yet.
    public private(set) var fields: [Field]

    init(section: String, fields: [Field]) throws(FactsError) {
        guard let id = fields.first(where: { $0.name == "id" })?.value.text else {
            throw FactsError(path: section, reason: "An entry has no id.")
        }
        self.section = section
        self.id = id
        self.fields = fields.filter { $0.name != "id" }
    }

    /// An entry inside an entry, such as one participant of an activity.
    init(within fact: Fact, _ value: FactValue, position: Int) throws(FactsError) {
        guard case .map(let fields) = value else {
            throw FactsError(path: fact.section + "/" + fact.id, reason: "A map was expected.")
        }
        section = fact.section + "/" + fact.id
        id = String(position)
        self.fields = fields
    }

    /// The value of a field, which then counts as placed.
    mutating func take(_ name: String) -> FactValue {
        guard let index = fields.firstIndex(where: { $0.name == name }) else { return .null }
        return fields.remove(at: index).value
    }

    /// Throws where a field has found no place in the record.
    func requireAllTaken() throws(FactsError) {
        if let field = fields.first {
            throw FactsError(
                path: section + "/" + id + "/" + field.name,
                reason: "The converter has no place for this field."
            )
        }
    }
}
