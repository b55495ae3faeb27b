public import Labels

/// A fixed table of names, seen by an asker from whom some are hidden.
public struct NamesTable: Names, Sendable {
    /// The names of tokens, in order; a token's first name is the one that is printed, further ones are aliases.
    public var entries: [(token: Token, name: String)]
    /// The tokens that this asker cannot see.
    public var hidden: Set<Token>
    /// The levels and caveats that this asker holds.
    public var clearance: Clearance

    /// A table of these.
    public init(_ entries: [(token: Token, name: String)], hidden: Set<Token> = [], clearance: Clearance) {
        self.entries = entries
        self.hidden = hidden
        self.clearance = clearance
    }

    /// A handful of parties and formats. NATO is both a party (its staff) and a format (its members).
    public static let alliance = NamesTable(
        [
            (Self.australia, "AUS"), (Self.japan, "JPN"), (Self.japan, "日本"), (Self.korea, "KOR"),
            (Self.newZealand, "New Zealand"), (Self.natoStaff, "NATO"), (Self.nato, "NATO"), (Self.partners, "IP4"),
            (Self.officer, "A. Officer"),
        ],
        clearance: Clearance(level: Level(rank: 100), caveats: ["ATOMAL"])
    )

    /// A party.
    public static let australia = Token.party(Identities.id(1))
    /// A party.
    public static let japan = Token.party(Identities.id(2))
    /// A party.
    public static let korea = Token.party(Identities.id(3))
    /// A party whose name has a space in it.
    public static let newZealand = Token.party(Identities.id(4))
    /// The organisation as a party: its staff.
    public static let natoStaff = Token.party(Identities.id(5))
    /// The organisation as a format: its members.
    public static let nato = Token.format(Identities.id(5))
    /// A format.
    public static let partners = Token.format(Identities.id(6))
    /// A person.
    public static let officer = Token.person(Identities.id(7))

    /// The tokens of this name that are not hidden.
    public func tokens(named name: String, kind: TokenKind?) -> [Token] {
        entries.filter { $0.name == name && (kind == nil || $0.token.kind == kind) && !hidden.contains($0.token) }
            .map(\.token)
    }

    /// The first name of a token that is not hidden.
    public func name(of token: Token) -> String? {
        hidden.contains(token) ? nil : entries.first { $0.token == token }?.name
    }

    /// Whether the asker holds the level.
    public func canSee(level: Level) -> Bool { level <= clearance.level }

    /// Whether the asker holds the caveat.
    public func canSee(caveat: String) -> Bool { clearance.caveats.contains(caveat) }
}
