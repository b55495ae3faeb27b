/// Moves what was put in or taken out to where a thought begins: of "met. The Council agreed" in a text that begins with
/// "The Council", it is the sentence that is new and not what lies across two.
struct Sliding {
    private let old: [Int]
    private let new: [Int]
    private let lexicon: Lexicon

    init(_ old: [Int], _ new: [Int], _ lexicon: Lexicon) {
        (self.old, self.new, self.lexicon) = (old, new, lexicon)
    }

    /// As many matches, of the same words.
    func slid(_ matches: [Match]) -> [Match] {
        let once = Self.slid(matches, new, lexicon)
        return Self.slid(once.map(\.swapped), old, lexicon).map(\.swapped)
    }

    /// Slides what stands on the new side alone.
    private static func slid(_ matches: [Match], _ numbers: [Int], _ lexicon: Lexicon) -> [Match] {
        var matches = matches
        for index in matches.indices.dropLast() {
            let gap = matches[index].new + 1..<matches[index + 1].new
            guard matches[index + 1].old == matches[index].old + 1, !gap.isEmpty else { continue }
            // Back as long as the word before is the last of what slides, forward as long as its first word comes again.
            var back = 0
            while back <= index, isPair(matches, index - back, index),
                numbers[gap.lowerBound - back - 1] == numbers[gap.upperBound - back - 1]
            {
                back += 1
            }
            var forward = 0
            while index + 1 + forward < matches.count, isPair(matches, index + 1, index + 1 + forward),
                numbers[gap.lowerBound + forward] == numbers[gap.upperBound + forward]
            {
                forward += 1
            }
            let best = (-back...forward).max { left, right in
                let (one, other) = (
                    rank(gap.shifted(by: left), numbers, lexicon), rank(gap.shifted(by: right), numbers, lexicon)
                )
                return one == other ? abs(left) > abs(right) : one < other
            }
            move(&matches, index, by: best ?? 0, gap.count)
        }
        return matches
    }

    /// Whether two matches stand in one run.
    private static func isPair(_ matches: [Match], _ first: Int, _ last: Int) -> Bool {
        matches[last].old - matches[first].old == last - first && matches[last].new - matches[first].new == last - first
    }

    private static func move(_ matches: inout [Match], _ index: Int, by offset: Int, _ size: Int) {
        for step in 0..<abs(offset) {
            let place = offset < 0 ? index - step : index + 1 + step
            matches[place] = Match(old: matches[place].old, new: matches[place].new + (offset < 0 ? size : -size))
        }
    }

    /// How well a stretch begins and ends.
    private static func rank(_ stretch: Range<Int>, _ numbers: [Int], _ lexicon: Lexicon) -> Int {
        let before = stretch.lowerBound == 0 ? Lexicon.Pause.sentence : lexicon.pauses[numbers[stretch.lowerBound - 1]]
        let last = lexicon.pauses[numbers[stretch.upperBound - 1]]
        return 2 * before.rawValue + (last == before ? 1 : 0)
    }
}
