/// An address to which mail can be sent: `local@domain` (RFC 5321 section 4.1.2, RFC 6531 section 3.3).
///
/// Proven when it is read: it holds nothing that ends a line, a bracket or a command, so that it can stand in a header field
/// and in a command as it is. Quoted local parts, comments and addresses of machines by number are refused.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The part before the `@`, as it was given: 1 to 64 bytes.
    public let local: String
    /// The part after it, in small letters.
    public let domain: String

    /// Bytes of an address at most (RFC 5321 section 4.5.3.1.3, without the brackets).
    public static let mostBytes = 254

    /// Reads an address.
    ///
    /// - Returns: nil for anything else than atoms with dots between them, `@`, and the labels of a domain.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.mostBytes else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let (local, domain) = (String(parts[0]), parts[1].lowercased())
        let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard local.utf8.count <= 64, atoms.allSatisfy(Self.isAtom), labels.allSatisfy(Self.isLabel) else { return nil }
        self.local = local
        self.domain = domain
    }

    /// `local@domain`.
    public var description: String { local + "@" + domain }

    /// Whether it can be sent to by any server; another address needs one that knows SMTPUTF8 (RFC 6531).
    public var isASCII: Bool { description.utf8.allSatisfy { $0 < 0x80 } }

    /// RFC 5322 section 3.2.3, with the letters of RFC 6532.
    private static func isAtom(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                isLetterOrDigit(scalar) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
            }
    }

    private static func isLabel(_ text: Substring) -> Bool {
        (1...63).contains(text.utf8.count) && text.first != "-" && text.last != "-"
            && text.unicodeScalars.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
    }

    /// Letters, marks and digits of any script: nothing that is invisible or turns the direction of a line.
    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            true
        default: false
        }
    }
}
