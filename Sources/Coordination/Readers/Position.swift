public import JSON

/// Where a party stands on a topic.
public struct Position: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.position
    /// What every record has.
    public let common: Common
    /// Who holds it.
    public let holder: String?
    /// On what.
    public let topic: String?
    /// The stance, in five steps.
    public let stance: String?
    /// When it is held.
    public let period: Period?
    /// The date for which it is attested.
    public let asOf: WorldDate?
    /// Whether it was stated or inferred.
    public let isExplicit: Bool?
    /// Why.
    public let reason: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        holder = own.text("holder_ref")
        topic = own.text("topic_ref")
        stance = own.text("stance")
        period = own.period("period")
        asOf = own.date("as_of")
        isExplicit = own.boolean("explicit")
        reason = own.text("reason")
    }
}
