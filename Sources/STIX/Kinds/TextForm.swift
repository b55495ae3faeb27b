/// A form that a text must or should have.
public struct TextForm: Sendable {
    /// What it is called: `language tag`.
    public let name: String
    /// What findings cite; that of the kind where it is nil.
    public let section: String?
    /// What would have been right.
    public let expectation: String
    /// Whether another form makes the object invalid.
    public let severity: Finding.Severity
    /// Whether a defanged observable is let off (STIX 2.1 §3.2, `defanged`).
    let isForFanged: Bool
    /// A narrower form that texts of this form should have.
    let advice: [TextForm]
    /// Whether the bytes have the form.
    let accepts: @Sendable (UnsafeBufferPointer<UInt8>) -> Bool

    /// Describes a form.
    /// - Parameters:
    ///   - name: what it is called.
    ///   - section: what findings cite.
    ///   - expectation: what would have been right, in words.
    ///   - severity: whether another form makes the object invalid.
    ///   - accepts: whether a text has the form.
    public init(
        _ name: String,
        section: String? = nil,
        expectation: String,
        severity: Finding.Severity = .error,
        accepts: @escaping @Sendable (String) -> Bool
    ) {
        self.init(name, section: section, expectation: expectation, severity: severity) { bytes in
            accepts(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The same on bytes, for forms that are read often.
    init(
        _ name: String,
        section: String?,
        expectation: String,
        severity: Finding.Severity = .error,
        isForFanged: Bool = false,
        advice: [TextForm] = [],
        bytes accepts: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Bool
    ) {
        self.name = name
        self.section = section
        self.expectation = expectation
        self.severity = severity
        self.isForFanged = isForFanged
        self.advice = advice
        self.accepts = accepts
    }
}
