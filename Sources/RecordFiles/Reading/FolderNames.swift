internal import Coordination
public import Labels

/// The names that labels in a folder may use: the codes of its own parties first, then those of the folders beside it,
/// then whatever else the caller knows.
public struct FolderNames: Names {
    private var tokensByName: [String: [Token]] = [:]
    private var nameByToken: [Token: String] = [:]
    private let others: any Names

    /// The names of parties, as objects, with `others` for names that none of them has.
    ///
    /// An organisation that is also a format gives two tokens: labels write `party:NATO` or `format:NATO`.
    init(parties: [Party], formats: Set<String>, others: any Names) {
        self.others = others
        for party in parties {
            guard let code = party.code, tokensByName[code] == nil else { continue }
            tokensByName[code] = Self.tokens(of: party, isFormat: formats.contains(party.id))
            for token in tokensByName[code] ?? [] where nameByToken[token] == nil { nameByToken[token] = code }
        }
    }

    private static func tokens(of party: Party, isFormat: Bool) -> [Token] {
        switch party.kind {
        case "format": [.format(party.id)]
        case "person": [.person(party.id)]
        default: isFormat ? [.party(party.id), .format(party.id)] : [.party(party.id)]
        }
    }

    /// The tokens of a code, or of a name that the caller knows.
    public func tokens(named name: String, kind: TokenKind?) -> [Token] {
        guard let own = tokensByName[name] else { return others.tokens(named: name, kind: kind) }
        return own.filter { kind == nil || $0.kind == kind }
    }

    /// The code of a token's identity.
    public func name(of token: Token) -> String? {
        nameByToken[token] ?? others.name(of: token)
    }

    /// Whether the level may be used, as the caller says.
    public func canSee(level: Level) -> Bool { others.canSee(level: level) }

    /// Whether the caveat may be used, as the caller says.
    public func canSee(caveat: String) -> Bool { others.canSee(caveat: caveat) }
}

/// No names but those of the folder itself; every level and caveat of the policy may be used.
public struct NoOtherNames: Names {
    /// No names.
    public init() {}

    /// None.
    public func tokens(named name: String, kind: TokenKind?) -> [Token] { [] }
    /// None.
    public func name(of token: Token) -> String? { nil }
    /// Always.
    public func canSee(level: Level) -> Bool { true }
    /// Always.
    public func canSee(caveat: String) -> Bool { true }
}
