public import JSON

/// What parties have agreed to do together.
public struct Programme: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.programme
    /// What every record has.
    public let common: Common
    /// What it is.
    public let kind: String?
    /// Whose it is.
    public let parties: [String]
    /// When it runs.
    public let period: Period?
    /// Where it stands.
    public let status: String?
    /// The date of that status.
    public let statusOn: WorldDate?
    /// What it follows.
    public let predecessor: String?
    /// What it is about.
    public let topics: [String]
    /// Who leads.
    public let leads: [String]
    /// For whom it is.
    public let beneficiaries: [String]
    /// Where it was launched.
    public let launchedAt: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        parties = own.texts("party_refs")
        period = own.period("period")
        status = own.text("status")
        statusOn = own.date("status_on")
        predecessor = own.text("predecessor_ref")
        topics = own.texts("topic_refs")
        leads = own.texts("lead_refs")
        beneficiaries = own.texts("beneficiary_refs")
        launchedAt = own.text("launched_at_ref")
    }
}
