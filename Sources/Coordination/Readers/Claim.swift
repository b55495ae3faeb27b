public import JSON

/// A question on which sources disagree, with every answer.
public struct Claim: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.claim
    /// What every record has.
    public let common: Common
    /// What it is about.
    public let subject: String?
    /// Which property of it.
    public let property: String?
    /// The question.
    public let question: String?
    /// The answers side by side.
    public let values: [ClaimedValue]

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        subject = own.text("subject_ref")
        property = own.text("property")
        question = own.text("question")
        values = own.elements("values").map { ClaimedValue($0) }
    }
}

/// An answer to the question of a claim.
public struct ClaimedValue: Hashable, Sendable {
    /// Its stable name.
    public let key: String?
    /// The answer.
    public let value: String?
    /// The documents that give it.
    public let sources: [String]

    init(_ element: Properties) {
        key = element.text("key")
        value = element.text("value")
        sources = element.texts("source_refs")
    }
}
