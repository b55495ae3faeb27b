/// Why something cannot be written, and where.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was broken. The raw value is stable, for logs and for answers to machines.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The output would be longer than the limit.
        case size
        /// There are more rows, events or entries than the limit.
        case count
        /// A single value is longer than the limit.
        case field
        /// A row has another number of cells than there are columns.
        case width
        /// Two columns have one name, two rows of a feed one identifier.
        case duplicate
        /// A name or identifier is missing.
        case empty
        /// A value holds a character that the format cannot hold.
        case character
        /// A number is none (RFC 8259 section 6).
        case number
        /// An address is no absolute IRI, or not one that the format takes.
        case address
        /// A value is not of the kind that its column says.
        case kind
    }

    /// What was broken.
    public let rule: Rule
    /// Where: `row 12, column amount`.
    public let path: String
    /// What was expected there, and what was found.
    public let reason: String

    /// - Parameters:
    ///   - rule: what was broken
    ///   - path: where
    ///   - reason: what was expected, and what was found
    public init(_ rule: Rule, at path: String, _ reason: String) {
        self.rule = rule
        self.path = path
        self.reason = reason
    }

    /// `row 12, column amount: a number is expected, found "many" (number)`.
    public var description: String { "\(path): \(reason) (\(rule.rawValue))" }
}

/// How much is written at most. An export of a whole record is streamed: the limits are for one answer.
public struct ExportLimits: Hashable, Sendable {
    /// Rows, events or entries.
    public var count: Int
    /// Bytes of the whole output.
    public var bytes: Int
    /// Bytes of one value.
    public var field: Int

    /// A million rows, 256 MB, and 1 MB for one value.
    public static let standard = ExportLimits(count: 1_000_000, bytes: 256_000_000, field: 1_000_000)

    /// Limits of one's own.
    public init(count: Int, bytes: Int, field: Int) {
        self.count = count
        self.bytes = bytes
        self.field = field
    }
}
