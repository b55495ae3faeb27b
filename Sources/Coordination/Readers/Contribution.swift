public import JSON

/// What a party gives, promises or does.
public struct Contribution: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.contribution
    /// What every record has.
    public let common: Common
    /// What it consists of.
    public let kind: String?
    /// Who gives.
    public let provider: String?
    /// Who receives.
    public let recipient: String?
    /// Through whom.
    public let via: String?
    /// How far it has come.
    public let stage: String?
    /// How much, as decimal text.
    public let amount: String?
    /// Of what.
    public let unit: String?
    /// How the amount is meant.
    public let bound: String?
    /// Whether it is given in kind.
    public let isInKind: Bool?
    /// When.
    public let period: Period?
    /// The sum that already holds it.
    public let partOf: String?
    /// What it is about.
    public let topics: [String]

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        provider = own.text("provider_ref")
        recipient = own.text("recipient_ref")
        via = own.text("via_ref")
        stage = own.text("stage")
        amount = own.text("amount")
        unit = own.text("unit")
        bound = own.text("bound")
        isInKind = own.boolean("in_kind")
        period = own.period("period")
        partOf = own.text("part_of_ref")
        topics = own.texts("topic_refs")
    }
}
