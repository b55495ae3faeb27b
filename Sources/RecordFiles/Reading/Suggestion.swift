/// Finds what somebody may have meant.
enum Suggestion {
    /// The known word that is nearest to the text; nothing where none is near.
    static func nearest(to text: String, among known: some Sequence<String>) -> String? {
        let limit = max(1, text.utf8.count / 3)
        var best: (word: String, distance: Int)?
        for word in known.sorted() where abs(word.utf8.count - text.utf8.count) <= limit {
            let distance = distance(Array(text.lowercased().utf8), Array(word.lowercased().utf8))
            if distance <= limit, distance < best?.distance ?? .max { best = (word, distance) }
        }
        return best?.word
    }

    /// Insertions, removals, replacements and swaps of neighbours that turn one into the other.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in 0..<left.count {
            var row = [i + 1]
            for j in 0..<right.count {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
