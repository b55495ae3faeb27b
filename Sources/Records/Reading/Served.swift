public import JSON
public import Labels
public import STIX

/// One version of a record as one reader is served it.
public struct Served: Sendable, Hashable {
    /// The STIX id.
    public let id: String
    /// The STIX type.
    public let type: String
    /// The version's name: `modified`, else `created`, else the instant of arrival (STIX 2.1 section 3.6, TAXII 2.1
    /// section 3.4.1).
    public let version: String
    /// When it arrived for this reader: TAXII's date_added.
    public let arrived: Instant
    /// Canonical JSON: the stored bytes as they lie, or the reader's projection.
    public let bytes: [UInt8]
    /// False where portions are withheld from this reader.
    public let isWhole: Bool
    /// The join of the labels of everything that is shown.
    public let label: Label
    /// The label of the record as a whole, without what parts of it add.
    public let base: Label
    /// The identity id of the party that sent it.
    public let origin: String
    /// Other origins whose record of the same id this reader can see.
    public let alsoFrom: [String]
    /// Whether this version withdraws the record.
    public let isRevoked: Bool

    /// The bytes as a value.
    public var value: JSONValue {
        // Stored bytes were written by the same parser; should they be damaged, nothing is shown rather than a guess.
        (try? JSONValue(parsing: bytes)) ?? .object([:])
    }
}
