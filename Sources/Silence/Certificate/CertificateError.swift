/// Why bytes are no certificate, or a decision gets none.
public struct CertificateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which rule is broken. The raw value is stable.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// It is no JSON text.
        case json
        /// It is longer than certificates are.
        case size
        /// It is JSON, and not the one way in which RFC 8785 writes it.
        case notCanonical = "not-canonical"
        /// A member is missing.
        case missing
        /// There is a member that certificates do not have.
        case unknown
        /// A value is of another kind: a number where a text belongs.
        case kind
        /// A value is of the right kind and means nothing here.
        case value
        /// The decision has not come to an end by then.
        case unfinished
        /// An act is left that no round of the decision knows.
        case stray
    }

    /// Where, as a JSON pointer; empty for the whole.
    public let path: String
    /// Which rule is broken.
    public let rule: Rule
    /// What was found.
    public let reason: String

    init(_ path: String, _ rule: Rule, _ reason: String) {
        self.path = path
        self.rule = rule
        self.reason = reason
    }

    /// Path, rule and reason.
    public var description: String { "\(path.isEmpty ? "certificate" : path): \(rule.rawValue): \(reason)" }
}
