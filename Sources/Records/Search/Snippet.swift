import JSON

/// Words around the first match.
enum Snippet {
    /// How many characters are shown around a match.
    private static let reach = 120

    /// Words of `value`, which is what the reader is served, around the first of `words`.
    static func parts(of value: JSONValue, words: [String]) -> [SnippetPart] {
        let text = SearchText(value)
        let line =
            text.body.split(separator: "\n").first { line in words.contains { range(of: $0, in: line) != nil } }
            ?? text.name.split(separator: "\n").first { line in words.contains { range(of: $0, in: line) != nil } }
            ?? text.body.split(separator: "\n").first
        guard let line else { return [] }
        return mark(cut(line, words: words), words: words)
    }

    private static func cut(_ line: Substring, words: [String]) -> Substring {
        guard let first = words.compactMap({ range(of: $0, in: line)?.lowerBound }).min() else {
            return line.prefix(2 * reach)
        }
        let start = line.index(first, offsetBy: -reach, limitedBy: line.startIndex) ?? line.startIndex
        let end = line.index(first, offsetBy: reach, limitedBy: line.endIndex) ?? line.endIndex
        return line[start..<end]
    }

    private static func mark(_ line: Substring, words: [String]) -> [SnippetPart] {
        var parts: [SnippetPart] = []
        var rest = line
        while let match = words.compactMap({ range(of: $0, in: rest) }).min(by: { $0.lowerBound < $1.lowerBound }) {
            if match.lowerBound > rest.startIndex {
                parts.append(SnippetPart(text: String(rest[..<match.lowerBound]), isMatch: false))
            }
            parts.append(SnippetPart(text: String(rest[match]), isMatch: true))
            rest = rest[match.upperBound...]
        }
        if !rest.isEmpty { parts.append(SnippetPart(text: String(rest), isMatch: false)) }
        return parts
    }

    /// Where a word stands, whatever the case and the accents.
    private static func range(of word: String, in text: Substring) -> Range<Substring.Index>? {
        guard let first = word.first else { return nil }
        var index = text.startIndex
        while index < text.endIndex {
            if fold(text[index]) == fold(first) {
                var end = index
                var matches = true
                for character in word {
                    guard end < text.endIndex, fold(text[end]) == fold(character) else {
                        matches = false
                        break
                    }
                    end = text.index(after: end)
                }
                if matches { return index..<end }
            }
            index = text.index(after: index)
        }
        return nil
    }

    private static func fold(_ character: Character) -> String {
        let lower = character.lowercased()
        guard let base = lower.unicodeScalars.first else { return lower }
        return base.value < 0x300 && lower.unicodeScalars.count > 1 ? String(base) : lower
    }
}
