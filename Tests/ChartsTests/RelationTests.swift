import TestSupport
import Testing

@testable import Charts

@Suite struct RelationTests {
    private static func graph(_ nodes: Int, _ edges: Int, _ random: inout SplitMix64) -> [(String, String, String)] {
        (0..<edges).map { _ in
            let ends = (Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
            return ("n\(ends.0)", "n\(ends.1)", ["a", "b", "c"].randomElement(using: &random) ?? "a")
        }
    }

    @Test func `renaming and the order of input move nothing`() {
        var random = SplitMix64(seed: propertySeed)
        let edges = Self.graph(30, 40, &random)
        func boxes(_ chart: RelationChart) -> [GraphGrid.Cell] {
            let rank = chart.nodes.indices.map(\.self)
            return GraphGrid(rank: rank, edges: chart.ends, columns: 5).cells
        }
        let first = Samples.relations(edges: edges)
        #expect(first.drawing(.page) == Samples.relations(edges: edges).drawing(.page))
        let renamed = Samples.relations(["n1": "A quite different and much longer name"], edges: edges)
        #expect(boxes(first) == boxes(renamed))
        func geometry(_ svg: String) -> [Substring] { svg.matches(of: /d="[^"]*"|<rect [^>]*>/).map { svg[$0.range] } }
        #expect(geometry(first.drawing(.page).svg) == geometry(renamed.drawing(.page).svg))
    }

    @Test func `no two boxes share a place, and related ones stand in different rows`() {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<60 {
            let count = Int.random(in: 1...60, using: &random)
            let edges = Self.graph(count, Int.random(in: 0...90, using: &random), &random)
            let chart = Samples.relations(edges: edges)
            for columns in [1, 2, 6] {
                let grid = GraphGrid(rank: Array(chart.nodes.indices), edges: chart.ends, columns: columns)
                #expect(Set(grid.cells).count == grid.cells.count, "seed \(propertySeed)")
                for cell in grid.cells {
                    #expect(cell.column >= 0 && cell.column < columns && cell.row >= 0 && cell.row < grid.rows)
                }
                for edge in chart.ends where edge.source != edge.target {
                    #expect(grid.cells[edge.source].row != grid.cells[edge.target].row, "seed \(propertySeed)")
                }
            }
        }
    }

    @Test func `no arrow runs below a box`() {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<40 {
            let chart = Samples.relations(edges: Self.graph(40, 60, &random))
            let measures = GraphRoutes.Measures(boxWidth: 150, boxHeight: 54, gutter: 32, gap: 48, left: 28, top: 4)
            let grid = GraphGrid(rank: Array(chart.nodes.indices), edges: chart.ends, columns: 6)
            let routes = GraphRoutes(grid, edges: chart.ends, measures: measures).routes
            #expect(routes.count == chart.ends.count { $0.source != $0.target })
            for route in routes {
                let rows = (grid.cells[route.upper].row + 1)..<grid.cells[route.lower].row
                guard let channel = route.channel else {
                    #expect(rows.isEmpty)
                    continue
                }
                for cell in grid.cells where rows.contains(cell.row) {
                    let left = measures.x(cell.column)
                    #expect(channel < left || channel > left + measures.boxWidth, "seed \(propertySeed)")
                }
            }
        }
    }

    @Test func `a chain is drawn from cause to effect`() {
        let chart = Samples.relations(edges: [("c", "b", "a"), ("b", "a", "a")])
        let grid = GraphGrid(rank: Array(chart.nodes.indices), edges: chart.ends, columns: 3)
        let rows = Dictionary(uniqueKeysWithValues: zip(chart.nodes.map(\.id), grid.cells.map(\.row)))
        #expect(rows["c"] == 0 && rows["b"] == 1 && rows["a"] == 2)
    }

    @Test func `a tree has no crossings`() {
        // Each node has three below it.
        let edges = (1..<40).map { ("n\(($0 - 1) / 3)", "n\($0)", "a") }
        let chart = Samples.relations(edges: edges)
        let members = chart.nodes.indices.filter { chart.nodes[$0].id != "alone" }
        let layers = GraphLayers(
            count: chart.nodes.count,
            members: members,
            edges: chart.ends,
            rank: Array(chart.nodes.indices)
        ).layers
        var place: [Int: Int] = [:]
        for layer in layers { for (index, node) in layer.enumerated() { place[node] = index } }
        for first in chart.ends {
            for second in chart.ends where place[first.source, default: 0] < place[second.source, default: 0] {
                let isSameLayer = layers.contains { $0.contains(first.source) && $0.contains(second.source) }
                if isSameLayer { #expect(place[first.target, default: 0] < place[second.target, default: 0]) }
            }
        }
    }

    @Test func `an edge to nothing is left out, and several of one kind are one`() {
        let chart = RelationChart(
            Samples.caption("x"),
            nodes: [.init(id: "a", name: ChartCell("A")), .init(id: "b", name: ChartCell("B"))],
            edges: [
                .init(from: "a", to: "b", kind: "k"), .init(from: "a", to: "b", kind: "k"),
                .init(from: "a", to: "z", kind: "k"),
            ],
            kinds: [],
            words: .init(source: "From", relation: "Relation", target: "To")
        )
        #expect(chart.table.rows.map { $0.map(\.text) } == [["A", "k", "B"]])
    }

    @Test func `the arrows of a path are thick and say so`() {
        let chart = RelationChart(
            Samples.caption("x"),
            nodes: ["a", "b", "c"].map { .init(id: $0, name: ChartCell($0)) },
            edges: [("a", "b"), ("b", "c"), ("a", "c")].map { .init(from: $0.0, to: $0.1, kind: "k") },
            kinds: [],
            path: ["a", "b", "c"],
            words: .init(source: "", relation: "", target: "", path: "on the path")
        )
        let svg = chart.drawing(.page).svg
        #expect(svg.matches(of: /class="edge path"/).count == 2)
        #expect(svg.contains("<title>b k c, on the path</title>") && svg.contains("<title>a k c</title>"))
    }

    @Test func `five hundred boxes are laid out`() throws {
        var random = SplitMix64(seed: propertySeed)
        let chart = Samples.relations(edges: Self.graph(500, 800, &random))
        let picture = try Picture(chart.drawing(.page).svg)
        #expect(picture.elements.count { $0.name == "a" } == chart.nodes.count)
    }
}
