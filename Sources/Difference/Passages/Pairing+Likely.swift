extension Pairing {
    /// A pair that could be made.
    private struct Candidate {
        let match: Match
        /// How much of both is common, in thousandths.
        let share: Int
    }

    /// A word that more passages have than this tells none of them apart.
    private static let mostPassages = 12
    /// How many passages are looked at for each.
    private static let mostCandidates = 3
    /// How alike passages must be, in hundredths.
    private static let least = 50

    /// Pairs passages that are alike, wherever they stand: the most alike first.
    ///
    /// Only passages that share a rare word, or stand at the same place of a stretch without partners, are compared, so
    /// that the time is in proportion to the words.
    mutating func pairLikely() {
        let (single, singleNew) = (single, singleNew)
        guard !single.isEmpty, !singleNew.isEmpty else { return }
        var matches = Set(sharingRareWords(single, singleNew))
        matches.formUnion(atTheSamePlace())
        var candidates: [Candidate] = []
        for match in matches {
            let likeness = likeness(match.old, match.new)
            guard likeness.isAtLeast(Self.least) else { continue }
            candidates.append(Candidate(match: match, share: 2_000 * likeness.common / max(1, likeness.total)))
        }
        candidates.sort { left, right in
            (-left.share, abs(left.match.old - left.match.new), left.match.old, left.match.new)
                < (-right.share, abs(right.match.old - right.match.new), right.match.old, right.match.new)
        }
        for candidate in candidates
        where partners[candidate.match.old] == nil && partnersNew[candidate.match.new] == nil {
            pair(candidate.match)
        }
    }

    private mutating func sharingRareWords(_ single: [Int], _ singleNew: [Int]) -> [Match] {
        for index in single { _ = words(old: index) }
        for index in singleNew { _ = words(new: index) }
        // By word: the old passages that have it.
        var holders = [[Int]](repeating: [], count: lexicon.weights.count)
        for index in single {
            for number in words(old: index).numbers
            where holders[number].count <= Self.mostPassages && holders[number].last != index {
                holders[number].append(index)
            }
        }
        var (votes, seen) = ([Int](repeating: 0, count: old.count), [Int](repeating: -1, count: holders.count))
        var matches: [Match] = []
        for index in singleNew {
            var named: [Int] = []
            for number in words(new: index).numbers
            where seen[number] != index && holders[number].count <= Self.mostPassages {
                seen[number] = index
                for holder in holders[number] {
                    if votes[holder] == 0 { named.append(holder) }
                    votes[holder] += lexicon.weights[number]
                }
            }
            let best = named.sorted { (-votes[$0], abs($0 - index), $0) < (-votes[$1], abs($1 - index), $1) }
            matches += best.prefix(Self.mostCandidates).map { Match(old: $0, new: index) }
            for holder in named { votes[holder] = 0 }
        }
        return matches
    }

    /// Passages that are as many places behind the same pair, or before it.
    private func atTheSamePlace() -> [Match] {
        var matches: [Match] = []
        var next = 0
        for index in old.indices {
            if let partner = partners[index] {
                next = partner + 1
                continue
            }
            while next < new.count, partnersNew[next] != nil { next += 1 }
            guard next < new.count else { continue }
            matches.append(Match(old: index, new: next))
            next += 1
        }
        next = new.count - 1
        for index in old.indices.reversed() {
            if let partner = partners[index] {
                next = partner - 1
                continue
            }
            while next >= 0, partnersNew[next] != nil { next -= 1 }
            guard next >= 0 else { continue }
            matches.append(Match(old: index, new: next))
            next -= 1
        }
        return matches
    }
}
