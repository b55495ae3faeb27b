public import Labels

/// What a principal may read and do at most, whatever the person may: the ceiling of a tool's token.
///
/// A rule rather than a clearance, so that it holds for every stretch of the person's history: what memberships open and
/// close is reduced by kind of token, not by the tokens of one day.
public struct Ceiling: Hashable, Sendable {
    /// The highest level.
    public let level: Level
    /// Caveats that are kept.
    public let caveats: Set<String>
    /// Kinds of tokens that are kept.
    public let kinds: Set<TokenKind>
    /// Roles that are kept.
    public let roles: Set<Role>

    /// A ceiling.
    public init(level: Level, caveats: Set<String>, kinds: Set<TokenKind>, roles: Set<Role>) {
        self.level = level
        self.caveats = caveats
        self.kinds = kinds
        self.roles = roles
    }

    /// What a clearance and the ceiling both hold: it reads nothing that the clearance does not.
    public func reducing(_ clearance: Clearance) -> Clearance {
        Clearance(
            level: min(clearance.level, level),
            caveats: clearance.caveats.intersection(caveats),
            tokens: clearance.tokens.filter { kinds.contains($0.kind) }
        )
    }
}
