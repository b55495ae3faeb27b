/// A text in its words, with the numbers of these.
struct Tokens {
    let text: String
    let tokens: [Token]
    /// By token: the number of the word.
    let numbers: [Int]
    /// The tokens with which sentences begin.
    let sentences: [Int]

    init(_ text: String, lexicon: inout Lexicon) {
        var text = text
        text.makeContiguousUTF8()
        var scanner = TokenScanner(text)
        let tokens = scanner.all()
        var numbers: [Int] = []
        numbers.reserveCapacity(tokens.count)
        for token in tokens { numbers.append(lexicon.number(of: text[token.range], token.form)) }
        self.text = text
        self.tokens = tokens
        self.numbers = numbers
        sentences = Sentences.starts(text, tokens)
    }

    /// A part of the tokens, and of the text around them.
    struct Part {
        let whole: Tokens
        let tokens: Range<Int>
        let text: Range<String.Index>
    }

    /// All of it.
    var whole: Part { Part(whole: self, tokens: tokens.indices, text: text.startIndex..<text.endIndex) }

    /// The parts that some tokens begin, with the spaces before a token in the part before.
    func parts(from starts: [Int]) -> [Part] {
        starts.indices.map { index in
            let start = starts[index]
            let end = index + 1 < starts.count ? starts[index + 1] : tokens.count
            let lower = index == 0 ? text.startIndex : place(of: start)
            let upper = index + 1 < starts.count ? place(of: end) : text.endIndex
            return Part(whole: self, tokens: start..<end, text: lower..<upper)
        }
    }

    private func place(of token: Int) -> String.Index {
        token < tokens.count ? tokens[token].range.lowerBound : text.endIndex
    }
}
