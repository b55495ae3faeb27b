/// How large a label may get. A label beyond it is refused at writing, never cut: cutting would open it.
public struct LabelLimits: Hashable, Sendable {
    /// Clauses of one label.
    public var clauses: Int
    /// Tokens of one clause.
    public var tokens: Int
    /// Caveats of one label.
    public var caveats: Int

    /// Limits of these numbers.
    public init(clauses: Int, tokens: Int, caveats: Int) {
        self.clauses = clauses
        self.tokens = tokens
        self.caveats = caveats
    }

    /// 32 clauses, 256 tokens a clause, 32 caveats: above any alliance's roster, and small enough to compare quickly.
    public static let standard = LabelLimits(clauses: 32, tokens: 256, caveats: 32)

    /// Refuses a label that is larger than this.
    public func check(_ label: Label) throws(LabelLimitError) {
        try check(caveats: label.caveats, clauses: label.clauses)
    }

    func check(caveats: [String], clauses: [Clause]) throws(LabelLimitError) {
        if clauses.count > self.clauses {
            throw LabelLimitError(rule: .clauses, found: clauses.count, limit: self.clauses)
        }
        if caveats.count > self.caveats {
            throw LabelLimitError(rule: .caveats, found: caveats.count, limit: self.caveats)
        }
        for clause in clauses where clause.tokens.count > tokens {
            throw LabelLimitError(rule: .tokens, found: clause.tokens.count, limit: tokens)
        }
    }
}

/// A label that is larger than the limits allow.
public struct LabelLimitError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which limit.
    public enum Rule: String, Sendable {
        /// Clauses of one label.
        case clauses
        /// Tokens of one clause.
        case tokens
        /// Caveats of one label.
        case caveats
    }

    /// Which limit.
    public let rule: Rule
    /// How many there are.
    public let found: Int
    /// How many there may be.
    public let limit: Int

    /// The limit in words.
    public var description: String { "A label holds \(found) \(rule.rawValue); at most \(limit) are allowed." }
}
