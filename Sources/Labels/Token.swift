import STIX

/// What lets a reader in: a party, a format, a person or the whole community.
///
/// Identities are STIX identity ids, never names: names change, and depend on who asks.
public struct Token: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What the token stands for.
    public let kind: TokenKind

    /// The STIX id of the identity; empty for the community.
    public let identity: String

    /// A number made of kind and identity, to tell most tokens apart without comparing text.
    let fingerprint: UInt64

    /// A token of a kind and an identity id, as the store holds them. The identity of `community` is always empty.
    /// Nothing is checked here: a token with an id that is none opens nothing, and its stored form is not read back.
    public init(_ kind: TokenKind, _ identity: String = "") {
        self.kind = kind
        self.identity = kind == .community ? "" : identity
        fingerprint = Self.fingerprint(kind, self.identity)
    }

    /// Reads the canonical text, for example `party:identity--…` or `community`.
    /// Returns nil for anything else, an id that is not of an identity included.
    public init?(_ text: String) {
        if text == TokenKind.community.rawValue {
            self.init(.community)
            return
        }
        guard let colon = text.firstIndex(of: ":"), let kind = TokenKind(rawValue: String(text[..<colon])),
            kind != .community, let id = Identifier(String(text[text.index(after: colon)...])), id.type == "identity"
        else { return nil }
        self.init(kind, id.text)
    }

    /// Everyone of any party that has an account here.
    public static let community = Token(.community)

    /// The people of a party, by its identity id.
    public static func party(_ identity: String) -> Token { Token(.party, identity) }

    /// The members of a format, by its identity id.
    public static func format(_ identity: String) -> Token { Token(.format, identity) }

    /// One person, by identity id.
    public static func person(_ identity: String) -> Token { Token(.person, identity) }

    /// The canonical text, as it is stored and exchanged.
    public var text: String { kind == .community ? kind.rawValue : kind.rawValue + ":" + identity }

    /// The canonical text.
    public var description: String { text }

    /// The order of the canonical texts.
    public static func < (left: Token, right: Token) -> Bool {
        left.kind == right.kind ? left.identity < right.identity : left.kind.rawValue < right.kind.rawValue
    }

    /// Equal kind and identity.
    public static func == (left: Token, right: Token) -> Bool {
        left.fingerprint == right.fingerprint && left.kind == right.kind && left.identity == right.identity
    }

    /// Feeds the fingerprint, which equal tokens share.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(fingerprint)
    }

    /// FNV-1a over the kind and the identity's UTF-8. Two tokens may share one; equality looks at the text as well.
    private static func fingerprint(_ kind: TokenKind, _ identity: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in kind.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for byte in identity.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        // FNV leaves the low bits of similar texts close together; spread them, since tables are indexed by them.
        hash ^= hash >> 32
        return hash &* 0x9e37_79b9_7f4a_7c15
    }
}
