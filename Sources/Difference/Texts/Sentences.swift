/// Finds where sentences begin.
enum Sentences {
    /// What ends a sentence.
    static let ends: Set<Unicode.Scalar> = [
        ".", "!", "?", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{061F}", "\u{06D4}", "\u{0964}",
    ]

    /// What ends a sentence without a space behind.
    private static let unspacedEnds: Set<Unicode.Scalar> = ["\u{3002}", "\u{FF01}", "\u{FF1F}"]

    /// What may stand between the end of a sentence and the space.
    private static let closing: Set<Unicode.Scalar> = [
        ")", "]", "\"", "'", "\u{2019}", "\u{201D}", "\u{00BB}", "\u{300D}", "\u{300F}", "\u{FF09}",
    ]

    /// Words behind which a full stop ends nothing, where it is a number or a small letter that follows.
    private static let shortened: Set<String> = [
        "art", "arts", "cf", "ch", "e.g", "ed", "etc", "fig", "i.e", "no", "nos", "p", "para", "paras", "pp", "sec",
        "vol",
    ]

    /// The tokens with which sentences begin; a new line begins one too.
    static func starts(_ text: String, _ tokens: [Token]) -> [Int] {
        var starts = tokens.isEmpty ? [] : [0]
        for index in tokens.indices.dropFirst() {
            let space = text[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
            if isEnd(index, space, text, tokens) { starts.append(index) }
        }
        return starts
    }

    /// Whether a sentence ends before a token.
    private static func isEnd(_ index: Int, _ space: Substring, _ text: String, _ tokens: [Token]) -> Bool {
        if !space.isEmpty, space.contains(where: \.isNewline) { return true }
        // What closes belongs to what is before it.
        if tokens[index].form == .mark, space.isEmpty { return false }
        var end = index - 1
        while end > 0, tokens[end].form == .mark, closing.contains(text.unicodeScalars[tokens[end].range.lowerBound]) {
            end -= 1
        }
        let scalar = text.unicodeScalars[tokens[end].range.lowerBound]
        guard tokens[end].form == .mark, ends.contains(scalar) else { return false }
        guard !unspacedEnds.contains(scalar) else { return true }
        guard !space.isEmpty else { return false }
        return scalar != "." || end == 0 || !isShortened(tokens[end - 1], before: tokens[index], text)
    }

    private static func isShortened(_ word: Token, before next: Token, _ text: String) -> Bool {
        guard let first = text[next.range].first else { return false }
        guard first.isLowercase || first.isNumber else { return false }
        let word = text[word.range]
        return word.count == 1 || first.isLowercase || shortened.contains(word.lowercased())
    }
}
