/// A classification level, known by its rank. Names come from a `Policy`.
///
/// Ranks are sparse (0, 100 …), so that a level can be put between two others without touching what is stored.
public struct Level: Hashable, Comparable, Sendable, Codable {
    /// The greatest rank that a policy may give; it is exact in JSON.
    public static let greatestRank = 9_007_199_254_740_991

    /// 0 (everyone) up to `greatestRank`; `Int.max` for a level that no policy knows.
    public let rank: Int

    /// The level of everyone, the public included.
    public static let lowest = Level(rank: 0)

    /// Above every level of every policy: no clearance holds it, so nobody reads what bears it.
    public static let highest = Level(rank: Int.max)

    /// A level by its rank. A rank outside 0 … `greatestRank` is no level of any policy and counts as the highest:
    /// a number that went wrong must close, not open.
    public init(rank: Int) {
        self.rank = (0...Self.greatestRank).contains(rank) ? rank : Int.max
    }

    /// Reads a bare number, under the same rule as `init(rank:)`.
    public init(from decoder: any Decoder) throws {
        self.init(rank: try decoder.singleValueContainer().decode(Int.self))
    }

    /// Writes the rank as a bare number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rank)
    }

    /// Whether the left level is less restrictive.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}
