public import JSON

/// A way towards an objective, with a measure.
public struct Goal: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.goal
    /// What every record has.
    public let common: Common
    /// The programme.
    public let programme: String?
    /// The objective.
    public let objective: String?
    /// What it is about.
    public let topics: [String]
    /// Who leads.
    public let leads: [String]
    /// When it is to be reached.
    public let period: Period?
    /// By what it is judged.
    public let measure: String?
    /// Where it started from.
    public let baseline: String?
    /// Where it stands.
    public let state: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        programme = own.text("programme_ref")
        objective = own.text("objective_ref")
        topics = own.texts("topic_refs")
        leads = own.texts("lead_refs")
        period = own.period("period")
        measure = own.text("measure")
        baseline = own.text("baseline")
        state = own.text("state")
    }
}
