public import JSON

/// What somebody advises.
public struct Recommendation: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.recommendation
    /// What every record has.
    public let common: Common
    /// The full title.
    public let title: String?
    /// What it says.
    public let text: String?
    /// Under which heading it falls.
    public let theme: String?
    /// Whom it concerns.
    public let who: [String]
    /// Who says so.
    public let by: String?
    /// Whether it was said or follows from what was.
    public let isExplicit: Bool?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        title = own.text("title")
        text = own.text("text")
        theme = own.text("theme")
        who = own.texts("who_refs")
        by = own.text("by_ref")
        isExplicit = own.boolean("explicit")
    }
}
