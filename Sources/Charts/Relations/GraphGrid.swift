/// The nodes of a graph in rows and columns.
///
/// Each component is laid out in layers; a layer with more nodes than there are columns goes on in the next row.
/// Components stand beside each other where there is room, the largest first.
struct GraphGrid {
    /// A place in the grid.
    struct Cell: Hashable {
        var row: Int
        var column: Int
    }

    /// Where each node stands.
    private(set) var cells: [Cell]
    private(set) var rows = 0
    let columns: Int

    /// - Parameters:
    ///   - rank: for each node its order among equals, all different
    ///   - edges: in any order; loops do not matter
    ///   - columns: how many nodes stand in a row at most
    init(rank: [Int], edges: [GraphEdge], columns: Int) {
        let count = rank.count
        self.columns = max(1, columns)
        cells = [Cell](repeating: Cell(row: 0, column: 0), count: count)
        let proper = edges.filter { $0.source != $0.target }
        let components = Self.components(rank: rank, edges: proper)
        var ownEdges = [[GraphEdge]](repeating: [], count: components.count)
        var component = [Int](repeating: 0, count: count)
        for (index, members) in components.enumerated() {
            for node in members { component[node] = index }
        }
        for edge in proper { ownEdges[component[edge.source]].append(edge) }
        var shelves: [Shelf] = []
        for (index, members) in components.enumerated() {
            let placed =
                members.count == 1
                ? [[(node: members[0], column: 0)]]
                : Self.placed(members, ownEdges[index], rank: rank, count: count, columns: self.columns)
            add(placed, to: &shelves)
        }
    }

    /// Rows side by side: from which row on, how many, and how many columns are taken.
    private struct Shelf {
        let top: Int
        let height: Int
        var used: Int
    }

    private mutating func add(_ placed: [[(node: Int, column: Int)]], to shelves: inout [Shelf]) {
        let width = (placed.flatMap { $0.map(\.column) }.max() ?? 0) + 1
        let shelf: Int
        if let free = shelves.firstIndex(where: { $0.height >= placed.count && $0.used + width <= columns }) {
            shelf = free
        } else {
            shelf = shelves.count
            shelves.append(Shelf(top: rows, height: placed.count, used: 0))
            rows += placed.count
        }
        for (row, nodes) in placed.enumerated() {
            for (node, column) in nodes {
                cells[node] = Cell(row: shelves[shelf].top + row, column: shelves[shelf].used + column)
            }
        }
        shelves[shelf].used += width
    }

    /// The connected components, the largest first, then by the least rank in them.
    private static func components(rank: [Int], edges: [GraphEdge]) -> [[Int]] {
        var parent = Array(rank.indices)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        for edge in edges {
            let (first, second) = (root(edge.source), root(edge.target))
            if first != second { parent[max(first, second)] = min(first, second) }
        }
        let groups = Dictionary(grouping: rank.indices, by: root).values.map { group in
            (members: group, least: group.map { rank[$0] }.min() ?? 0)
        }
        return groups.sorted { (-$0.members.count, $0.least) < (-$1.members.count, $1.least) }.map(\.members)
    }

    /// A component in rows of at most `columns` nodes.
    private static func placed(
        _ members: [Int],
        _ edges: [GraphEdge],
        rank: [Int],
        count: Int,
        columns: Int
    ) -> [[(node: Int, column: Int)]] {
        let layers = GraphLayers(count: count, members: members, edges: edges, rank: rank).layers
        var rows: [[Int]] = []
        for layer in layers {
            let parts = (layer.count + columns - 1) / columns
            let size = (layer.count + parts - 1) / max(parts, 1)
            for start in stride(from: 0, to: layer.count, by: max(size, 1)) {
                rows.append(Array(layer[start..<min(start + size, layer.count)]))
            }
        }
        let width = rows.map(\.count).max() ?? 1
        var neighbours: [Int: [Int]] = [:]
        for edge in edges {
            neighbours[edge.source, default: []].append(edge.target)
            neighbours[edge.target, default: []].append(edge.source)
        }
        var column: [Int: Int] = [:]
        return rows.map { row in
            let wished = row.enumerated().map { index, node -> Double in
                let known = (neighbours[node] ?? []).compactMap { column[$0] }
                guard !known.isEmpty else { return (Double(index) + 0.5) * Double(width) / Double(row.count) - 0.5 }
                return Double(known.reduce(0, +)) / Double(known.count)
            }
            let found = Self.columns(wished, width: width)
            for (node, place) in zip(row, found) { column[node] = place }
            return zip(row, found).map { ($0, $1) }
        }
    }

    /// Rising columns as near to the wished ones as leaves room for all.
    private static func columns(_ wished: [Double], width: Int) -> [Int] {
        var found: [Int] = []
        for (index, wish) in wished.enumerated() {
            let least = (found.last ?? -1) + 1
            let most = width - (wished.count - index)
            found.append(max(least, min(most, Int(wish.rounded()))))
        }
        return found
    }
}
