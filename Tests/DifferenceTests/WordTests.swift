import TestSupport
import Testing

@testable import Difference

/// How single texts are compared: what a word is, what is joined, where changes begin.
@Suite struct WordTests {
    private func tokens(_ text: String) -> [String] {
        var scanner = TokenScanner(text)
        return scanner.all().map { String(text[$0.range]) }
    }

    private func marked(_ old: String, _ new: String) -> String { Difference.marked(Wording.spans(from: old, to: new)) }

    @Test(arguments: [
        ("The council's co-operation.", ["The", "council's", "co-operation", "."]),
        (
            "Article 5(b)(ii), 1,000.50 t; 10% (ten)",
            ["Article", "5(b)(ii)", ",", "1,000.50", "t", ";", "10%", "(", "ten", ")"]
        ),
        ("see 5 (b) or (c).", ["see", "5", "(", "b", ")", "or", "(", "c", ")", "."]),
        ("12/03/2024, 18:30", ["12/03/2024", ",", "18:30"]),
        ("水は安全。", ["水", "は", "安", "全", "。"]),
        ("회원은 경보를", ["회원은", "경보를"]),
        ("cafe\u{301}, l\u{2019}alarme", ["cafe\u{301}", ",", "l\u{2019}alarme"]),
        ("5(bcdefgh) 5(", ["5", "(", "bcdefgh", ")", "5", "("]),
    ])
    func `numbers, letters of lists and marked letters stay whole`(_ text: String, _ words: [String]) {
        #expect(tokens(text).map { Array($0.utf8) } == words.map { Array($0.utf8) })
    }

    @Test(arguments: [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("See Art. 5 and no. 7. Then go.", ["See Art. 5 and no. 7.", "Then go."]),
        ("He said \u{201C}No.\u{201D} She left.", ["He said \u{201C}No.\u{201D}", "She left."]),
        ("水は安全。次", ["水は安全。", "次"]),
        ("One\nTwo", ["One", "Two"]),
        ("It cost 3.5 in all", ["It cost 3.5 in all"]),
        ("", []),
    ])
    func `sentences begin where readers would say so`(_ text: String, _ sentences: [String]) {
        var lexicon = Lexicon()
        let tokens = Tokens(text, lexicon: &lexicon)
        let ends =
            tokens.sentences.dropFirst().map { $0 - 1 } + (tokens.tokens.isEmpty ? [] : [tokens.tokens.count - 1])
        let found = zip(tokens.sentences, ends).map { start, end in
            String(text[tokens.tokens[start].range.lowerBound..<tokens.tokens[end].range.upperBound])
        }
        #expect(found == sentences)
    }

    @Test func `a sentence that was put in is shown whole, though it begins as its neighbour does`() {
        #expect(
            marked("The council agreed. The council went.", "The council agreed. The council met. The council went.")
                == "The council agreed. {+The council met. +}The council went."
        )
        #expect(
            marked("we met, and we left", "we met, and we ate, and we left") == "we met, {+and we ate, +}and we left"
        )
    }

    @Test func `small words between changes are joined into them`() {
        #expect(
            marked(
                "they stand ready when the northern harbour is closed, and every sensor of the lake is asked again",
                "they stand ready when a southern village was opened, and every sensor of the lake is asked again"
            )
                == "they stand ready when [-the northern harbour is closed-]{+a southern village was opened+}, and every "
                + "sensor of the lake is asked again"
        )
        #expect(
            marked(
                "share cold bread and warm water with all members",
                "share sour milk and sweet wine with all members"
            )
                == "share [-cold bread and warm water-]{+sour milk and sweet wine+} with all members"
        )
    }

    @Test func `case and spaces are shown`() {
        #expect(marked("the council", "The council") == "[-the-]{+The+} council")
        #expect(marked("a  b", "a b") == "a[-  -]{+ +}b")
        #expect(marked("a b ", "a b") == "a b[- -]")
        #expect(marked("a b", "a\u{A0}b") == "a[- -]{+\u{A0}+}b")
    }

    @Test func `texts that look alike and are written otherwise differ`() {
        #expect(Wording(from: "caf\u{E9} open", to: "cafe\u{301} open") != .same)
        #expect(WordSpan.kept("\u{E9}") != WordSpan.kept("e\u{301}"))
        #expect(Passage(text: "\u{E9}") != Passage(text: "e\u{301}"))
        #expect(!Difference(old: [Passage(text: "\u{E9}")], new: [Passage(text: "e\u{301}")]).isEmpty)
    }

    @Test func `a text of which little is left is rewritten, one that only grew is not`() {
        #expect(Wording(from: "Alarms are shared.", to: "Each member tells all others.") == .rewritten)
        #expect(
            Wording(from: "Alarms", to: "Alarms and rumours") == .changed([.kept("Alarms"), .added(" and rumours")])
        )
        #expect(Wording(from: "", to: "New") == .changed([.added("New")]))
        #expect(Wording(from: "same", to: "same") == .same)
    }

    @Test func `the way back is told in the same words`() {
        func turned(_ spans: [WordSpan]) -> [WordSpan] {
            var result: [WordSpan] = []
            for span in spans {
                let other: WordSpan = span.isKept ? span : span.isNew ? .removed(span.text) : .added(span.text)
                // What was removed stands before what was added.
                if case .removed = other, case .added = result.last {
                    result.insert(other, at: result.count - 1)
                } else {
                    result.append(other)
                }
            }
            return result
        }
        for round in 0..<UInt64(600) {
            var texts = RandomTexts(seed: propertySeed &+ round)
            let (old, new) = (texts.sentence(), texts.sentence())
            #expect(
                turned(Wording.spans(from: old, to: new)) == Wording.spans(from: new, to: old),
                "ENTENTE_SEED=\(propertySeed &+ round): \(marked(old, new))"
            )
        }
    }

    @Test func `marks that stand in a text are escaped`() {
        #expect(Difference.marked([.kept("a [- b -] {+ c +} \\")]) == #"a \[- b -\] \{+ c +\} \\"#)
        #expect(Difference.marked([.removed("]"), .added("[")]) == #"[-\]-]{+\[+}"#)
        #expect(Difference.marked([.kept("a[b] {c}")]) == "a[b] {c}")
    }

    // MARK: - Length

    /// How much of two lines is not in common, by letters.
    private func length(_ spans: [WordSpan]) -> Int {
        spans.filter { !$0.isKept }.reduce(0) { $0 + tokens($1.text).joined().count }
    }

    /// The shortest there is, by a table of all pairs.
    private func shortest(_ old: [String], _ new: [String]) -> Int {
        var row = [0]
        for word in new { row.append(row[row.count - 1] + word.count) }
        for word in old {
            var next = [row[0] + word.count]
            for (column, other) in new.enumerated() {
                let without = min(next[column] + other.count, row[column + 1] + word.count)
                next.append(word == other ? min(without, row[column]) : without)
            }
            row = next
        }
        return row[row.count - 1]
    }

    @Test func `an edit within a sentence is at most three times as long as the shortest`() {
        var (sum, least, worst) = (0, 0, 0.0)
        for round in 0..<UInt64(600) {
            var texts = RandomTexts(seed: propertySeed &+ round)
            let (old, new) = (texts.sentence(), texts.sentence())
            let (ours, best) = (length(Wording.spans(from: old, to: new)), shortest(tokens(old), tokens(new)))
            #expect(ours >= best && ours <= 3 * best, "ENTENTE_SEED=\(propertySeed &+ round): \(marked(old, new))")
            sum += ours
            least += best
            worst = max(worst, best == 0 ? 1 : Double(ours) / Double(best))
        }
        // Random words have nothing to tell: texts of people come closer to the shortest.
        #expect(Double(sum) <= 1.5 * Double(least), "\(Double(sum) / Double(least)), worst \(worst)")
    }
}
