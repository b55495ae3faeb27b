/// Why a text is refused, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// What was broken. The raw value is stable, for logs and for answers to machines.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The text is longer than the limit.
        case size
        /// There is no value in the text.
        case empty
        /// The text begins with a byte order mark (RFC 8259 section 8.1).
        case byteOrderMark = "byte-order-mark"
        /// A string holds bytes that are not UTF-8 (RFC 8259 section 8.1).
        case encoding
        /// A token is missing, misplaced or unknown (RFC 8259 sections 2 to 5).
        case syntax
        /// Something follows the value (RFC 8259 section 2).
        case trailing
        /// A string is not closed, or holds a bare control character (RFC 8259 section 7).
        case string
        /// An escape is unknown or cut short (RFC 8259 section 7).
        case escape
        /// An escaped surrogate has no partner (RFC 7493 section 2.1).
        case surrogate
        /// A number is not written as JSON numbers are (RFC 8259 section 6).
        case number
        /// An integer lies outside -(2^53-1) ... 2^53-1 (RFC 7493 section 2.2).
        case integerRange = "integer-range"
        /// A number is too large for a double (RFC 7493 section 2.2).
        case numberRange = "number-range"
        /// An object says a name twice (RFC 7493 section 2.3).
        case duplicateName = "duplicate-name"
        /// The nesting is deeper than the limit.
        case depth
        /// The parser refused the text and the scanner found no fault to point at.
        case unexplained
    }

    /// What was broken.
    public let rule: Rule
    /// JSON pointer (RFC 6901) to the innermost value being read; empty for the whole text.
    public let path: String
    /// Line of the fault, from 1; lines end with a line feed.
    public let line: Int
    /// Column of the fault in characters (Unicode scalars), from 1.
    public let column: Int
    /// Offset of the fault in bytes, from 0.
    public let offset: Int
    /// What is wrong, in words.
    public let reason: String
    /// What would have been right, in words.
    public let expectation: String

    init(rule: Rule, path: String, in text: [UInt8], at offset: Int, reason: String, expectation: String) {
        self.rule = rule
        self.path = path
        self.offset = offset
        self.reason = reason
        self.expectation = expectation
        var line = 1
        var column = 1
        for byte in text.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }
}

extension JSONError: CustomStringConvertible {
    /// One line: place, reason, expectation, rule.
    public var description: String {
        let place = path.isEmpty ? "" : path + ": "
        return "\(place)line \(line), column \(column) (byte \(offset)): \(reason); expected \(expectation) "
            + "[\(rule.rawValue)]"
    }
}
