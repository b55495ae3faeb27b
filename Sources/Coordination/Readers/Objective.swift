public import JSON

/// An end that a programme serves.
public struct Objective: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.objective
    /// What every record has.
    public let common: Common
    /// The programme.
    public let programme: String?
    /// The wider objective.
    public let parent: String?
    /// The full title.
    public let title: String?
    /// What it is about.
    public let topics: [String]

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        programme = own.text("programme_ref")
        parent = own.text("parent_ref")
        title = own.text("title")
        topics = own.texts("topic_refs")
    }
}
