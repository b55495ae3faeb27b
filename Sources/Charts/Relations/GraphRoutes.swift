/// The ways of edges through a grid of boxes: down between columns, across between rows, never below a box.
struct GraphRoutes {
    /// The measures of the grid.
    struct Measures {
        let boxWidth: Double
        let boxHeight: Double
        let gutter: Double
        let gap: Double
        let left: Double
        let top: Double

        func x(_ column: Int) -> Double { left + Double(column) * (boxWidth + gutter) }
        func y(_ row: Int) -> Double { top + Double(row) * (boxHeight + gap) }
    }

    /// From the lower edge of the upper box to the upper edge of the lower one.
    struct Route {
        /// The edge's place in the given list.
        let edge: Int
        /// Whether the upper box is the one that the edge leaves.
        let isDownward: Bool
        let upper: Int
        let lower: Int
        /// Where it runs past rows between; nothing where the rows follow each other.
        var channel: Double?
        var start = 0.0
        var end = 0.0
    }

    private(set) var routes: [Route] = []
    private let measures: Measures

    init(_ grid: GraphGrid, edges: [GraphEdge], measures: Measures) {
        self.measures = measures
        var taken = [[Int]](repeating: [Int](repeating: 0, count: grid.rows + 1), count: grid.columns)
        for cell in grid.cells { taken[cell.column][cell.row + 1] += 1 }
        for column in taken.indices {
            for row in 1...max(grid.rows, 1) where row < taken[column].count {
                taken[column][row] += taken[column][row - 1]
            }
        }
        var tracks: [Int: [Int]] = [:]
        for (index, edge) in edges.enumerated() where edge.source != edge.target {
            let (source, target) = (grid.cells[edge.source], grid.cells[edge.target])
            let isDownward = source.row < target.row
            let (upper, lower) = isDownward ? (edge.source, edge.target) : (edge.target, edge.source)
            var route = Route(edge: index, isDownward: isDownward, upper: upper, lower: lower)
            let (from, to) = (grid.cells[upper], grid.cells[lower])
            if to.row > from.row + 1 {
                route.channel = channel(from, to, taken: taken, columns: grid.columns, tracks: &tracks)
            }
            routes.append(route)
        }
        setPorts(grid)
    }

    /// The nearest way down past the rows between: a gutter, or a column that is empty there.
    private func channel(
        _ from: GraphGrid.Cell,
        _ to: GraphGrid.Cell,
        taken: [[Int]],
        columns: Int,
        tracks: inout [Int: [Int]]
    ) -> Double {
        let start = measures.x(from.column) + measures.boxWidth / 2
        let end = measures.x(to.column) + measures.boxWidth / 2
        var best = (cost: Double.infinity, key: 0, x: 0.0)
        func consider(_ x: Double, key: Int, cost: Double) {
            let whole = abs(x - start) + abs(x - end) + cost
            if whole < best.cost { best = (whole, key, x) }
        }
        for column in 0..<columns where taken[column][to.row] - taken[column][from.row + 1] == 0 {
            consider(measures.x(column) + measures.boxWidth / 2, key: 2 * column + 1, cost: 0)
        }
        for column in 0...columns {
            let x: Double
            switch column {
            case 0: x = measures.left - 5
            case columns: x = measures.x(column) - measures.gutter + 5
            default: x = measures.x(column) - measures.gutter / 2
            }
            consider(x, key: 2 * column, cost: 4)
        }
        // Ways that share a gutter run beside each other: the first track that is free there, from the middle outwards;
        // on the margins away from the boxes.
        var ends = tracks[best.key] ?? []
        let track = ends.firstIndex { $0 <= from.row } ?? ends.count
        if track == ends.count { ends.append(to.row) } else { ends[track] = to.row }
        tracks[best.key] = ends
        if best.key == 0 || best.key == 2 * columns { return best.x + Double(track % 4) * (best.key == 0 ? -4 : 4) }
        let most = best.key % 2 == 1 ? 15 : 5
        let offset = Double((track % most + 1) / 2) * 4 * (track % 2 == 0 ? 1 : -1)
        return best.x + offset
    }

    /// Spreads the ends of edges along the edges of their boxes, in the order of where they come from.
    private mutating func setPorts(_ grid: GraphGrid) {
        var leaving = [[Int]](repeating: [], count: grid.cells.count)
        var entering = leaving
        for (index, route) in routes.enumerated() {
            leaving[route.upper].append(index)
            entering[route.lower].append(index)
        }
        func middle(_ node: Int) -> Double { measures.x(grid.cells[node].column) + measures.boxWidth / 2 }
        func ports(_ indices: [Int], of node: Int, towards: (Route) -> Double) -> [(Int, Double)] {
            let sorted = indices.map { ($0, towards(routes[$0])) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            let step = min(22, measures.boxWidth * 0.8 / Double(max(sorted.count, 1)))
            return sorted.enumerated().map { place, entry in
                (entry.0, middle(node) + (Double(place) - Double(sorted.count - 1) / 2) * step)
            }
        }
        for node in grid.cells.indices {
            for (index, x) in ports(leaving[node], of: node, towards: { $0.channel ?? middle($0.lower) }) {
                routes[index].start = x
            }
            for (index, x) in ports(entering[node], of: node, towards: { $0.channel ?? middle($0.upper) }) {
                routes[index].end = x
            }
        }
    }

    /// The line of a route, from its upper end to its lower one, less the room for tips.
    func path(_ route: Route, _ grid: GraphGrid) -> SVG {
        let above = measures.y(grid.cells[route.upper].row) + measures.boxHeight + (route.isDownward ? 0 : 7)
        let below = measures.y(grid.cells[route.lower].row) - (route.isDownward ? 7 : 0)
        guard let channel = route.channel else {
            let bend = (above + below) / 2
            return """
                M\(route.start) \(above)C\(route.start) \(bend) \(route.end) \(bend) \(route.end) \(below)
                """
        }
        let first = measures.y(grid.cells[route.upper].row + 1)
        let last = measures.y(grid.cells[route.lower].row) - measures.gap
        let (bend, other) = ((above + first) / 2, (last + below) / 2)
        return """
            M\(route.start) \(above)C\(route.start) \(bend) \(channel) \(bend) \(channel) \(first)V\(last)\
            C\(channel) \(other) \(route.end) \(other) \(route.end) \(below)
            """
    }
}
