public import JSON

/// A text put to a roster of parties for decision by silence.
public struct Decision: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.decision
    /// What every record has.
    public let common: Common
    /// What is done with the text.
    public let kind: String?
    /// The full title.
    public let title: String?
    /// The text.
    public let document: String?
    /// Which version of it, a STIX timestamp.
    public let documentVersion: String?
    /// The hash of its canonical bytes.
    public let documentSHA256: String?
    /// Which round this is.
    public let round: Int?
    /// The round before.
    public let previous: String?
    /// Whose silence counts.
    public let roster: [String]
    /// Who may align with it.
    public let associates: [String]
    /// When silence begins, a STIX timestamp.
    public let opens: String?
    /// When silence ends, a STIX timestamp.
    public let expires: String?
    /// The time zone of the body's seat.
    public let zone: String?
    /// The shortest notice.
    public let minimumNoticeHours: Int?
    /// By which rule it is adopted.
    public let rule: String?
    /// What follows from a break.
    public let onBreak: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        title = own.text("title")
        document = own.text("document_ref")
        documentVersion = own.text("document_version")
        documentSHA256 = own.text("document_sha256")
        round = own.integer("round")
        previous = own.text("previous_ref")
        roster = own.texts("roster_refs")
        associates = own.texts("associate_refs")
        opens = own.text("opens")
        expires = own.text("expires")
        zone = own.text("zone")
        minimumNoticeHours = own.integer("minimum_notice_hours")
        rule = own.text("rule")
        onBreak = own.text("on_break")
    }
}
