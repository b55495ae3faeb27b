/// Why a facts file cannot be converted.
public struct FactsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The section, the entry and the field, as far as they are known: `activities/riga-2006/place`.
    public let path: String
    /// What is wrong.
    public let reason: String

    /// An error at a place of the facts file.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// Path and reason.
    public var description: String { path + ": " + reason }
}
