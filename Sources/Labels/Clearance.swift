/// What a reader holds: a level, caveats, and the tokens of their person, party, formats and community.
public struct Clearance: Hashable, Sendable {
    /// The greatest level that the reader may read; never `Level.highest`.
    public let level: Level

    /// Names of caveats that the reader holds.
    public let caveats: Set<String>

    /// The tokens that let the reader in.
    public let tokens: Set<Token>

    private let table: TokenTable

    /// A clearance of these parts. `Level.highest`, which is what a rank becomes that went wrong, closes here too: it
    /// counts as the lowest.
    public init(level: Level = .lowest, caveats: Set<String> = [], tokens: Set<Token> = []) {
        self.level = level == .highest ? .lowest : level
        self.caveats = caveats
        self.tokens = tokens
        table = TokenTable(tokens)
    }

    /// The public: the lowest level, no caveats, no tokens.
    public static let anonymous = Clearance()

    /// Whether the holder may read what bears the label: the level suffices, all caveats are held, and every clause
    /// shares a token with the clearance.
    public func reads(_ label: Label) -> Bool {
        guard label.level <= level else { return false }
        for caveat in label.caveats where !caveats.contains(caveat) { return false }
        for clause in label.clauses where !satisfies(clause) { return false }
        return true
    }

    /// Whether the clearance shares a token with the clause; never for the empty one.
    public func satisfies(_ clause: Clause) -> Bool {
        for token in clause.tokens where table.mayContain(token) && tokens.contains(token) { return true }
        return false
    }

    /// What both hold. "View as" and the ceilings of doors use it: the result reads nothing that either does not.
    public func reduced(to ceiling: Clearance) -> Clearance {
        Clearance(
            level: min(level, ceiling.level),
            caveats: caveats.intersection(ceiling.caveats),
            tokens: tokens.intersection(ceiling.tokens)
        )
    }

    /// The clearance with more tokens.
    public func adding(_ more: some Sequence<Token>) -> Clearance {
        Clearance(level: level, caveats: caveats, tokens: tokens.union(more))
    }

    /// Equal parts.
    public static func == (left: Clearance, right: Clearance) -> Bool {
        left.level == right.level && left.caveats == right.caveats && left.tokens == right.tokens
    }

    /// Feeds the parts; the table follows from them.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(level)
        hasher.combine(caveats)
        hasher.combine(tokens)
    }
}
