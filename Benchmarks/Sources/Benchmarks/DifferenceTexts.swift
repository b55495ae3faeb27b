/// Two texts in paragraphs: what people write, and what costs the most.
struct DifferenceTexts {
    let name: String
    let old: [String]
    let new: [String]

    /// Every pair of texts, each the same at each run.
    static func all(paragraphs: Int) -> [DifferenceTexts] {
        let words = 25 * paragraphs
        return [
            typical(paragraphs), everyOneAmended(paragraphs), allAlike(paragraphs), alikeButForOneWord(paragraphs),
            unrelated(paragraphs), oneWordEach(paragraphs), turnedRound(paragraphs), oneParagraph(words),
            oneUnrelated(words), oneOfThreeWords(words), onePeriodic(words), oneAllTheSame(words),
            DifferenceTexts(
                name: "one paragraph of \(words) words without a sentence's end, unrelated",
                old: [plain(words, seed: 41, of: Words.all.count)],
                new: [plain(words, seed: 42, of: Words.all.count)]
            ),
        ]
    }

    /// One paragraph in ten amended, one in fifty removed, put in, given a sentence; one in a hundred moved.
    static func typical(_ count: Int) -> DifferenceTexts {
        var random = SplitMix64(1)
        let old = (0..<count).map { _ in paragraph(&random) }
        var new: [String] = []
        for text in old {
            switch random.number(below: 100) {
            case 0..<10: new.append(amended(text, words: 1 + random.number(below: 5), &random))
            case 10..<12: continue
            case 12..<14: new += [text, paragraph(&random)]
            case 14..<16: new.append(text + " " + sentence(&random))
            default: new.append(text)
            }
        }
        for _ in 0..<(count / 100) {
            let text = new.remove(at: random.number(below: new.count))
            new.insert(text, at: random.number(below: new.count + 1))
        }
        return DifferenceTexts(name: "\(count) paragraphs, typical amendments", old: old, new: new)
    }

    static func everyOneAmended(_ count: Int) -> DifferenceTexts {
        var random = SplitMix64(2)
        let old = (0..<count).map { _ in paragraph(&random) }
        let new = old.map { amended($0, words: 8, &random) }
        return DifferenceTexts(name: "\(count) paragraphs, each amended in eight places", old: old, new: new)
    }

    private static func allAlike(_ count: Int) -> DifferenceTexts {
        var random = SplitMix64(3)
        let (text, other) = (paragraph(&random), paragraph(&random))
        let new = Array(repeating: text, count: count / 2) + [other] + Array(repeating: text, count: count / 3)
        return DifferenceTexts(name: "all paragraphs alike", old: Array(repeating: text, count: count), new: new)
    }

    private static func alikeButForOneWord(_ count: Int) -> DifferenceTexts {
        var random = SplitMix64(4)
        let (text, other) = (paragraph(&random), paragraph(&random))
        let amended = amended(text, words: 8, &random)
        let old = Array(repeating: text, count: count) + [other]
        return DifferenceTexts(
            name: "all alike, all amended alike",
            old: old,
            new: [other] + Array(repeating: amended, count: count)
        )
    }

    private static func unrelated(_ count: Int) -> DifferenceTexts {
        var random = SplitMix64(5)
        let old = (0..<count).map { _ in paragraph(&random) }
        return DifferenceTexts(
            name: "all paragraphs different",
            old: old,
            new: (0..<count).map { _ in paragraph(&random) }
        )
    }

    private static func oneWordEach(_ count: Int) -> DifferenceTexts {
        var random = SplitMix64(6)
        let old = (0..<count).map { _ in Words.all[random.number(below: 500)] }
        let new = old.map { random.number(below: 3) == 0 ? Words.all[random.number(below: 500)] : $0 }
        return DifferenceTexts(name: "one word a paragraph", old: old, new: new)
    }

    private static func turnedRound(_ count: Int) -> DifferenceTexts {
        var random = SplitMix64(7)
        let old = (0..<count).map { _ in paragraph(&random) }
        return DifferenceTexts(name: "paragraphs in reverse order", old: old, new: old.reversed())
    }

    private static func oneParagraph(_ words: Int) -> DifferenceTexts {
        var random = SplitMix64(8)
        var text = sentence(&random)
        while text.utf8.count < 7 * words { text += " " + sentence(&random) }
        let new = amended(text, words: words / 25, &random)
        return DifferenceTexts(
            name: "one paragraph of about \(words) words, one in 25 changed",
            old: [text],
            new: [new]
        )
    }

    private static func oneUnrelated(_ words: Int) -> DifferenceTexts {
        var random = SplitMix64(9)
        let texts = (0..<2).map { _ in (0..<(words / 20)).map { _ in sentence(&random) }.joined(separator: " ") }
        return DifferenceTexts(
            name: "one paragraph of about \(words) words, unrelated",
            old: [texts[0]],
            new: [texts[1]]
        )
    }

    private static func oneOfThreeWords(_ words: Int) -> DifferenceTexts {
        DifferenceTexts(
            name: "one paragraph of \(words) words, of three words by chance",
            old: [plain(words, seed: 10, of: 3)],
            new: [plain(words, seed: 11, of: 3)]
        )
    }

    private static func onePeriodic(_ words: Int) -> DifferenceTexts {
        let old = (0..<words).map { ["one", "two", "three"][$0 % 3] }
        let new = (0..<words).map { ["one", "two", "three", "four"][$0 % 4] }
        return DifferenceTexts(
            name: "one paragraph of \(words) words, three by turns against four",
            old: [old.joined(separator: " ")],
            new: [new.joined(separator: " ")]
        )
    }

    private static func oneAllTheSame(_ words: Int) -> DifferenceTexts {
        let text = Array(repeating: "word", count: words).joined(separator: " ")
        return DifferenceTexts(
            name: "one paragraph of \(words) times one word",
            old: [text],
            new: [text.dropLast(5 * words / 3) + "and " + text.dropLast(5 * words / 2)]
        )
    }

    // MARK: - Words

    private static func plain(_ words: Int, seed: UInt64, of kinds: Int) -> String {
        var random = SplitMix64(seed)
        return (0..<words).map { _ in Words.all[random.number(below: kinds)] }.joined(separator: " ")
    }

    private static func sentence(_ random: inout SplitMix64) -> String {
        let words = (0..<(8 + random.number(below: 25))).map { _ in Words.all[Words.place(&random)] }
        return words.joined(separator: " ") + "."
    }

    private static func paragraph(_ random: inout SplitMix64) -> String {
        (0..<(2 + random.number(below: 5))).map { _ in sentence(&random) }.joined(separator: " ")
    }

    private static func amended(_ text: String, words count: Int, _ random: inout SplitMix64) -> String {
        var words = text.split(separator: " ").map(String.init)
        for _ in 0..<count {
            let place = random.number(below: words.count)
            switch random.number(below: 3) {
            case 0: words[place] = Words.all[Words.place(&random)]
            case 1: words.insert(Words.all[Words.place(&random)], at: place)
            default: if words.count > 1 { words.remove(at: place) }
            }
        }
        return words.joined(separator: " ")
    }
}
