import Labels
import LabelsSupport
import Testing

/// Shorter ways to combine two markings that look right and are not. Over 4 tokens, every pair of one-clause markings
/// and every set of tokens held: 16 x 16 x 16 = 4,096 cases. The join is right in all of them.
struct ShortcutTests {
    private struct Case {
        let left: Set<Token>
        let right: Set<Token>
        let held: Set<Token>

        /// What the lattice says.
        var reads: Bool {
            Clearance(tokens: held).reads(Label(clauses: [Clause(left)]).join(Label(clauses: [Clause(right)])))
        }
    }

    private static let cases: [Case] = {
        let sets = LabelUniverse().tokenSets.map { Set($0) }
        return sets.flatMap { left in
            sets.flatMap { right in sets.map { Case(left: left, right: right, held: $0) } }
        }
    }()

    /// Markings that name somebody; the shortcuts have no way to say nobody.
    private static var named: [Case] { cases.filter { !$0.left.isEmpty && !$0.right.isEmpty } }

    @Test func `the join reads exactly where both markings read`() {
        #expect(Self.cases.count == 4096)
        for entry in Self.cases {
            let both = !entry.held.isDisjoint(with: entry.left) && !entry.held.isDisjoint(with: entry.right)
            #expect(entry.reads == both)
        }
    }

    @Test func `intersecting releasability sets denies needlessly in 434 of 4,096 cases`() {
        let shortcut = { (entry: Case) in !entry.held.isDisjoint(with: entry.left.intersection(entry.right)) }
        #expect(Self.cases.count { $0.reads && !shortcut($0) } == 434)
        #expect(Self.cases.count { !$0.reads && shortcut($0) } == 0)
    }

    @Test func `the same with an empty result written as no restriction leaks in 498`() {
        let shortcut = { (entry: Case) in
            let both = entry.left.intersection(entry.right)
            return both.isEmpty || !entry.held.isDisjoint(with: both)
        }
        #expect(Self.named.count { !$0.reads && shortcut($0) } == 498)
    }

    @Test func `any one marking suffices leaks in 992`() {
        let shortcut = { (entry: Case) in
            !entry.held.isDisjoint(with: entry.left) || !entry.held.isDisjoint(with: entry.right)
        }
        #expect(Self.named.count { !$0.reads && shortcut($0) } == 992)
        #expect(Self.named.count { $0.reads && !shortcut($0) } == 0)
    }
}
