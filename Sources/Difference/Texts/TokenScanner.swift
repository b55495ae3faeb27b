/// Finds the words of a text.
///
/// Goes by characters as people see them. Apostrophes and hyphens inside a word belong to it, as do the marks inside a
/// number and what points into a list: `1,000`, `3.5`, `12/2024`, `10%`, `5(b)(ii)` are one token each.
struct TokenScanner {
    private let text: String
    private var place: String.Index

    init(_ text: String) {
        self.text = text
        place = text.startIndex
    }

    /// All tokens, in order.
    mutating func all() -> [Token] {
        var tokens: [Token] = []
        while place < text.endIndex {
            let start = place
            let form = form(at: place)
            place = text.index(after: place)
            switch form {
            case .space: continue
            case .sign: tokens.append(Token(range: start..<place, form: .sign))
            case .mark: tokens.append(Token(range: start..<place, form: .mark))
            case .letter, .digit:
                takeWord(after: form)
                tokens.append(Token(range: start..<place, form: .word))
            }
        }
        return tokens
    }

    private func form(at index: String.Index) -> CharacterForm { CharacterForm(text.unicodeScalars[index]) }

    /// Goes to the end of a word or number of which the first character is behind.
    private mutating func takeWord(after first: CharacterForm) {
        var last = first
        while place < text.endIndex {
            let form = form(at: place)
            if form == .letter || form == .digit {
                place = text.index(after: place)
                last = form
            } else if form == .mark, let end = joined(after: last) {
                place = end
            } else {
                return
            }
        }
    }

    /// Where a mark ends that belongs to the word before it; nil for one that does not.
    private func joined(after last: CharacterForm) -> String.Index? {
        let mark = text.unicodeScalars[place]
        let next = text.index(after: place)
        let following = next < text.endIndex ? form(at: next) : .space
        switch mark {
        case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "\u{00B7}":
            return following == .letter || following == .digit ? next : nil
        case ".", ",", ":", "/", "\u{066B}", "\u{066C}": return last == .digit && following == .digit ? next : nil
        case "%", "\u{2030}": return last == .digit ? next : nil
        case "(": return last == .digit || isPointed ? pointer(from: next) : nil
        default: return nil
        }
    }

    /// Whether what stands before ends with a bracket of this word.
    private var isPointed: Bool { text[text.index(before: place)] == ")" }

    /// Where `b)` ends that points into a list.
    private func pointer(from start: String.Index) -> String.Index? {
        var index = start
        for _ in 0...4 {
            guard index < text.endIndex else { return nil }
            let form = form(at: index)
            if form == .mark, text.unicodeScalars[index] == ")", index > start { return text.index(after: index) }
            guard form == .letter || form == .digit else { return nil }
            index = text.index(after: index)
        }
        return nil
    }
}
