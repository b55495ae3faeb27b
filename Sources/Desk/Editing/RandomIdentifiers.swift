public import Records
internal import STIX

/// Ids drawn from the system's randomness.
public struct RandomIdentifiers: IdentifierSource {
    /// A source.
    public init() {}

    /// A random UUID (version 4) in its text form.
    public func uuid() -> String {
        var generator = SystemRandomNumberGenerator()
        return UUIDText.v4(using: &generator).text
    }

    /// A random number in a range.
    public func number(in range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range) }
}
