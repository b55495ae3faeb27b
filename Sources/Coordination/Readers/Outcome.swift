public import JSON

/// A decision that sources report.
public struct Outcome: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.outcome
    /// What every record has.
    public let common: Common
    /// What it is about.
    public let topics: [String]
    /// Who decides.
    public let by: String?
    /// Who proposed it.
    public let proposedBy: String?
    /// When it was proposed.
    public let proposedOn: WorldDate?
    /// Where it stands.
    public let status: String?
    /// When it came to stand there, or was last seen there.
    public let date: WorldDate?
    /// By which rule.
    public let rule: String?
    /// What came of it.
    public let result: String?
    /// Who objects and why.
    public let objections: [Objection]

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        topics = own.texts("topic_refs")
        by = own.text("by_ref")
        proposedBy = own.text("proposed_by_ref")
        proposedOn = own.date("proposed_on")
        status = own.text("status")
        date = own.date("date")
        rule = own.text("rule")
        result = own.text("result")
        objections = own.elements("objections").map { Objection($0) }
    }
}

/// An objection that sources report.
public struct Objection: Hashable, Sendable {
    /// Its stable name.
    public let key: String?
    /// Who objects.
    public let party: String?
    /// Whether it has a say in the decision.
    public let isMember: Bool?
    /// Why.
    public let reason: String?
    /// When.
    public let date: WorldDate?

    init(_ element: Properties) {
        key = element.text("key")
        party = element.text("party_ref")
        isMember = element.boolean("member")
        reason = element.text("reason")
        date = element.date("date")
    }
}
