public import JSON

/// Something that took place or is to.
public struct Activity: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.activity
    /// What every record has.
    public let common: Common
    /// What it is.
    public let kind: String?
    /// Its short code.
    public let code: String?
    /// When it took place.
    public let date: Period?
    /// Where it took place.
    public let place: String?
    /// Where it took place, as a record.
    public let location: String?
    /// In which format.
    public let format: String?
    /// Under which programme.
    public let programme: String?
    /// Which goals it serves.
    public let goals: [String]
    /// What it was about.
    public let topics: [String]
    /// What came of it.
    public let outcome: String?
    /// Who took part.
    public let participation: [Participation]

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        code = own.text("code")
        date = own.period("date")
        place = own.text("place")
        location = own.text("location_ref")
        format = own.text("format_ref")
        programme = own.text("programme_ref")
        goals = own.texts("goal_refs")
        topics = own.texts("topic_refs")
        outcome = own.text("outcome")
        participation = own.elements("participation").map { Participation($0) }
    }
}

/// How one party took part in an activity.
public struct Participation: Hashable, Sendable {
    /// Its stable name.
    public let key: String?
    /// The party.
    public let party: String?
    /// Whether and how it came.
    public let attendance: String?
    /// At what level.
    public let level: String?
    /// What it did there.
    public let role: String?
    /// Who spoke for it.
    public let person: String?

    init(_ element: Properties) {
        key = element.text("key")
        party = element.text("party_ref")
        attendance = element.text("attendance")
        level = element.text("level")
        role = element.text("role")
        person = element.text("person")
    }
}
