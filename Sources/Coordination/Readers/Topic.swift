public import JSON

/// An area of work, an issue or a theatre.
public struct Topic: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.topic
    /// What every record has.
    public let common: Common
    /// What it is.
    public let kind: String?
    /// The wider topic.
    public let parent: String?
    /// The sentence that a position on it answers.
    public let proposition: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        parent = own.text("parent_ref")
        proposition = own.text("proposition")
    }
}
