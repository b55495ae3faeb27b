/// Nodes of a graph in layers, so that edges lead from a layer to a later one, with few crossings.
///
/// Works on places 0 ..< count and is deterministic: ties are broken by `rank`, which comes from identifiers and seed.
/// After Sugiyama, Tagawa, Toda (1981): cycles broken along a depth-first walk, longest paths, barycentre sweeps.
struct GraphLayers {
    /// The nodes of each layer, from left to right.
    private(set) var layers: [[Int]] = []
    private let above: [[Int]]
    private let below: [[Int]]
    private var layer: [Int]

    /// - Parameters:
    ///   - count: how many nodes there are
    ///   - members: which of them to lay out: a component of the graph
    ///   - edges: without loops; both ends are members
    ///   - rank: order among equals, all different
    init(count: Int, members: [Int], edges: [GraphEdge], rank: [Int]) {
        let order = members.sorted { rank[$0] < rank[$1] }
        let forward = Self.acyclic(count: count, order: order, edges: edges)
        var above = [[Int]](repeating: [], count: count)
        var below = [[Int]](repeating: [], count: count)
        for edge in Set(forward).sorted(by: { (rank[$0.source], rank[$0.target]) < (rank[$1.source], rank[$1.target]) })
        {
            below[edge.source].append(edge.target)
            above[edge.target].append(edge.source)
        }
        self.above = above
        self.below = below
        layer = Self.longestPaths(count: count, order: order, above: above, below: below)
        var layers = [[Int]](repeating: [], count: (members.map { [layer] in layer[$0] }.max() ?? 0) + 1)
        for node in order { layers[layer[node]].append(node) }
        self.layers = layers.filter { !$0.isEmpty }
        for (index, nodes) in self.layers.enumerated() {
            for node in nodes { layer[node] = index }
        }
        reduceCrossings(rank)
    }

    /// The edges with those turned that would close a cycle.
    private static func acyclic(count: Int, order: [Int], edges: [GraphEdge]) -> [GraphEdge] {
        var out = [[Int]](repeating: [], count: count)
        var entering = [Int](repeating: 0, count: count)
        for edge in edges {
            out[edge.source].append(edge.target)
            entering[edge.target] += 1
        }
        // 0 not seen, 1 on the walk, 2 done.
        var state = [UInt8](repeating: 0, count: count)
        var result: [GraphEdge] = []
        result.reserveCapacity(edges.count)
        let roots = order.filter { entering[$0] == 0 } + order.filter { entering[$0] > 0 }
        for root in roots where state[root] == 0 {
            var walk = [(node: root, next: 0)]
            state[root] = 1
            while let (node, next) = walk.last {
                guard next < out[node].count else {
                    state[node] = 2
                    walk.removeLast()
                    continue
                }
                walk[walk.count - 1].next += 1
                let target = out[node][next]
                if state[target] == 1 {
                    result.append(GraphEdge(source: target, target: node))
                } else {
                    result.append(GraphEdge(source: node, target: target))
                    if state[target] == 0 {
                        state[target] = 1
                        walk.append((target, 0))
                    }
                }
            }
        }
        return result
    }

    /// Each node below all that lead to it; one that nothing leads to right above the first it leads to.
    private static func longestPaths(count: Int, order: [Int], above: [[Int]], below: [[Int]]) -> [Int] {
        var layer = [Int](repeating: 0, count: count)
        var waiting = above.map(\.count)
        var queue = order.filter { above[$0].isEmpty }
        var index = 0
        while index < queue.count {
            let node = queue[index]
            index += 1
            for next in below[node] {
                layer[next] = max(layer[next], layer[node] + 1)
                waiting[next] -= 1
                if waiting[next] == 0 { queue.append(next) }
            }
        }
        for node in queue where above[node].isEmpty {
            layer[node] = max(0, (below[node].map { layer[$0] }.min() ?? 1) - 1)
        }
        return layer
    }

    /// Sweeps down and up, each time ordering a layer by where its neighbours stand; the best order seen is kept.
    private mutating func reduceCrossings(_ rank: [Int]) {
        guard layers.count > 1 else { return }
        var place = [Double](repeating: 0, count: layer.count)
        func spread(_ nodes: [Int]) {
            for (index, node) in nodes.enumerated() {
                place[node] = (Double(index) + 0.5) / Double(nodes.count)
            }
        }
        for nodes in layers { spread(nodes) }
        var best = layers
        var least = crossings(place)
        for sweep in 0..<10 where least > 0 {
            let isDown = sweep % 2 == 0
            let indices = isDown ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed()
            for index in indices {
                let keys = layers[index].map { node in
                    let neighbours = isDown ? above[node] : below[node]
                    guard !neighbours.isEmpty else { return place[node] }
                    return neighbours.reduce(0.0) { $0 + place[$1] } / Double(neighbours.count)
                }
                layers[index] = zip(layers[index], keys).sorted { ($0.1, rank[$0.0]) < ($1.1, rank[$1.0]) }.map(\.0)
                spread(layers[index])
            }
            let count = crossings(place)
            if count < least {
                least = count
                best = layers
            }
        }
        layers = best
    }

    /// How often edges of one layer cross: pairs whose ends stand in opposite orders.
    private func crossings(_ place: [Double]) -> Int {
        var total = 0
        for nodes in layers {
            let edges = nodes.flatMap { node in below[node].map { (place[node], place[$0]) } }.sorted(by: <)
            total += Self.inversions(edges.map(\.1))
        }
        return total
    }

    /// Pairs in falling order, counted while merging.
    private static func inversions(_ values: [Double]) -> Int {
        guard values.count > 1 else { return 0 }
        var values = values
        var buffer = values
        var total = 0
        var width = 1
        while width < values.count {
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var (left, right) = (start, middle)
                for index in start..<end {
                    if left < middle, right >= end || values[left] <= values[right] {
                        buffer[index] = values[left]
                        left += 1
                    } else {
                        buffer[index] = values[right]
                        total += middle - left
                        right += 1
                    }
                }
            }
            swap(&values, &buffer)
            width *= 2
        }
        return total
    }
}
