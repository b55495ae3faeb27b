extension Policy {
    /// How far apart ranks are given above the last one.
    private static let gap = 100

    /// The policy with a new level right above one that it has. What is stored keeps its rank; the new level takes the
    /// middle of the gap. Errors: an unknown level, no rank free, a name that is taken or cannot be one.
    public func adding(level name: String, above lower: String) throws(PolicyError) -> Policy {
        guard let index = levels.firstIndex(where: { $0.name == lower }) else {
            throw PolicyError(.unknownLevel, name: lower)
        }
        let below = levels[index].level.rank
        let rank: Int
        if index + 1 < levels.count {
            rank = below + (levels[index + 1].level.rank - below) / 2
        } else {
            rank = min(below + Self.gap, Level.greatestRank)
        }
        guard rank > below else { throw PolicyError(.noRankFree, name: lower) }
        return try Policy(
            levels: levels + [NamedLevel(name: name, level: Level(rank: rank))],
            caveats: caveats,
            secondPersonFrom: secondPersonFrom
        )
    }

    /// The policy with one more caveat. Errors: a name that is taken or cannot be one.
    public func adding(caveat name: String) throws(PolicyError) -> Policy {
        try Policy(levels: levels, caveats: caveats + [name], secondPersonFrom: secondPersonFrom)
    }

    /// The policy under which a release from a level up needs a second person; nil asks for none. Errors: a level that
    /// the policy does not name.
    public func asking(secondPersonFrom name: String?) throws(PolicyError) -> Policy {
        guard let name else { return try Policy(levels: levels, caveats: caveats) }
        guard let level = level(named: name) else { throw PolicyError(.unknownLevel, name: name) }
        return try Policy(levels: levels, caveats: caveats, secondPersonFrom: level)
    }

    /// Refuses a next policy that takes away or moves anything: stored labels would change their meaning.
    public func checkAdditive(_ next: Policy) throws(PolicyError) {
        for entry in levels where next.level(named: entry.name) != entry.level {
            throw PolicyError(.levelChanged, name: entry.name)
        }
        for caveat in caveats where !next.hasCaveat(caveat) { throw PolicyError(.caveatRemoved, name: caveat) }
    }
}
