public import Labels

/// A label as somebody might write it: nothing sorted, nothing reduced.
public struct RawLabel: Hashable, Sendable {
    /// The rank of the level.
    public var rank: Int
    /// Caveats, in any order and number.
    public var caveats: [String]
    /// Clauses, in any order and number, redundant ones included.
    public var clauses: [[Token]]
    /// Originators.
    public var originators: [String]

    /// A label of these parts.
    public init(rank: Int = 0, caveats: [String] = [], clauses: [[Token]] = [], originators: [String] = []) {
        self.rank = rank
        self.caveats = caveats
        self.clauses = clauses
        self.originators = originators
    }

    /// The canonical label.
    public var label: Label {
        Label(
            level: Level(rank: rank),
            caveats: caveats,
            clauses: clauses.map { Clause($0) },
            originators: originators
        )
    }

    /// All labels with one part less, for shrinking a failure.
    public var smaller: [RawLabel] {
        var smaller: [RawLabel] = []
        if rank > 0 { smaller.append(RawLabel(rank: 0, caveats: caveats, clauses: clauses, originators: originators)) }
        for index in caveats.indices {
            var less = self
            less.caveats.remove(at: index)
            smaller.append(less)
        }
        for index in clauses.indices {
            var less = self
            less.clauses.remove(at: index)
            smaller.append(less)
            for token in clauses[index].indices {
                var less = self
                less.clauses[index].remove(at: token)
                smaller.append(less)
            }
        }
        return smaller
    }

    /// The smallest label that can be reached by leaving out parts while the failure remains.
    public func shrunk(while fails: (RawLabel) -> Bool) -> RawLabel {
        var current = self
        while let next = current.smaller.first(where: fails) { current = next }
        return current
    }
}
