import Testing

@testable import Desk

@Suite struct RelationGraphTests {
    /// Arrows from words: "a>b".
    private func graph(_ arrows: String...) -> RelationGraph {
        RelationGraph(
            arrows.map { text in
                let ends = text.split(separator: ">").map(String.init)
                return RelationGraph.Arrow(id: text, source: ends[0], target: ends[1])
            }
        )
    }

    private func told(_ ways: RelationGraph.Ways) -> [String] {
        ways.ways.map { $0.map(\.id).joined(separator: " ") }
    }

    @Test func `ways are told the shortest first and pass nothing twice`() {
        let graph = graph("a>b", "b>c", "a>c", "c>a", "b>b", "c>d")
        #expect(told(graph.ways(from: "a", to: "d")) == ["a>c c>d", "a>b b>c c>d"])
    }

    @Test func `there is no way against the arrows, to oneself or to what is not there`() {
        let graph = graph("a>b", "b>c")
        #expect(graph.ways(from: "c", to: "a").ways.isEmpty)
        #expect(graph.ways(from: "a", to: "a").ways.isEmpty)
        #expect(graph.ways(from: "a", to: "x").ways.isEmpty)
        #expect(!graph.ways(from: "a", to: "x").isCut)
    }

    @Test func `what follows and what leads there are the arrows that can be walked`() {
        let graph = graph("a>b", "b>c", "c>b", "x>y", "z>a")
        #expect(graph.following("a") == ["a>b", "b>c", "c>b"])
        #expect(graph.leading(to: "b") == ["a>b", "b>c", "c>b", "z>a"])
    }

    @Test func `ways that are longer than may be told are said to be there`() {
        let long = (0..<8).map { "n\($0)>n\($0 + 1)" }
        let graph = RelationGraph(
            long.enumerated().map { index, id in
                RelationGraph.Arrow(id: id, source: "n\(index)", target: "n\(index + 1)")
            }
        )
        #expect(graph.ways(from: "n0", to: "n6").ways.count == 1)
        let beyond = graph.ways(from: "n0", to: "n8")
        #expect(beyond.ways.isEmpty && beyond.isCut)
    }

    @Test func `a crowd of ways ends the search, not the server`() {
        var arrows: [RelationGraph.Arrow] = []
        for step in 0..<5 {
            for from in 0..<30 {
                for to in 0..<30 {
                    arrows.append(
                        RelationGraph.Arrow(
                            id: "\(step) \(from) \(to)",
                            source: "\(step).\(from)",
                            target: "\(step + 1).\(to)"
                        )
                    )
                }
            }
        }
        let ways = RelationGraph(arrows).ways(from: "0.0", to: "5.0")
        #expect(ways.isCut)
        #expect(ways.ways.count <= RelationGraph.mostWays)
    }
}
