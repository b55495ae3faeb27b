/// The words of a text, or of a few texts one behind the other, for comparing.
struct Line {
    let numbers: [Int]
    /// Where sentences begin.
    let sentences: [Int]
    private let texts: [String]

    init(_ tokens: Tokens) {
        numbers = tokens.numbers
        sentences = tokens.sentences
        texts = [tokens.text]
    }

    init(_ several: [Tokens]) {
        var (numbers, sentences): ([Int], [Int]) = ([], [])
        for tokens in several {
            sentences += tokens.sentences.map { $0 + numbers.count }
            numbers += tokens.numbers
        }
        (self.numbers, self.sentences) = (numbers, sentences)
        texts = several.map(\.text)
    }

    /// Whether this one comes before another, by count and by bytes.
    func precedes(_ other: Line) -> Bool {
        guard numbers.count == other.numbers.count else { return numbers.count < other.numbers.count }
        guard texts.count == other.texts.count else { return texts.count < other.texts.count }
        return texts.lexicographicallyPrecedes(other.texts, by: ExactText.precedes)
    }
}
