/// Says which passages of two texts are the same ones, and which of them were moved.
///
/// In this order: passages of one stable name; passages of the same words; passages that share rare words and are alike;
/// in what is left between two that stayed, those that are a little alike, and one that stands alone on both sides. What
/// is left was put in or taken out. Of all pairs the heaviest choice that keeps the order has stayed, the others moved.
struct Pairing {
    let old: [Passage]
    let new: [Passage]
    /// By old passage: the new one.
    private(set) var partners: [Int?]
    /// By new passage: the old one.
    private(set) var partnersNew: [Int?]
    /// The old passages that are known by their name.
    private(set) var named: Set<Int> = []
    /// The pairs that stayed where they were.
    private(set) var stayed: [Match] = []
    /// One passage and the several that it became, or the other way round.
    private(set) var bundles: [BestPairs.Pair] = []
    private var (bundled, bundledNew): (Set<Int>, Set<Int>) = ([], [])
    private(set) var lexicon = Lexicon()
    private var tokens: [Tokens?]
    private var tokensNew: [Tokens?]

    init(_ old: [Passage], _ new: [Passage]) {
        (self.old, self.new) = (old, new)
        (partners, partnersNew) = ([Int?](repeating: nil, count: old.count), [Int?](repeating: nil, count: new.count))
        (tokens, tokensNew) = ([Tokens?](repeating: nil, count: old.count), [Tokens?](repeating: nil, count: new.count))
        pairByName()
        pairByWords()
        pairLikely()
        settleMoves()
        pairBetween()
        bundleNeighbours()
        pairAlone()
    }

    /// The words of an old passage.
    mutating func words(old index: Int) -> Tokens {
        if let known = tokens[index] { return known }
        let made = Tokens(old[index].text, lexicon: &lexicon)
        tokens[index] = made
        return made
    }

    /// The words of a new passage.
    mutating func words(new index: Int) -> Tokens {
        if let known = tokensNew[index] { return known }
        let made = Tokens(new[index].text, lexicon: &lexicon)
        tokensNew[index] = made
        return made
    }

    /// The old passages that have no partner yet.
    var single: [Int] { old.indices.filter { partners[$0] == nil } }
    /// The new ones.
    var singleNew: [Int] { new.indices.filter { partnersNew[$0] == nil } }

    mutating func pair(_ match: Match) {
        partners[match.old] = match.new
        partnersNew[match.new] = match.old
    }

    mutating func part(_ match: Match) {
        partners[match.old] = nil
        partnersNew[match.new] = nil
    }

    mutating func bundle(_ pair: BestPairs.Pair) {
        bundles.append(pair)
        bundled.formUnion(pair.old)
        bundledNew.formUnion(pair.new)
    }

    /// Whether there is a passage at a place that has no partner and belongs to no bundle.
    func isFree(_ index: Int, new isNew: Bool) -> Bool {
        isNew
            ? new.indices.contains(index) && partnersNew[index] == nil && !bundledNew.contains(index)
            : old.indices.contains(index) && partners[index] == nil && !bundled.contains(index)
    }

    // MARK: - Names

    private mutating func pairByName() {
        let (names, namesNew) = (Self.names(old), Self.names(new))
        for index in old.indices {
            guard let key = old[index].key.map({ ExactText($0[...]) }), names[key] == index,
                let other = namesNew[key], other >= 0
            else { continue }
            named.insert(index)
            pair(Match(old: index, new: other))
        }
    }

    /// Where each name stands; -1 for one that is no name, because it stands twice.
    private static func names(_ passages: [Passage]) -> [ExactText: Int] {
        var names: [ExactText: Int] = [:]
        for (index, passage) in passages.enumerated() {
            guard let key = passage.key.map({ ExactText($0[...]) }) else { continue }
            names[key] = names[key] == nil ? index : -1
        }
        return names
    }

    // MARK: - Order

    /// Finds out which pairs moved, and parts those for which that would be said on too little evidence.
    private mutating func settleMoves() {
        settleOrder()
        let still = Set(stayed.map(\.old))
        for match in pairs where !still.contains(match.old) && !named.contains(match.old) {
            if !isSure(match) { part(match) }
        }
    }

    /// The pairs, by old passage.
    private var pairs: [Match] {
        partners.enumerated().compactMap { index, other in other.map { Match(old: index, new: $0) } }
    }

    mutating func settleOrder() {
        stayed = Increasing.heaviest(pairs) { min(old[$0.old].weight, new[$0.new].weight) }
    }

    /// Whether a passage can be said to have moved: it is no short phrase, and most of it is there.
    private mutating func isSure(_ match: Match) -> Bool {
        let weight = min(old[match.old].weight, new[match.new].weight)
        if ExactText.areSame(old[match.old].text, new[match.new].text) { return weight > 12 }
        return weight > 30 && likeness(match.old, match.new).isAtLeast(60)
    }

    /// How alike two passages are.
    mutating func likeness(_ index: Int, _ other: Int) -> Likeness {
        let (left, right) = (words(old: index).sorted, words(new: other).sorted)
        return Likeness(left, right, weights: lexicon.weights)
    }
}

extension Passage {
    /// How much it counts when the order is settled.
    var weight: Int { text.utf8.count + 1 }
}
