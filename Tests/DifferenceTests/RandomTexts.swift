import TestSupport

@testable import Difference

/// Two texts that a law is tried on.
struct TextPair: CustomStringConvertible {
    var old: [Passage]
    var new: [Passage]

    var difference: Difference { Difference(old: old, new: new) }
    var turned: TextPair { TextPair(old: new, new: old) }

    var description: String { "old \(old.map(Self.text)), new \(new.map(Self.text))" }

    private static func text(_ passage: Passage) -> String {
        (passage.key.map { $0 + ": " } ?? "") + passage.text.debugDescription
    }
}

/// Makes texts, and others of them as people do: words put in, taken out and moved, paragraphs moved, split, joined.
struct RandomTexts {
    /// Few enough that words come again, and all that is hard: marks on letters, scripts without spaces, signs that the
    /// text form uses, line ends of two characters.
    private static let words = [
        "the", "council", "the", "of", "alarm", "alarms", "shared", "1,000", "5(b)", "5(b)(ii)", "don't", "co-operate",
        "a",
        "caf\u{E9}", "cafe\u{301}", "e", "\u{301}", "水", "湖", "は", "안전", "إنذار", "\u{200D}",
        "\u{1F468}\u{200D}\u{1F469}",
        "\u{1F1EF}\u{1F1F5}", "\r\n", "\r", "\n", "[-", "-]", "{+", "+}", "\\", "-", "+", "]", "[", "}", "{", "The",
        ".", ",",
        "agreed.", "x", "\u{0915}\u{094D}", "\u{0937}",
    ]
    private static let spaces = [" ", " ", " ", " ", " ", "  ", "", "\u{A0}", "\n", ". ", ", "]

    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// A text and what became of it.
    mutating func pair() -> TextPair {
        let hasKeys = once(in: 4)
        let old = (0..<Int.random(in: 0...7, using: &random)).map { index in
            Passage(key: hasKeys && !once(in: 4) ? "k\(index)" : nil, text: text())
        }
        var new = old
        for _ in 0..<Int.random(in: 0...5, using: &random) { change(&new) }
        return once(in: 10) ? TextPair(old: old, new: [Passage(text: text())]) : TextPair(old: old, new: new)
    }

    /// Words one behind the other, without an end of a sentence.
    mutating func sentence() -> String {
        let words = ["the", "council", "of", "alarm", "shares", "water", "lake", "a", "safe", "sensor"]
        return (0..<Int.random(in: 0...24, using: &random)).map { _ in words[below(words.count)] }.joined(
            separator: " "
        )
    }

    private mutating func once(in count: Int) -> Bool { below(count) == 0 }
    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func text() -> String {
        // Of ten words, so that many paragraphs are alike.
        if once(in: 2) { return sentence() }
        var text = ""
        for _ in 0..<below(18) { text += Self.words[below(Self.words.count)] + Self.spaces[below(Self.spaces.count)] }
        return text
    }

    private mutating func change(_ passages: inout [Passage]) {
        guard !passages.isEmpty else {
            passages.append(Passage(text: text()))
            return
        }
        let place = below(passages.count)
        let passage = passages[place]
        switch below(8) {
        case 0: passages.insert(Passage(text: text()), at: place)
        case 1: passages.remove(at: place)
        case 2:
            passages.remove(at: place)
            passages.insert(passage, at: below(passages.count + 1))
        case 3 where place > 0:
            passages.remove(at: place)
            passages[place - 1] = replaced(passages[place - 1], passages[place - 1].text + " " + passage.text)
        case 4:
            let cut = cut(passage.text)
            passages[place] = replaced(passage, String(passage.text[..<cut]))
            passages.insert(Passage(text: String(passage.text[cut...])), at: place + 1)
        default: passages[place] = replaced(passage, edited(passage.text))
        }
    }

    private func replaced(_ passage: Passage, _ text: String) -> Passage { Passage(key: passage.key, text: text) }

    /// A place in a text, between any two code points.
    private mutating func cut(_ text: String) -> String.Index {
        text.unicodeScalars.index(text.startIndex, offsetBy: below(text.unicodeScalars.count + 1))
    }

    private mutating func edited(_ text: String) -> String {
        var text = text
        for _ in 0...below(3) {
            let (one, other) = (cut(text), cut(text))
            let range = min(one, other)..<max(one, other)
            let isShort = text.unicodeScalars.distance(from: range.lowerBound, to: range.upperBound) < 20
            let words = Self.words[below(Self.words.count)] + Self.spaces[below(Self.spaces.count)]
            switch below(3) {
            case 0: text.insert(contentsOf: words, at: one)
            case 1 where isShort: text.removeSubrange(range)
            default: if isShort { text.replaceSubrange(range, with: words) }
            }
        }
        return text
    }
}

extension TextPair {
    /// A pair that fails as this one does and from which nothing can be taken without mending it.
    func smallest(_ fails: (TextPair) -> Bool) -> TextPair {
        var best = self
        var isShorter = true
        while isShorter {
            isShorter = false
            for candidate in best.smaller where fails(candidate) {
                best = candidate
                isShorter = true
                break
            }
        }
        return best
    }

    /// All pairs with a passage less, or with a stretch less in one: half of it, a quarter, a code point.
    private var smaller: [TextPair] {
        var pairs: [TextPair] = []
        for side in [\TextPair.old, \TextPair.new] {
            let passages = self[keyPath: side]
            for index in passages.indices {
                var pair = self
                pair[keyPath: side].remove(at: index)
                pairs.append(pair)
                let scalars = Array(passages[index].text.unicodeScalars)
                for size in [scalars.count / 2, scalars.count / 4, 1] where size > 0 {
                    for start in stride(from: 0, to: scalars.count, by: size) {
                        var left = String.UnicodeScalarView()
                        left.append(contentsOf: scalars[..<start] + scalars[min(start + size, scalars.count)...])
                        var pair = self
                        pair[keyPath: side][index] = Passage(key: passages[index].key, text: String(left))
                        pairs.append(pair)
                    }
                }
            }
        }
        return pairs
    }
}
