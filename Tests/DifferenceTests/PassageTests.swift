import TestSupport
import Testing

@testable import Difference

/// What becomes of paragraphs.
@Suite struct PassageTests {
    private func difference(_ old: [String], _ new: [String]) -> Difference {
        Difference(old: old.map { Passage(text: $0) }, new: new.map { Passage(text: $0) })
    }

    private static let texts = [
        "The council opened its meeting in the old harbour.",
        "Sensors watch the water of the lake by day and by night.",
        "Rumours are answered in every language of the members.",
        "The budget of the cell grows by a tenth each year.",
    ]

    @Test func `what moved is shown where it is now, and said where it was`() {
        let texts = Self.texts
        #expect(
            difference(texts, [texts[1], texts[2], texts[0], texts[3]]).changes == [
                .left(old: 0, new: 2), .stayed(old: 1, new: 0, .same), .stayed(old: 2, new: 1, .same),
                .moved(old: 0, new: 2, .same), .stayed(old: 3, new: 3, .same),
            ]
        )
    }

    @Test func `of two paragraphs of one length that changed places the same one has moved on the way back`() {
        let (there, back) = (
            difference(["One here now.", "Two here now."], ["Two here now.", "One here now."]),
            difference(["Two here now.", "One here now."], ["One here now.", "Two here now."])
        )
        #expect(Rebuilt(there).facts == Set(Rebuilt(back).facts.map(\.turned)))
        #expect(there.summary.moved == 1)
    }

    @Test func `what moved and was amended is still what moved`() {
        let texts = Self.texts
        let amended = "Sensors watch the water of the lake by day alone."
        let changes = difference(texts, [texts[0], texts[2], texts[3], amended]).changes
        guard case .moved(let old, let new, .changed(let spans)) = changes.last else {
            Issue.record("\(changes)")
            return
        }
        #expect((old, new) == (1, 3))
        #expect(Difference.marked(spans) == "Sensors watch the water of the lake by day [-and by night-]{+alone+}.")
    }

    @Test func `a short phrase that stands elsewhere has not moved`() {
        let changes = difference(["End.", Self.texts[0], Self.texts[1]], [Self.texts[0], Self.texts[1], "End."]).changes
        #expect(changes.first == .removed(old: 0))
        #expect(changes.last == .added(new: 2))
    }

    @Test func `paragraphs that are alike among hundreds are found by their rare words`() {
        let old = (0..<300).map { "Member number\($0) shares what it knows with the council and with the cell." }
        let new = old.map { $0.replacing("shares", with: "tells") }
        let summary = Difference.Summary(difference(old, new))
        #expect(summary.changed == 300)
        #expect(summary.wordsAdded == 300 && summary.wordsRemoved == 300)
    }

    @Test func `of many equal paragraphs the ones that were taken out are removed`() {
        let summary = Difference.Summary(
            difference(Array(repeating: "Alike.", count: 50), Array(repeating: "Alike.", count: 47))
        )
        #expect(summary.unchanged == 47)
        #expect(summary.removed == 3)
    }

    @Test func `a name finds a paragraph whatever became of its words`() {
        let old = [Passage(key: "a", text: "One thing."), Passage(key: "b", text: Self.texts[0])]
        let new = [Passage(key: "b", text: Self.texts[0]), Passage(key: "a", text: "Quite another matter altogether.")]
        let changes = Difference(old: old, new: new).changes
        #expect(
            changes.contains(.moved(old: 0, new: 1, .rewritten))
                || changes.contains(.stayed(old: 0, new: 1, .rewritten))
        )
        // One that a text has twice is no name.
        let twice = [Passage(key: "a", text: Self.texts[1]), Passage(key: "a", text: Self.texts[2])]
        #expect(Difference.Summary(Difference(old: [Passage(key: "a", text: Self.texts[3])], new: twice)).removed == 1)
    }

    @Test func `a number is shown and never compared`() {
        let old = [Passage(number: "1", text: Self.texts[0]), Passage(number: "2", text: Self.texts[1])]
        let new = [Passage(number: "7", text: Self.texts[0]), Passage(number: "8", text: Self.texts[1])]
        let difference = Difference(old: old, new: new)
        #expect(difference.isEmpty)
        #expect(difference.text().hasPrefix("7 (was 1): unchanged\n"))
    }

    @Test func `a paragraph that became another kind is changed, though its words are the same`() {
        let old = [Passage(kind: "text", text: Self.texts[0])]
        let difference = Difference(old: old, new: [Passage(kind: "heading", text: Self.texts[0])])
        #expect(!difference.isEmpty)
        #expect(Difference.Summary(difference).changed == 1)
        #expect(difference.text().hasPrefix("1: words unchanged, heading (was text)\n"))
    }

    @Test func `one paragraph that became three is one that was split, and the way back joins them`() {
        let whole = Self.texts[..<3].joined(separator: " ")
        guard case .split(0, 0..<3, let pieces) = difference([whole], Array(Self.texts[..<3])).changes.first else {
            Issue.record("\(difference([whole], Array(Self.texts[..<3])).changes)")
            return
        }
        #expect(pieces.map { $0.filter(\.isNew).map(\.text).joined() } == Array(Self.texts[..<3]))
        #expect(Difference.Summary(difference(Array(Self.texts[..<3]), [whole])).joined == 1)
    }

    @Test func `the plain form leaves out what is far from every change`() {
        var new = Self.texts
        new[3] += " So it is."
        #expect(
            difference(Self.texts, new).text(context: 1) == """
                (2 unchanged)
                3: unchanged
                    Rumours are answered in every language of the members.
                4: changed
                    The budget of the cell grows by a tenth each year.{+ So it is.+}

                """
        )
        #expect(difference(new, new).text(context: 0) == "(4 unchanged)\n")
    }

    @Test func `nothing against nothing, and against something`() {
        #expect(difference([], []).changes.isEmpty)
        #expect(difference([], ["One"]).changes == [.added(new: 0)])
        #expect(difference(["One"], []).changes == [.removed(old: 0)])
        #expect(difference([""], ["One"]).changes == [.stayed(old: 0, new: 0, .changed([.added("One")]))])
    }
}
