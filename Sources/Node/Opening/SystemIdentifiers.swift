public import Records
import STIX

/// Random ids and gaps from the system's generator.
public struct SystemIdentifiers: IdentifierSource {
    /// The system's generator.
    public init() {}

    /// A random UUID (version 4).
    public func uuid() -> String {
        var generator = SystemRandomNumberGenerator()
        return UUIDText.v4(using: &generator).text
    }

    /// A random number in a range.
    public func number(in range: ClosedRange<Int64>) -> Int64 {
        Int64.random(in: range)
    }
}
