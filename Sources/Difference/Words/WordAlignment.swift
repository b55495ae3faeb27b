/// Finds the words that two lines have in common, as a reader would say it: sentence by sentence, without crumbs.
enum WordAlignment {
    /// - Returns: pairs of words, rising on both sides; the same for both directions
    static func matches(_ old: Line, _ new: Line, _ lexicon: Lexicon) -> [Match] {
        guard !new.precedes(old) else { return matches(new, old, lexicon).map(\.swapped) }
        var result: [Match] = []
        for region in SentenceAlignment(old, new, lexicon).regions {
            var found = Alignment.matches(old.numbers, region.old, new.numbers, region.new, weights: lexicon.weights)
            let kept = Kept(found, of: old.numbers[region.old], new.numbers[region.new], lexicon)
            // A sentence of which little is left reads better whole.
            guard !kept.isLittle else { continue }
            if found.count < max(region.old.count, region.new.count) {
                found = Sliding(old.numbers, new.numbers, lexicon).slid(found)
                found = Crumbs(old.numbers, new.numbers, lexicon.weights).swept(found, region)
            }
            result += found
        }
        return result
    }

    /// How much two texts keep in common.
    struct Kept {
        let common: Int
        private let least: Int
        private let most: Int

        init(_ matches: [Match], of old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ lexicon: Lexicon) {
            common = matches.reduce(0) { $0 + lexicon.weights[old[$1.old]] }
            let (weight, weightNew) = (lexicon.weight(old), lexicon.weight(new))
            (least, most) = (min(weight, weightNew), max(weight, weightNew))
        }

        /// Whether less than a third is left; never where one text has all of the other.
        var isLittle: Bool { common * 3 < most && common < least }
        var isLessThanHalf: Bool { common * 2 < most && common < least }
    }
}
