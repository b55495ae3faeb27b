/// Writes the changes of passages that are paired.
struct ChangeWriter {
    private let pairing: Pairing
    /// Whether the old text of the pairing is the new one of the changes.
    private let isTurned: Bool
    private var tokens: TokenStock

    init(_ pairing: Pairing, isTurned: Bool) {
        self.pairing = pairing
        self.isTurned = isTurned
        tokens = TokenStock(pairing, isTurned: isTurned)
    }

    /// All changes, in the order of the new text.
    consuming func changes() -> [Difference.Change] {
        var changes: [Difference.Change] = []
        let count = isTurned ? pairing.new.count : pairing.old.count
        let countNew = isTurned ? pairing.old.count : pairing.new.count
        var (place, placeNew) = (0, 0)
        for stay in stays() + [BestPairs.Pair(old: count..<count, new: countNew..<countNew)] {
            for index in place..<stay.old.lowerBound { changes.append(gone(index)) }
            for index in placeNew..<stay.new.lowerBound { changes.append(come(index)) }
            if !stay.old.isEmpty { changes.append(change(of: stay)) }
            (place, placeNew) = (stay.old.upperBound, stay.new.upperBound)
        }
        return changes
    }

    /// What stayed, and what was split or joined, in order.
    private func stays() -> [BestPairs.Pair] {
        var bundles: [Int: BestPairs.Pair] = [:]
        for bundle in pairing.bundles {
            for index in bundle.old { bundles[index] = bundle }
        }
        let stays = pairing.stayed.map { match in
            bundles[match.old] ?? BestPairs.Pair(old: match.old..<match.old + 1, new: match.new..<match.new + 1)
        }
        return isTurned ? stays.map { BestPairs.Pair(old: $0.new, new: $0.old) } : stays
    }

    private func gone(_ index: Int) -> Difference.Change {
        let partner = isTurned ? pairing.partnersNew[index] : pairing.partners[index]
        return partner.map { .left(old: index, new: $0) } ?? .removed(old: index)
    }

    private mutating func come(_ index: Int) -> Difference.Change {
        guard let partner = isTurned ? pairing.partners[index] : pairing.partnersNew[index] else {
            return .added(new: index)
        }
        return .moved(old: partner, new: index, tokens.wording(partner, index))
    }

    private mutating func change(of stay: BestPairs.Pair) -> Difference.Change {
        if stay.new.count > 1 {
            let whole = tokens.old(stay.old.lowerBound)
            let parts = stay.new.map { tokens.new($0) }
            let matches = WordAlignment.matches(Line(whole), Line(parts), tokens.lexicon)
            let pieces = Pieces(of: whole, in: parts, matches).list.map { piece in
                SpanWriter.spans(piece.whole, piece.part, piece.matches)
            }
            return .split(old: stay.old.lowerBound, new: stay.new, pieces: pieces)
        }
        if stay.old.count > 1 {
            let whole = tokens.new(stay.new.lowerBound)
            let parts = stay.old.map { tokens.old($0) }
            let matches = WordAlignment.matches(Line(whole), Line(parts), tokens.lexicon)
            let pieces = Pieces(of: whole, in: parts, matches).list.map { piece in
                SpanWriter.spans(piece.part, piece.whole, piece.matches.map(\.swapped))
            }
            return .joined(old: stay.old, new: stay.new.lowerBound, pieces: pieces)
        }
        let (index, other) = (stay.old.lowerBound, stay.new.lowerBound)
        return .stayed(old: index, new: other, tokens.wording(index, other))
    }
}

/// The words of the passages of a pairing, seen in the direction of the changes.
private struct TokenStock {
    private var pairing: Pairing
    private let isTurned: Bool

    init(_ pairing: Pairing, isTurned: Bool) {
        (self.pairing, self.isTurned) = (pairing, isTurned)
    }

    var lexicon: Lexicon { pairing.lexicon }

    mutating func old(_ index: Int) -> Tokens { isTurned ? pairing.words(new: index) : pairing.words(old: index) }
    mutating func new(_ index: Int) -> Tokens { isTurned ? pairing.words(old: index) : pairing.words(new: index) }

    mutating func wording(_ index: Int, _ other: Int) -> Wording {
        let (text, textNew) =
            isTurned
            ? (pairing.new[index].text, pairing.old[other].text)
            : (pairing.old[index].text, pairing.new[other].text)
        guard !ExactText.areSame(text, textNew) else { return .same }
        let (before, after) = (old(index), new(other))
        return Wording(before, after, lexicon)
    }
}
