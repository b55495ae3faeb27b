/// What was taken out of a text and what was put in, word by word.
struct WordDifference: Hashable, Sendable {
    /// A stretch of a text: as it was and is, or not.
    struct Piece: Hashable, Sendable {
        let text: String
        /// Whether it is in one of the two texts only.
        let isChanged: Bool
    }

    /// The text before, with what was taken out.
    let before: [Piece]
    /// The text after, with what was put in.
    let after: [Piece]

    /// Of longer stretches between the same beginning and the same end, the words are not compared one by one.
    private static let mostWords = 400
    /// Texts of up to so many words that have little in common read better side by side.
    private static let fewWords = 120
    /// How many words of an unchanged stretch stand before and behind a change.
    private static let around = 12
    /// Texts with more stretches that differ read better side by side.
    private static let mostStretches = 24

    /// A word, and the space behind it, which does not tell words apart.
    private struct Word: Equatable {
        var text: String
        var space = ""

        static func == (left: Word, right: Word) -> Bool { left.text == right.text }
    }

    /// - Returns: nil where the texts are short and have so little in common that side by side reads better
    init?(from before: String, to after: String) {
        let (old, new) = (Self.words(before), Self.words(after))
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (was, now) = (head..<(old.count - tail), head..<(new.count - tail))
        var (isRemoved, isInserted) = (Set(was), Set(now))
        if max(was.count, now.count) <= Self.mostWords {
            let differences = Self.differences(Array(old[was]), Array(new[now]))
            let isLegible = max(differences.removed.count, differences.inserted.count) <= Self.mostWords / 4
            if isLegible {
                isRemoved = Set(differences.removed.map { $0 + head })
                isInserted = Set(differences.inserted.map { $0 + head })
            }
        }
        let isAlike = isRemoved.count * 2 <= max(old.count, 1) && isInserted.count * 2 <= max(new.count, 1)
        guard isAlike || max(old.count, new.count) > Self.fewWords else { return nil }
        var pieces = (Self.pieces(old, isChanged: isRemoved), Self.pieces(new, isChanged: isInserted))
        if max(pieces.0.count, pieces.1.count) > Self.mostStretches {
            pieces = (Self.pieces(old, isChanged: Set(was)), Self.pieces(new, isChanged: Set(now)))
        }
        (self.before, self.after) = pieces
    }

    private static func differences(_ old: [Word], _ new: [Word]) -> (removed: [Int], inserted: [Int]) {
        var (removed, inserted): ([Int], [Int]) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.append(offset)
            case .insert(let offset, _, _): inserted.append(offset)
            }
        }
        return (removed, inserted)
    }

    /// The words of a text; signs of scripts without spaces are words of their own.
    private static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        for character in text {
            if character.isWhitespace, !words.isEmpty {
                words[words.count - 1].space.append(character)
            } else if let last = words.last, last.space.isEmpty, !isSign(character),
                last.text.last.map({ !isSign($0) }) ?? true
            {
                words[words.count - 1].text.append(character)
            } else {
                words.append(Word(text: String(character)))
            }
        }
        return words
    }

    /// Kana and Han characters, which are written without spaces.
    private static func isSign(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
            || (0x20000...0x3FFFF).contains(value)
    }

    /// Runs of changed and unchanged words; of long unchanged ones only the ends.
    private static func pieces(_ words: [Word], isChanged: Set<Int>) -> [Piece] {
        var runs: [(words: [String], isChanged: Bool)] = []
        for (index, word) in words.enumerated() {
            let changed = isChanged.contains(index)
            if let last = runs.last, last.isChanged == changed {
                runs[runs.count - 1].words.append(word.text + word.space)
            } else {
                runs.append(([word.text + word.space], changed))
            }
        }
        return runs.enumerated().map { index, run in
            guard !run.isChanged, run.words.count > 3 * around else {
                return Piece(text: run.words.joined(), isChanged: run.isChanged)
            }
            let head = index == 0 ? "" : run.words.prefix(around).joined()
            let tail = index == runs.count - 1 ? "" : run.words.suffix(around).joined()
            return Piece(text: head + "[\u{2026}] " + tail, isChanged: false)
        }
    }
}
