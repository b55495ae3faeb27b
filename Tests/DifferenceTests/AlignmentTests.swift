import TestSupport
import Testing

@testable import Difference

/// The ways of finding what two sequences have in common, each against a table of all pairs.
@Suite struct AlignmentTests {
    /// The most elements that two sequences have in common.
    private func most(_ old: [Int], _ new: [Int]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for number in old {
            var next = [0]
            for (column, other) in new.enumerated() {
                next.append(number == other ? row[column] + 1 : max(next[column], row[column + 1]))
            }
            row = next
        }
        return row[new.count]
    }

    private func isOrdered(_ matches: [Match], _ old: [Int], _ new: [Int]) -> Bool {
        zip(matches, matches.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new }
            && matches.allSatisfy { old[$0.old] == new[$0.new] }
    }

    /// A sequence, and the same with some elements changed.
    private func pair(_ count: Int, of kinds: Int, edits: Int, _ random: inout SplitMix64) -> ([Int], [Int]) {
        let old = (0..<count).map { _ in Int.random(in: 0..<kinds, using: &random) }
        var new = old
        for _ in 0..<edits {
            let place = Int.random(in: 0...new.count, using: &random)
            if Bool.random(using: &random), place < new.count {
                new.remove(at: place)
            } else {
                new.insert(Int.random(in: 0..<kinds, using: &random), at: place)
            }
        }
        return (old, new)
    }

    @Test func `short sequences have all in common that they can have`() {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<300 {
            let (old, new) = pair(
                Int.random(in: 0...40, using: &random),
                of: 5,
                edits: Int.random(in: 0...30, using: &random),
                &random
            )
            let matches = Alignment.matches(old, new, weights: [Int](repeating: 1, count: 5))
            #expect(isOrdered(matches, old, new) && matches.count == most(old, new), "ENTENTE_SEED=\(propertySeed)")
        }
    }

    @Test func `Myers' edit is the shortest, and nothing where that is long`() {
        var random = SplitMix64(seed: propertySeed)
        for round in 0..<60 {
            let (old, new) = pair(300, of: 1 + round % 7, edits: Int.random(in: 0...40, using: &random), &random)
            let alignment = Alignment(old: old, new: new, weights: [Int](repeating: 1, count: 8))
            let matches = alignment.shortest(old.indices, new.indices)
            #expect(matches.map { isOrdered($0, old, new) } == true, "ENTENTE_SEED=\(propertySeed)")
            #expect(matches?.count == most(old, new), "ENTENTE_SEED=\(propertySeed)")
        }
        let (old, new) = ((0..<400).map { $0 % 7 }, (0..<400).map { 7 + $0 % 7 })
        let alignment = Alignment(old: old, new: new, weights: [Int](repeating: 1, count: 14))
        #expect(alignment.shortest(old.indices, new.indices) == nil)
    }

    @Test func `long sequences with few changes keep nearly all that they can keep`() {
        var random = SplitMix64(seed: propertySeed)
        for kinds in [2, 40, 1_000] {
            let (old, new) = pair(2_000, of: kinds, edits: 40, &random)
            let matches = Alignment.matches(old, new, weights: [Int](repeating: 1, count: kinds))
            #expect(isOrdered(matches, old, new), "ENTENTE_SEED=\(propertySeed)")
            #expect(
                matches.count * 100 >= most(old, new) * 97,
                "\(kinds): \(matches.count), ENTENTE_SEED=\(propertySeed)"
            )
        }
    }

    @Test func `long sequences with more changes than Myers looks for are cut at what stands once`() {
        var random = SplitMix64(seed: propertySeed)
        let (old, new) = pair(1_500, of: 1_000, edits: 500, &random)
        let matches = Alignment.matches(old, new, weights: [Int](repeating: 1, count: 1_000))
        #expect(isOrdered(matches, old, new), "ENTENTE_SEED=\(propertySeed)")
        #expect(matches.count * 100 >= most(old, new) * 95, "\(matches.count), ENTENTE_SEED=\(propertySeed)")
        // Nothing stands once here, but runs of four do.
        let (few, fewNew) = pair(1_500, of: 12, edits: 500, &random)
        let some = Alignment.matches(few, fewNew, weights: [Int](repeating: 1, count: 12))
        #expect(some.count * 100 >= most(few, fewNew) * 75, "\(some.count), ENTENTE_SEED=\(propertySeed)")
    }

    @Test func `the heaviest choice in order is found`() {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<200 {
            let places = Array(0..<Int.random(in: 0...9, using: &random)).shuffled(using: &random)
            let weights = places.map { _ in Int.random(in: 1...9, using: &random) }
            let matches = places.enumerated().map { Match(old: $0, new: $1) }
            let found = Increasing.heaviest(matches) { weights[$0.old] }
            var best = 0
            for choice in 0..<(1 << places.count) {
                let chosen = matches.filter { choice >> $0.old & 1 == 1 }
                guard zip(chosen, chosen.dropFirst()).allSatisfy({ $0.new < $1.new }) else { continue }
                best = max(best, chosen.reduce(0) { $0 + weights[$1.old] })
            }
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
            #expect(found.reduce(0) { $0 + weights[$1.old] } == best, "ENTENTE_SEED=\(propertySeed)")
        }
    }
}
