public import JSON

/// A text; every source is one.
public struct Document: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.document
    /// What every record has.
    public let common: Common
    /// What it is.
    public let kind: String?
    /// Whose words the name is.
    public let titleKind: String?
    /// Who wrote it.
    public let author: String?
    /// Who published it.
    public let publisher: String?
    /// The parties whose text it is.
    public let issuers: [String]
    /// When it was issued.
    public let date: WorldDate?
    /// Its language.
    public let language: String?
    /// How close it is to its origin.
    public let grade: String?
    /// How much of it was read.
    public let seen: String?
    /// Where it is.
    public let url: String?
    /// Its text.
    public let paragraphs: [Paragraph]

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        titleKind = own.text("title_kind")
        author = own.text("author")
        publisher = own.text("publisher")
        issuers = own.texts("issuer_refs")
        date = own.date("date")
        language = own.text("language")
        grade = own.text("grade")
        seen = own.text("seen")
        url = own.text("url")
        paragraphs = own.elements("paragraphs").map { Paragraph($0) }
    }
}

/// A paragraph of a document.
public struct Paragraph: Hashable, Sendable {
    /// Its stable name, for anchors and portions.
    public let key: String?
    /// The words.
    public let text: String?
    /// What it is.
    public let kind: String?

    init(_ element: Properties) {
        key = element.text("key")
        text = element.text("text")
        kind = element.text("kind")
    }
}
