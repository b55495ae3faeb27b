import Labels
import LabelsSupport
import Testing

/// The laws of the lattice, by brute force over a universe that is enumerated completely.
struct LabelLawsTests {
    private static let universe = LabelUniverse()

    /// The readers of each label of the universe, and of each join, found once.
    private struct ReaderCache {
        var known: [Label: LabelUniverse.Readers] = [:]

        mutating func readers(of label: Label) -> LabelUniverse.Readers {
            if let readers = known[label] { return readers }
            let readers = LabelLawsTests.universe.readers(of: label)
            known[label] = readers
            return readers
        }
    }

    @Test func `the universe has 864 labels and 192 clearances`() {
        let universe = Self.universe
        #expect(universe.clauseSets.count == 72)
        #expect(universe.labels.count == 864)
        #expect(Set(universe.labels).count == 864)
        #expect(universe.clearances.count == 192)
        #expect(Set(universe.clearances).count == 192)
    }

    @Test func `the fast reading equals the definition on the whole universe`() {
        var differences = 0
        for label in Self.universe.labels {
            for clearance in Self.universe.clearances
            where clearance.reads(label) != ReferenceReader.reads(clearance, label) {
                differences += 1
            }
        }
        #expect(differences == 0)
    }

    /// All 746,496 pairs of labels in the long run. In the short one every pair of clause sets with a quarter of the
    /// pairs of level and caveats, in turn, so that each of those occurs with many clause sets.
    @Test func `readers of a join are exactly those who read both, and the order follows readers`() {
        var cache = ReaderCache()
        let labels = Self.universe.labels
        let readers = labels.map { cache.readers(of: $0) }
        var pairs = 0
        var wrongJoins = 0
        var wrongOrders = 0
        var wrongConverses = 0
        var conversesBrokenByEmptyClauses = 0
        for left in labels.indices {
            for right in labels.indices where LabelRun.isLong || (left / 72 + left + right / 72 + right) % 4 == 0 {
                pairs += 1
                let both = readers[left].intersection(readers[right])
                if cache.readers(of: labels[left].join(labels[right])) != both { wrongJoins += 1 }
                let isBelow = labels[left] <= labels[right]
                let isWider = readers[left].contains(readers[right])
                if isBelow && !isWider { wrongOrders += 1 }
                if isWider && !isBelow {
                    if labels[right].isClosed { conversesBrokenByEmptyClauses += 1 } else { wrongConverses += 1 }
                }
            }
        }
        #expect(pairs == (LabelRun.isLong ? 746_496 : 186_624))
        #expect(wrongJoins == 0)
        #expect(wrongOrders == 0)
        #expect(wrongConverses == 0)
        #expect(conversesBrokenByEmptyClauses > 0, "with empty clauses the converse does not hold")
    }

    @Test func `join is commutative and idempotent, and bottom changes nothing`() {
        let sets = Self.universe.clauseSets
        var failures = 0
        for (leftIndex, left) in sets.enumerated() {
            for (rightIndex, right) in sets.enumerated() {
                let one = Self.label(left, leftIndex)
                let two = Self.label(right, rightIndex + leftIndex)
                if one.join(two) != two.join(one) || one.join(two).stored != two.join(one).stored { failures += 1 }
            }
        }
        for label in Self.universe.labels where label.join(label) != label || label.join(.bottom) != label {
            failures += 1
        }
        #expect(failures == 0)
    }

    @Test func `join is associative`() {
        // Every third set of clauses in the short run; all 373,248 triples in the long one.
        let sets = Self.universe.clauseSets.enumerated().filter { LabelRun.isLong || $0.offset % 3 == 0 }
        var failures = 0
        for (first, one) in sets {
            for (second, two) in sets {
                let joined = Self.label(one, first).join(Self.label(two, second))
                for (third, three) in sets {
                    let last = Self.label(three, third)
                    if joined.join(last) != Self.label(one, first).join(Self.label(two, second).join(last)) {
                        failures += 1
                    }
                }
            }
        }
        #expect(failures == 0)
    }

    @Test func `a label is below another exactly where joining them gives the other`() {
        var failures = 0
        for (left, one) in Self.universe.clauseSets.enumerated() {
            for (right, two) in Self.universe.clauseSets.enumerated() {
                let first = Self.label(one, left, originators: false)
                let second = Self.label(two, right, originators: false)
                if (first <= second) != (first.join(second) == second) { failures += 1 }
            }
        }
        #expect(failures == 0)
    }

    @Test func `an empty clause makes a label the top in clauses`() {
        let top = Label(clauses: [.nobody])
        for clauses in Self.universe.clauseSets { #expect(Label(clauses: clauses) <= top) }
    }

    /// A label with these clauses; level, caveats and originators run through all values with the number.
    private static func label(_ clauses: [Clause], _ number: Int, originators: Bool = true) -> Label {
        Label(
            level: Level(rank: universe.ranks[number % 3]),
            caveats: universe.caveatSets[number / 3 % 4],
            clauses: clauses,
            originators: originators ? [Identities.id(number % 5)] : []
        )
    }
}
