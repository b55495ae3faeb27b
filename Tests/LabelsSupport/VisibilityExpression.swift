public import Labels

/// Visibility expressions of Apache Accumulo Access, such as `A&(B|C)`, for comparison with an independent oracle.
///
/// ```
/// expression = empty / and / or / operand          "&" and "|" are not mixed without parentheses
/// operand    = "(" and / or / operand ")" / token / quoted
/// token      = 1*( ALPHA / DIGIT / "_" / "-" / "." / ":" / "/" )
/// quoted     = DQUOTE 1*( any / "\\" / "\"" ) DQUOTE
/// ```
public indirect enum VisibilityExpression: Hashable, Sendable {
    /// One authorization.
    case token(String)
    /// All of them; everyone for none.
    case all([VisibilityExpression])
    /// One of them suffices.
    case any([VisibilityExpression])

    /// An expression that cannot be read.
    public struct SyntaxError: Error, Hashable, Sendable {
        /// The offset in Unicode scalars, from 0.
        public let offset: Int

        /// An error at this offset.
        public init(offset: Int) {
            self.offset = offset
        }
    }

    /// Reads an expression.
    public init(_ text: String) throws(SyntaxError) {
        var parser = Parser(scalars: Array(text.unicodeScalars))
        if parser.scalars.isEmpty {
            self = .all([])
        } else {
            self = try parser.expression()
            guard parser.offset == parser.scalars.count else { throw SyntaxError(offset: parser.offset) }
        }
    }

    /// The same in conjunctive form: clauses of which each must be met, by one of its authorizations.
    public var clauses: [[String]] {
        switch self {
        case .token(let name): [[name]]
        case .all(let parts): parts.flatMap(\.clauses)
        case .any(let parts):
            parts.reduce([[]]) { product, part in
                product.flatMap { left in part.clauses.map { left + $0 } }
            }
        }
    }

    /// The label that the expression stands for; authorizations become tokens.
    public var label: Label {
        Label(clauses: clauses.map { Clause($0.map(Self.token)) })
    }

    /// The clearance of a set of authorizations.
    public static func clearance(_ authorizations: [String]) -> Clearance {
        Clearance(tokens: Set(authorizations.map(token)))
    }

    private static func token(_ name: String) -> Token { .format(name) }

    private struct Parser {
        let scalars: [Unicode.Scalar]
        var offset = 0

        var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

        mutating func expression() throws(SyntaxError) -> VisibilityExpression {
            var parts = [try operand()]
            guard let sign = current, sign == "&" || sign == "|" else { return parts[0] }
            while current == sign {
                offset += 1
                parts.append(try operand())
            }
            if current == "&" || current == "|" { throw SyntaxError(offset: offset) }
            return sign == "&" ? .all(parts) : .any(parts)
        }

        mutating func operand() throws(SyntaxError) -> VisibilityExpression {
            if current == "(" {
                offset += 1
                let inner = try expression()
                guard current == ")" else { throw SyntaxError(offset: offset) }
                offset += 1
                return inner
            }
            return .token(current == "\"" ? try quoted() : try bare())
        }

        mutating func bare() throws(SyntaxError) -> String {
            var name = String.UnicodeScalarView()
            while let scalar = current, Self.isBare(scalar) {
                name.append(scalar)
                offset += 1
            }
            guard !name.isEmpty else { throw SyntaxError(offset: offset) }
            return String(name)
        }

        mutating func quoted() throws(SyntaxError) -> String {
            offset += 1
            var name = String.UnicodeScalarView()
            while let scalar = current, scalar != "\"" {
                if scalar == "\\" {
                    offset += 1
                    guard let escaped = current, escaped == "\"" || escaped == "\\" else {
                        throw SyntaxError(offset: offset)
                    }
                }
                name.append(scalars[offset])
                offset += 1
            }
            guard current == "\"", !name.isEmpty else { throw SyntaxError(offset: offset) }
            offset += 1
            return String(name)
        }

        static func isBare(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", ":", "/": true
            default: false
            }
        }
    }
}
