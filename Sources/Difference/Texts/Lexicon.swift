/// Numbers for words, so that they are compared once and then as numbers.
struct Lexicon {
    /// Where a thought may end.
    enum Pause: Int {
        case none
        /// A comma, a semicolon, a colon, a bracket.
        case clause
        /// A full stop and its like.
        case sentence
    }

    private var numbers: [ExactText: Int] = [:]
    /// By number: how much of the text a word is.
    private(set) var weights: [Int] = []
    /// By number.
    private(set) var pauses: [Pause] = []

    /// The number of a word: the same for the same bytes.
    mutating func number(of word: Substring, _ form: Token.Form) -> Int {
        if let known = numbers[ExactText(word)] { return known }
        let number = weights.count
        // Its own copy: a part of a long text would keep all of it.
        numbers[ExactText(String(word)[...])] = number
        weights.append(form == .word ? word.count : form == .sign ? 2 : 1)
        pauses.append(form == .mark ? Self.pause(word) : .none)
        return number
    }

    /// How much of the text a few words are.
    func weight(_ words: ArraySlice<Int>) -> Int { words.reduce(0) { $0 + weights[$1] } }

    private static func pause(_ mark: Substring) -> Pause {
        guard let scalar = mark.unicodeScalars.first else { return .none }
        if Sentences.ends.contains(scalar) { return .sentence }
        return ",;:()[]\u{3001}\u{FF0C}\u{060C}\u{061B}\u{2013}\u{2014}".unicodeScalars.contains(scalar)
            ? .clause : .none
    }
}
