public import JSON

/// How one side judges a goal or a programme.
public struct Assessment: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.assessment
    /// What every record has.
    public let common: Common
    /// What is judged.
    public let subject: String?
    /// Who judges.
    public let by: String?
    /// When.
    public let on: WorldDate?
    /// The judgement in a word.
    public let state: String?
    /// The judgement in prose.
    public let text: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        subject = own.text("subject_ref")
        by = own.text("by_ref")
        on = own.date("on")
        state = own.text("state")
        text = own.text("text")
    }
}
