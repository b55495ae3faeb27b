import TestSupport
import Testing

@testable import Difference

/// Texts for which an exact answer would take a time that grows with the square of their length: what is said of them is
/// coarser, and true all the same.
@Suite struct WorstCaseTests {
    /// So many words, drawn from so many.
    private static func words(_ count: Int, of kinds: Int, seed: UInt64) -> String {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in "w\(Int.random(in: 0..<kinds, using: &random))" }.joined(separator: " ")
    }

    private static func turns(_ count: Int, of kinds: Int) -> String {
        (0..<count).map { "w\($0 % kinds)" }.joined(separator: " ")
    }

    static let cases: [(name: String, old: [String], new: [String])] = [
        ("all alike", Array(repeating: "a b c.", count: 900), Array(repeating: "a b c.", count: 700)),
        (
            "all amended alike", Array(repeating: "one two three four.", count: 300),
            Array(repeating: "one two 3 four.", count: 310)
        ),
        ("one word each", (0..<900).map { "w\($0 % 90)" }, (0..<900).map { "w\($0 * 7 % 90)" }),
        (
            "in reverse order", (0..<400).map { "Paragraph number \($0)." },
            (0..<400).reversed().map { "Paragraph number \($0)." }
        ),
        ("unrelated words", [words(4_000, of: 4_000, seed: 1)], [words(4_000, of: 4_000, seed: 2)]),
        ("three words by chance", [words(4_000, of: 3, seed: 3)], [words(4_000, of: 3, seed: 4)]),
        ("three by turns against four", [turns(4_000, of: 3)], [turns(4_000, of: 4)]),
        ("one word", [turns(6_000, of: 1)], [turns(4_000, of: 1)]),
        ("signs", [String(repeating: "水湖", count: 3_000)], [String(repeating: "湖水湖", count: 2_000)]),
        ("full stops", [String(repeating: "a. ", count: 2_000)], [String(repeating: "a. b. ", count: 1_000)]),
        ("one long word", [String(repeating: "a", count: 50_000)], [String(repeating: "a", count: 40_000)]),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: cases.indices)
    func `the texts can be put together again, and the time stays short`(_ index: Int) {
        let (name, old, new) = Self.cases[index]
        let difference = Difference(old: old.map { Passage(text: $0) }, new: new.map { Passage(text: $0) })
        let rebuilt = Rebuilt(difference)
        #expect(rebuilt.old == old.map { Array($0.utf8) } && rebuilt.new == new.map { Array($0.utf8) }, "\(name)")
        #expect(!difference.isEmpty, "\(name)")
    }

    @Test func `paragraphs that were all amended alike are found by their places`() {
        let (_, old, new) = Self.cases[1]
        let summary = Difference.Summary(
            Difference(old: old.map { Passage(text: $0) }, new: new.map { Passage(text: $0) })
        )
        #expect(summary.changed == 300)
        #expect(summary.added == 10)
    }
}
