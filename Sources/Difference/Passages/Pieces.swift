/// Cuts one passage where it became several, or where several became it.
struct Pieces {
    /// A part of the one, and the passage that it belongs with.
    struct Piece {
        let whole: Tokens.Part
        let part: Tokens.Part
        /// From the words of the one to those of the part.
        let matches: [Match]
    }

    let list: [Piece]

    /// - Parameter matches: from the words of the one to those of all parts, one part behind the other
    init(of whole: Tokens, in parts: [Tokens], _ matches: [Match]) {
        var offsets = [0]
        for part in parts { offsets.append((offsets.last ?? 0) + part.numbers.count) }
        // What matches nothing belongs to the piece before.
        var cuts = [0]
        for offset in offsets.dropFirst().dropLast() {
            let first = matches.first { $0.new >= offset }
            cuts.append(first?.old ?? whole.numbers.count)
        }
        list = zip(whole.parts(from: cuts), parts.indices).map { piece, index in
            let own = matches.filter { (offsets[index]..<offsets[index + 1]).contains($0.new) }
            return Piece(
                whole: piece,
                part: parts[index].whole,
                matches: own.map { Match(old: $0.old, new: $0.new - offsets[index]) }
            )
        }
    }
}
