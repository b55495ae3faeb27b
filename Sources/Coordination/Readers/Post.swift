public import JSON

/// A contact-point embassy, a liaison office or a mission.
public struct Post: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.post
    /// What every record has.
    public let common: Common
    /// What it is.
    public let kind: String?
    /// The host state.
    public let host: String?
    /// Who runs it.
    public let runBy: String?
    /// To whom it speaks.
    public let counterpart: String?
    /// The town.
    public let place: String?
    /// Where it stands.
    public let status: String?
    /// The date for which the status is attested.
    public let asOf: WorldDate?
    /// When it is open.
    public let period: Period?
    /// What it does.
    public let tasks: [String]
    /// How large it is.
    public let size: [String: Int]

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        host = own.text("host_ref")
        runBy = own.text("run_by_ref")
        counterpart = own.text("counterpart_ref")
        place = own.text("place")
        status = own.text("status")
        asOf = own.date("as_of")
        period = own.period("period")
        tasks = own.texts("tasks")
        size = own.integersByName("size")
    }
}
