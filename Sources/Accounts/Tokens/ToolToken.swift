public import STIX

/// What a token lets a tool do.
public enum TokenScope: String, Hashable, Sendable, CaseIterable {
    /// Read what the ceiling allows.
    case read
    /// Read, and write as its person does as an author.
    case readWrite = "read-write"
}

/// What a token lets a tool read at most. It can only reduce what its person may read.
public struct TokenCeiling: Hashable, Sendable {
    /// The rank of the highest level.
    public let rank: Int
    /// Names of caveats that are kept, where the person holds them.
    public let caveats: Set<String>
    /// Whether what was released to the person's party, or to the person alone, is read.
    public let keepsParty: Bool
    /// Whether what was released to formats and to the community is read.
    public let keepsFormats: Bool

    /// A ceiling.
    public init(rank: Int, caveats: Set<String> = [], keepsParty: Bool, keepsFormats: Bool) {
        self.rank = rank
        self.caveats = caveats
        self.keepsParty = keepsParty
        self.keepsFormats = keepsFormats
    }
}

/// A token for a tool: what its owner sees of it after the secret was shown.
public struct ToolToken: Hashable, Sendable {
    /// Names the token to its owner; opens nothing.
    public let id: String
    /// The identity id of the person whose token it is.
    public let person: String
    /// What the owner calls it.
    public let name: String
    /// What it lets a tool do.
    public let scope: TokenScope
    /// What it lets a tool read at most.
    public let ceiling: TokenCeiling
    /// When it was made.
    public let made: Instant
    /// From when on it is void.
    public let ends: Instant
    /// The day on which it was last used, `2026-11-30`; nil where it was not.
    public let lastUsed: String?

    /// How many tokens a person may have at a time.
    public static let limit = 50
    /// The longest time for which a token is made, in days.
    public static let mostDays = 366

    /// What every token begins with, so that one that was left in a file is found and known for what it is.
    private static let prefix = "entente-"

    /// Whether a text is of the form of a token: nothing else is taken for one, and no password may be.
    public static func hasForm(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst(prefix.utf8.count)
        return text.hasPrefix(prefix) && digits.count == 2 * Secret.bytes
            && digits.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
    }

    static func secret(random: [UInt8]) -> Secret { Secret(text: prefix + Hexadecimal.encode(random)) }
}
