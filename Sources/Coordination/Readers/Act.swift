public import JSON

/// What a party or the secretariat did about a decision.
public struct Act: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.act
    /// What every record has.
    public let common: Common
    /// What was done.
    public let kind: String?
    /// About which decision.
    public let decision: String?
    /// For whom.
    public let party: String?
    /// By whom.
    public let person: String?
    /// When the server received it, a STIX timestamp.
    public let received: String?
    /// How a break is meant.
    public let breakKind: String?
    /// The number under which a text was issued.
    public let number: String?
    /// Its words.
    public let text: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        decision = own.text("decision_ref")
        party = own.text("party_ref")
        person = own.text("person_ref")
        received = own.text("received")
        breakKind = own.text("break_kind")
        number = own.text("number")
        text = own.text("text")
    }
}
