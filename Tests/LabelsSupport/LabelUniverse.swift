public import Labels

/// A small world that can be enumerated completely: 3 levels, 2 caveats, 4 tokens; every label of at most two clauses,
/// the empty clause included, and every clearance. That is 3 x 4 x 72 = 864 labels and 3 x 4 x 16 = 192 clearances.
///
/// 72 = 1 (no clause) + 16 (one clause, of any of the 16 sets of tokens) + 55 (two, neither within the other).
public struct LabelUniverse: Sendable {
    /// The ranks of the levels.
    public let ranks = [0, 100, 200]
    /// The caveats.
    public let caveats = ["ATOMAL", "BALK"]
    /// One token of each kind.
    public let tokens: [Token]
    /// The sixteen sets of tokens.
    public let tokenSets: [[Token]]
    /// The four sets of caveats.
    public let caveatSets: [[String]]
    /// The 72 sets of clauses.
    public let clauseSets: [[Clause]]
    /// The 864 labels.
    public let labels: [Label]
    /// The 192 clearances.
    public let clearances: [Clearance]

    /// Enumerates it.
    public init() {
        let tokens: [Token] = [
            .party(Identities.id(1)), .format(Identities.id(2)), .person(Identities.id(3)), .community,
        ]
        let tokenSets = Self.subsets(of: tokens)
        let caveatSets = Self.subsets(of: caveats)
        let single = tokenSets.map { Clause($0) }
        var clauseSets: [[Clause]] = [[]] + single.map { [$0] }
        for first in single.indices {
            for second in single.indices where first < second {
                let (one, two) = (single[first], single[second])
                if !one.isSubset(of: two) && !two.isSubset(of: one) { clauseSets.append([one, two]) }
            }
        }
        var labels: [Label] = []
        var clearances: [Clearance] = []
        for rank in ranks {
            for caveatSet in caveatSets {
                for clauses in clauseSets {
                    labels.append(Label(level: Level(rank: rank), caveats: caveatSet, clauses: clauses))
                }
                for tokenSet in tokenSets {
                    clearances.append(
                        Clearance(level: Level(rank: rank), caveats: Set(caveatSet), tokens: Set(tokenSet))
                    )
                }
            }
        }
        self.tokens = tokens
        self.tokenSets = tokenSets
        self.caveatSets = caveatSets
        self.clauseSets = clauseSets
        self.labels = labels
        self.clearances = clearances
    }

    /// All subsets, the empty one first.
    public static func subsets<Element>(of elements: [Element]) -> [[Element]] {
        elements.reduce([[]]) { sets, element in sets + sets.map { $0 + [element] } }
    }

    /// Who of the clearances reads a label, by the definition.
    public func readers(of label: Label) -> Readers {
        var readers = Readers()
        for (index, clearance) in clearances.enumerated() where ReferenceReader.reads(clearance, label) {
            readers.insert(index)
        }
        return readers
    }

    /// A set of the universe's clearances.
    public struct Readers: Hashable, Sendable {
        private var words: SIMD4<UInt64> = .zero

        /// Nobody.
        public init() {}

        /// Adds the clearance of this index.
        public mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

        /// Those in both.
        public func intersection(_ other: Readers) -> Readers {
            var both = Readers()
            both.words = words & other.words
            return both
        }

        /// Whether all of the other are in this.
        public func contains(_ other: Readers) -> Bool { intersection(other) == other }
    }
}
