/// Says which sentences of one line are to be compared with which of another, word by word.
struct SentenceAlignment {
    /// A stretch of either line, in words.
    struct Region {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// How many pairs of sentences are compared.
    private static let mostPairs = 1_024
    /// How alike sentences must be to be compared word by word, in hundredths.
    private static let least = 50

    private let old: Line
    private let new: Line
    private let weights: [Int]
    /// Where sentences begin, and the end.
    private let (starts, startsNew): ([Int], [Int])
    private(set) var regions: [Region] = []

    init(_ old: Line, _ new: Line, _ lexicon: Lexicon) {
        (self.old, self.new, weights) = (old, new, lexicon.weights)
        (starts, startsNew) = (old.sentences + [old.numbers.count], new.sentences + [new.numbers.count])
        var (low, lowNew) = (0, 0)
        for match in sameSentences() {
            compare(low..<match.old, lowNew..<match.new)
            append(match.old..<(match.old + 1), match.new..<(match.new + 1))
            (low, lowNew) = (match.old + 1, match.new + 1)
        }
        compare(low..<(starts.count - 1), lowNew..<(startsNew.count - 1))
    }

    /// Sentences of the same words, in order.
    private func sameSentences() -> [Match] {
        var numbers: [ArraySlice<Int>: Int] = [:]
        var sizes: [Int] = []
        func numbered(_ line: Line, _ starts: [Int]) -> [Int] {
            zip(starts, starts.dropFirst()).map { start, end in
                let words = line.numbers[start..<end]
                if let known = numbers[words] { return known }
                numbers[words] = sizes.count
                sizes.append(words.reduce(1) { $0 + weights[$1] })
                return sizes.count - 1
            }
        }
        let (left, right) = (numbered(old, starts), numbered(new, startsNew))
        return Alignment.matches(left, right, weights: sizes)
    }

    private mutating func append(_ sentences: Range<Int>, _ sentencesNew: Range<Int>) {
        regions.append(
            Region(
                old: starts[sentences.lowerBound]..<starts[sentences.upperBound],
                new: startsNew[sentencesNew.lowerBound]..<startsNew[sentencesNew.upperBound]
            )
        )
    }

    /// Finds sentences that are alike among those that are not the same: one and one, or one and two.
    private mutating func compare(_ sentences: Range<Int>, _ sentencesNew: Range<Int>) {
        guard !sentences.isEmpty, !sentencesNew.isEmpty else { return }
        guard sentences.count * sentencesNew.count > 1,
            sentences.count * sentencesNew.count <= Self.mostPairs
        else {
            append(sentences, sentencesNew)
            return
        }
        let words = sentences.map { old.numbers[starts[$0]..<starts[$0 + 1]].sorted() }
        let wordsNew = sentencesNew.map { new.numbers[startsNew[$0]..<startsNew[$0 + 1]].sorted() }
        let chosen = BestPairs.choose(words.count, wordsNew.count, mostTogether: 2) { part, partNew in
            let left = part.count == 1 ? words[part.lowerBound] : words[part].joined().sorted()
            let right = partNew.count == 1 ? wordsNew[partNew.lowerBound] : wordsNew[partNew].joined().sorted()
            return Likeness(left, right, weights: weights).worth(above: Self.least)
        }
        for pair in chosen {
            append(pair.old.shifted(by: sentences.lowerBound), pair.new.shifted(by: sentencesNew.lowerBound))
        }
    }
}

extension Range<Int> {
    /// The same range so much further.
    func shifted(by offset: Int) -> Range<Int> { (lowerBound + offset)..<(upperBound + offset) }
}
