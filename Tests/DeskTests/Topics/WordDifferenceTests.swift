import Testing

@testable import Desk

@Suite struct WordDifferenceTests {
    /// Both texts with what is only in one of them in brackets.
    private func told(_ before: String, _ after: String) -> [String]? {
        WordDifference(from: before, to: after).map { difference in
            [difference.before, difference.after].map { pieces in
                pieces.map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined()
            }
        }
    }

    @Test func `a word that was replaced is marked in both texts`() {
        #expect(
            told("Members share every alarm within one hour.", "Members share every alarm within two hours.")
                == ["Members share every alarm within [one hour.]", "Members share every alarm within [two hours.]"]
        )
    }

    @Test func `what was only put in is marked only there`() {
        #expect(
            told("Members share every alarm.", "Members always share every alarm.")
                == ["Members share every alarm.", "Members [always ]share every alarm."]
        )
    }

    @Test func `texts with little in common stand side by side`() {
        #expect(told("One thing and another", "Something else entirely here") == nil)
    }

    @Test func `scripts without spaces are compared sign by sign`() {
        #expect(told("警報を一時間以内に共有する。", "警報を二時間以内に共有する。") == ["警報を[一]時間以内に共有する。", "警報を[二]時間以内に共有する。"])
    }

    @Test func `long stretches that are the same are left out`() {
        let long = (0..<200).map { "word\($0)" }.joined(separator: " ")
        let difference = WordDifference(from: long + " old", to: long + " new")
        #expect(difference?.before.first.map { $0.text.count < 200 && $0.text.hasPrefix("[\u{2026}] ") } == true)
    }

    @Test func `pieces of texts that differ a little make up the texts`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let words = (0..<20).map { _ in ["a", "b", "c", "d e"].randomElement(using: &generator) ?? "a" }
            var other = words
            other.remove(at: Int.random(in: 0..<20, using: &generator))
            other.insert("x", at: Int.random(in: 0..<19, using: &generator))
            let (before, after) = (words.joined(separator: " "), other.joined(separator: " "))
            guard let difference = WordDifference(from: before, to: after) else { continue }
            #expect(difference.before.map(\.text).joined() == before)
            #expect(difference.after.map(\.text).joined() == after)
        }
    }
}
