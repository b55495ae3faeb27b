/// A finite set of tokens, any of which lets a reader in. The empty clause is legal and means nobody.
public struct Clause: Hashable, Comparable, Sendable {
    /// The tokens, in the order of their canonical text, each once.
    public let tokens: [Token]

    /// The clause of these tokens, whatever their order and however often each is given.
    public init(_ tokens: some Sequence<Token>) {
        var sorted: [Token] = []
        for token in tokens.sorted() where sorted.last != token { sorted.append(token) }
        self.tokens = sorted
    }

    /// The clause of these tokens.
    public init(_ tokens: Token...) {
        self.init(tokens)
    }

    /// The empty clause: nobody.
    public static let nobody = Clause([])

    /// Whether nobody satisfies this clause.
    public var isEmpty: Bool { tokens.isEmpty }

    /// Whether the token is one of them.
    public func contains(_ token: Token) -> Bool { tokens.contains(token) }

    /// Whether every token of this clause is one of the other's: then whoever satisfies this one satisfies the other.
    public func isSubset(of other: Clause) -> Bool {
        guard tokens.count <= other.tokens.count else { return false }
        var index = 0
        for token in tokens {
            while index < other.tokens.count, other.tokens[index] != token { index += 1 }
            if index == other.tokens.count { return false }
            index += 1
        }
        return true
    }

    /// The clause with one more way in.
    public func adding(_ token: Token) -> Clause { Clause(tokens + [token]) }

    /// Orders token by token, a clause before the longer ones that begin with it.
    public static func < (left: Clause, right: Clause) -> Bool { left.tokens.lexicographicallyPrecedes(right.tokens) }

    /// The canonical form of a set of clauses: those that contain a smaller one dropped, the rest sorted, each once.
    static func reduced(_ clauses: some Sequence<Clause>) -> [Clause] {
        var kept: [Clause] = []
        for clause in clauses.sorted(by: { $0.tokens.count < $1.tokens.count })
        where !kept.contains(where: { $0.isSubset(of: clause) }) {
            kept.append(clause)
        }
        return kept.sorted()
    }
}
