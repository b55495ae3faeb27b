public import JSON

/// A typed, evidenced link between two records: a STIX relationship with our part.
public struct Link: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.link
    /// What every record has.
    public let common: Common
    /// The STIX relationship type: `member-of`, `spills-over-to`.
    public let relation: String?
    /// Where it starts.
    public let from: String?
    /// Where it leads.
    public let to: String?
    /// When it holds: our period, else the days of `start_time` and `stop_time`.
    public let period: Period?
    /// How sure it is, in words: those of the source, else those of STIX's scale.
    public let confidenceWords: String?

    /// Reads a relationship; nothing for any other object.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        let object = Properties(value)
        self.common = common
        relation = object.text("relationship_type")
        from = object.text("source_ref")
        to = object.text("target_ref")
        period = own.period("period") ?? Link.period(object.text("start_time"), object.text("stop_time"))
        confidenceWords = own.text("confidence_words") ?? common.confidence.map { Confidence(scale: $0).rawValue }
    }

    private static func period(_ start: String?, _ stop: String?) -> Period? {
        let start = start.flatMap { WorldDate($0.prefix(10)) }
        let stop = stop.flatMap { WorldDate($0.prefix(10)) }
        return Period(from: start.map { .date($0) } ?? .unknown, to: stop.map { .date($0) } ?? .open)
    }
}
