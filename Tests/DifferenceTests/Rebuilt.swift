@testable import Difference

/// Both texts, put together again from a difference alone.
struct Rebuilt {
    /// What was found of some passages.
    struct Fact: Hashable {
        var old: [Int]
        var new: [Int]
        var isMoved: Bool
        var isWhole: Bool
        /// Each stretch, and on which sides it is.
        var spans: [Set<Side>]

        struct Side: Hashable {
            let text: [UInt8]
            let isOld: Bool
            let isNew: Bool
            let place: Int
        }

        var turned: Fact {
            Fact(
                old: new,
                new: old,
                isMoved: isMoved,
                isWhole: isWhole,
                spans: spans.map { piece in
                    Set(piece.map { Side(text: $0.text, isOld: $0.isNew, isNew: $0.isOld, place: $0.place) })
                }
            )
        }
    }

    private(set) var old: [[UInt8]]
    private(set) var new: [[UInt8]]
    private(set) var facts: Set<Fact> = []
    /// Whether each passage was met once.
    private var (metOld, metNew): ([Int], [Int])

    init(_ difference: Difference) {
        old = difference.old.map { _ in [] }
        new = difference.new.map { _ in [] }
        (metOld, metNew) = ([], [])
        for change in difference.changes { add(change, difference) }
        // A passage that is missing, or there twice, is another text.
        if metOld.sorted() != Array(old.indices) || metNew.sorted() != Array(new.indices) {
            (old, new) = ([[0xFF]], [[0xFF]])
        }
    }

    private mutating func add(_ change: Difference.Change, _ difference: Difference) {
        let spans = Self.spans(of: change, in: difference)
        var fact = Fact(old: [], new: [], isMoved: false, isWhole: false, spans: spans.map(Self.sides))
        switch change {
        case .stayed(let index, let other, let wording):
            (fact.old, fact.new, fact.isWhole) = ([index], [other], wording == .rewritten)
        case .moved(let index, let other, let wording):
            (fact.old, fact.new, fact.isMoved, fact.isWhole) = ([index], [other], true, wording == .rewritten)
        case .left: return
        case .removed(let index): fact.old = [index]
        case .added(let other): fact.new = [other]
        case .split(let index, let others, _): (fact.old, fact.new) = ([index], Array(others))
        case .joined(let indices, let other, _): (fact.old, fact.new) = (Array(indices), [other])
        }
        facts.insert(fact)
        metOld += fact.old
        metNew += fact.new
        for (index, piece) in spans.enumerated() {
            for span in piece {
                if span.isOld { old[fact.old[min(index, fact.old.count - 1)]] += Array(span.text.utf8) }
                if span.isNew { new[fact.new[min(index, fact.new.count - 1)]] += Array(span.text.utf8) }
            }
        }
    }

    private static func sides(_ spans: [WordSpan]) -> Set<Fact.Side> {
        var place = 0
        return Set(
            spans.map { span in
                // What was removed and what was added at one place change their order on the way back.
                if span.isKept { place += 1 }
                return Fact.Side(text: Array(span.text.utf8), isOld: span.isOld, isNew: span.isNew, place: place)
            }
        )
    }

    /// The spans of each piece of a change.
    static func spans(of change: Difference.Change, in difference: Difference) -> [[WordSpan]] {
        switch change {
        case .stayed(let index, let other, let wording), .moved(let index, let other, let wording):
            switch wording {
            case .same: [[.kept(difference.new[other].text)]]
            case .changed(let spans): [spans]
            case .rewritten:
                [
                    [.removed(difference.old[index].text), .added(difference.new[other].text)].filter {
                        !$0.text.isEmpty
                    }
                ]
            }
        case .left: []
        case .removed(let index): [[.removed(difference.old[index].text)]]
        case .added(let other): [[.added(difference.new[other].text)]]
        case .split(_, _, let pieces), .joined(_, _, let pieces): pieces
        }
    }

    /// Whether spans end only where characters of the whole text do.
    static func isWhole(_ spans: [WordSpan], _ text: String) -> Bool {
        var ends: Set<Int> = [0]
        for character in text { ends.insert((ends.max() ?? 0) + character.utf8.count) }
        var place = 0
        return spans.allSatisfy { span in
            place += span.text.utf8.count
            return ends.contains(place)
        }
    }
}
