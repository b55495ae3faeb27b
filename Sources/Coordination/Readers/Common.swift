public import JSON

/// What every record of the coordination has, or may have.
public struct Common: Hashable, Sendable {
    /// The STIX id.
    public let id: String
    /// The STIX type.
    public let type: String
    /// The name; empty where the type has none.
    public let name: String
    /// The name in other languages, by language tag.
    public let nameTexts: [String: String]
    /// Other names.
    public let aliases: [String]
    /// What it is, in prose.
    public let description: String?
    /// A remark of those who keep the record.
    public let note: String?
    /// Where it is known from.
    public let sources: [Source]
    /// Who made the record, as it says of itself.
    public let createdBy: String?
    /// STIX's scale of confidence, 0 to 100.
    public let confidence: Int?
    /// Whether the record was withdrawn.
    public let isRevoked: Bool

    /// Reads what the record has; nothing where it has no id or no type.
    public init?(_ value: JSONValue) {
        let object = Properties(value)
        guard let id = object.text("id"), let type = object.text("type") else { return nil }
        let ours = CoordinationKind.named(type)?.form == .part ? object.part : object
        self.id = id
        self.type = type
        name = object.text("name") ?? ""
        nameTexts = object.textsByName("name_texts")
        aliases = object.texts("aliases")
        description = object.text("description")
        note = ours.text("note")
        sources = ours.elements("sources").compactMap { Source($0) }
        createdBy = object.text("created_by_ref")
        confidence = object.integer("confidence")
        isRevoked = object.boolean("revoked") ?? false
    }

    /// The name in a language, else the name.
    public func name(in language: String) -> String { nameTexts[language] ?? name }
}

/// A place from which a record is known.
public struct Source: Hashable, Sendable {
    /// Its stable name within the record.
    public let key: String?
    /// The document.
    public let document: String
    /// The place in the document.
    public let place: String?
    /// When it was last looked at.
    public let accessed: WorldDate?

    init?(_ element: Properties) {
        guard let document = element.text("document_ref") else { return nil }
        self.document = document
        key = element.text("key")
        place = element.text("where")
        accessed = element.date("accessed")
    }
}

/// A record of one of the coordination's kinds, read from its STIX object for people to see.
///
/// Readers are tolerant: only the type must be right. A missing property is "not recorded", never "no".
public protocol CoordinationRecord: Hashable, Sendable {
    /// The kind that is read.
    static var kind: CoordinationKind { get }
    /// What every record has.
    var common: Common { get }
    /// Reads an object of this kind; nothing for any other.
    init?(_ value: JSONValue)
}

extension CoordinationRecord {
    /// The STIX id.
    public var id: String { common.id }
    /// The name.
    public var name: String { common.name }
    /// What it is, in prose.
    public var description: String? { common.description }
    /// A remark of those who keep the record.
    public var note: String? { common.note }
    /// Where it is known from.
    public var sources: [Source] { common.sources }

    /// Common and own properties, where the object is of this kind.
    static func read(_ value: JSONValue) -> (common: Common, own: Properties)? {
        guard let common = Common(value), common.type == kind.type else { return nil }
        let object = Properties(value)
        return (common, kind.form == .part ? object.part : object)
    }
}
