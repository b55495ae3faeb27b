extension Pairing {
    /// How many pairs of passages are compared between two that stayed.
    private static let mostPairs = 256
    /// How alike passages must be that stand between the same two, in hundredths.
    private static let least = 40
    /// How much of a passage must be found in its neighbour's partner for it to be a part of that, in hundredths.
    private static let leastPart = 60
    /// How much such a passage must be.
    private static let leastWeight = 12

    /// What has no partner between two pairs that stayed.
    private var gaps: [(old: [Int], new: [Int])] {
        var gaps: [(old: [Int], new: [Int])] = []
        var last = Match(old: -1, new: -1)
        for match in stayed + [Match(old: old.count, new: new.count)] {
            let left = (last.old + 1..<match.old).filter { isFree($0, new: false) }
            let right = (last.new + 1..<match.new).filter { isFree($0, new: true) }
            if !left.isEmpty, !right.isEmpty { gaps.append((left, right)) }
            last = match
        }
        return gaps
    }

    /// Pairs passages that are a little alike and stand between the same two.
    mutating func pairBetween() {
        for (left, right) in gaps where left.count * right.count <= Self.mostPairs {
            let (words, wordsNew) = (left.map { self.words(old: $0).sorted }, right.map { self.words(new: $0).sorted })
            let weights = lexicon.weights
            let chosen = BestPairs.choose(left.count, right.count, mostTogether: 1) { part, partNew in
                Likeness(words[part.lowerBound], wordsNew[partNew.lowerBound], weights: weights).worth(
                    above: Self.least
                )
            }
            for each in chosen { pair(Match(old: left[each.old.lowerBound], new: right[each.new.lowerBound])) }
        }
        settleOrder()
    }

    /// Puts passages without a partner to the neighbour of which they are a part: what one passage became, or several.
    mutating func bundleNeighbours() {
        for match in stayed where !ExactText.areSame(old[match.old].text, new[match.new].text) {
            let parts = grown(match, onNewSide: true)
            let partsOld = grown(match, onNewSide: false)
            if parts.count > 1, partsOld.count == 1 {
                bundle(BestPairs.Pair(old: match.old..<match.old + 1, new: parts))
            } else if partsOld.count > 1, parts.count == 1 {
                bundle(BestPairs.Pair(old: partsOld, new: match.new..<match.new + 1))
            }
        }
    }

    /// A passage with those beside it that are free and of which most is found in its partner, beyond what it has itself.
    private mutating func grown(_ match: Match, onNewSide: Bool) -> Range<Int> {
        func sorted(_ index: Int, new isNew: Bool, _ pairing: inout Pairing) -> [Int] {
            isNew ? pairing.words(new: index).sorted : pairing.words(old: index).sorted
        }
        let start = onNewSide ? match.new : match.old
        var range = start..<start + 1
        let whole = sorted(onNewSide ? match.old : match.new, new: !onNewSide, &self)
        var own = sorted(start, new: onNewSide, &self)
        var common = Likeness(whole, own, weights: lexicon.weights).common
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for next in [range.upperBound, range.lowerBound - 1] where isFree(next, new: onNewSide) {
                let more = sorted(next, new: onNewSide, &self)
                let (joined, weight) = ((own + more).sorted(), lexicon.weight(more[...]))
                let sum = Likeness(whole, joined, weights: lexicon.weights).common
                guard weight >= Self.leastWeight, 100 * (sum - common) >= Self.leastPart * weight else { continue }
                range = min(next, range.lowerBound)..<max(next + 1, range.upperBound)
                (own, common, hasGrown) = (joined, sum, true)
                break
            }
        }
        return range
    }

    /// Pairs what stands alone between the same two, on either side: it was rewritten.
    mutating func pairAlone() {
        for (left, right) in gaps where left.count == 1 && right.count == 1 && old[left[0]].kind == new[right[0]].kind {
            pair(Match(old: left[0], new: right[0]))
        }
        settleOrder()
    }
}

extension Tokens {
    /// The numbers of the words, sorted.
    var sorted: [Int] { numbers.sorted() }
}
