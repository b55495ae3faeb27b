/// The heaviest choice among matches that keeps the order of both sides.
enum Increasing {
    /// - Parameter matches: by rising old places, of which each stands once, as does each new one
    static func heaviest(_ matches: [Match], weight: (Match) -> Int) -> [Match] {
        let ranks = matches.map(\.new).sorted()
        var rank: [Int: Int] = [:]
        for (index, place) in ranks.enumerated() { rank[place] = index + 1 }
        // A binary indexed tree: the heaviest chain that ends at or below a rank, as the index of its last match.
        var tree = [Int](repeating: -1, count: matches.count + 1)
        var totals = [Int](repeating: 0, count: matches.count)
        var before = [Int](repeating: -1, count: matches.count)
        for (index, match) in matches.enumerated() {
            let own = rank[match.new] ?? 0
            var node = own - 1
            var best = -1
            while node > 0 {
                if tree[node] >= 0, best < 0 || totals[tree[node]] > totals[best] { best = tree[node] }
                node &= node - 1
            }
            before[index] = best
            totals[index] = weight(match) + (best < 0 ? 0 : totals[best])
            node = own
            while node < tree.count {
                if tree[node] < 0 || totals[index] > totals[tree[node]] { tree[node] = index }
                node += node & -node
            }
        }
        var chain: [Match] = []
        var last = totals.indices.max { totals[$0] < totals[$1] } ?? -1
        while last >= 0 {
            chain.append(matches[last])
            last = before[last]
        }
        return chain.reversed()
    }
}
