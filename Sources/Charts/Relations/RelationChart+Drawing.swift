extension RelationChart {
    /// The picture for a width.
    public func drawing(_ breadth: Breadth) -> Drawing {
        let margin = breadth.isNarrow ? 20.0 : 28.0
        let gutter = breadth.isNarrow ? 24.0 : 32.0
        let least = breadth.isNarrow ? 108.0 : 146.0
        let columns = max(1, Int((breadth.width - 2 * margin + gutter) / (least + gutter)))
        let width = min(170, (breadth.width - 2 * margin - Double(columns - 1) * gutter) / Double(columns))
        let measures = GraphRoutes.Measures(
            boxWidth: width,
            boxHeight: breadth.isNarrow ? 68 : 54,
            gutter: gutter,
            gap: 48,
            left: margin,
            top: 4
        )
        let grid = GraphGrid(rank: ranks, edges: ends, columns: columns)
        let routes = GraphRoutes(grid, edges: ends, measures: measures)
        let bottom = measures.y(grid.rows) - measures.gap + 6
        var body = each(routes.routes) { svg($0, routes, grid, measures) }
        for (index, node) in nodes.enumerated() {
            let cell = grid.cells[index]
            body += svg(node, x: measures.x(cell.column), y: measures.y(cell.row), measures)
        }
        for (edge, ends) in zip(edges, ends) where ends.source == ends.target {
            body += loop(
                edge,
                x: measures.x(grid.cells[ends.source].column) + width,
                y: measures.y(grid.cells[ends.source].row)
            )
        }
        let legend = legend(breadth)
        body += legend.svg(top: bottom, width: breadth.width)
        return Drawing(
            caption,
            breadth,
            height: bottom + legend.height,
            kind: "relations",
            hasLinks: nodes.contains { $0.name.address != nil },
            body: body
        )
    }

    /// The order of nodes among equals: by a hash of seed and identifier, so that no name and no order of input counts.
    private var ranks: [Int] {
        let hashes = nodes.map { node in
            var hash = seed ^ 0xCBF2_9CE4_8422_2325
            for byte in node.id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
            return hash ^ (hash >> 27)
        }
        var ranks = [Int](repeating: 0, count: nodes.count)
        for (rank, node) in nodes.indices.sorted(by: { (hashes[$0], $0) < (hashes[$1], $1) }).enumerated() {
            ranks[node] = rank
        }
        return ranks
    }

    private func line(_ kind: String) -> Line { kinds.first { $0.id == kind }?.line ?? .arrow }

    private func svg(
        _ route: GraphRoutes.Route,
        _ routes: GraphRoutes,
        _ grid: GraphGrid,
        _ measures: GraphRoutes.Measures
    ) -> SVG {
        let edge = edges[route.edge]
        let ends = ends[route.edge]
        let line = line(edge.kind)
        let row = grid.cells[route.isDownward ? route.lower : route.upper].row
        let y = route.isDownward ? measures.y(row) : measures.y(row) + measures.boxHeight
        let isOnPath = isOnPath(edge)
        var words = nodes[ends.source].name.text + " " + kindWords(edge.kind) + " " + nodes[ends.target].name.text
        if isOnPath, !self.words.path.isEmpty { words += ", " + self.words.path }
        return """
            <g><title>\(words)</title>\(line.svg(path: routes.path(route, grid), isOnPath: isOnPath))\
            \(line.tip(x: route.isDownward ? route.end : route.start, y: y, isDown: route.isDownward))</g>

            """
    }

    private func loop(_ edge: Edge, x: Double, y: Double) -> SVG {
        let line = line(edge.kind)
        return "<g><title>\(kindWords(edge.kind))</title>"
            + line.svg(path: "M\(x) \(y + 14)c22-8 22 28 6 22") + "</g>\n"
    }

    private func svg(_ node: Node, x: Double, y: Double, _ measures: GraphRoutes.Measures) -> SVG {
        let most = Int(measures.boxHeight / TextBlock.lineHeight)
        let lines = TextMeasure.lines(node.name.text, width: measures.boxWidth - 12, most: most)
        let text = TextBlock(lines: lines, kind: "plain", anchor: .middle)
        let style: SVG
        switch node.form {
        case .box: style = #"class="outline" rx="2""#
        case .round: style = #"class="outline" rx="16""#
        case .heavy: style = #"class="outline heavy" rx="2""#
        case .dashed: style = #"class="outline" rx="2" stroke-dasharray="5 3""#
        }
        return .link(
            node.name.address,
            node.name.text,
            """
            <rect \(style) x="\(x)" y="\(y)" width="\(measures.boxWidth)" height="\(measures.boxHeight)"/>\
            \(text.svg(x: x + measures.boxWidth / 2, middle: y + measures.boxHeight / 2))
            """
        )
    }

    private func legend(_ breadth: Breadth) -> Legend {
        let used = Set(edges.map(\.kind))
        var entries: [Legend.Entry] = kinds.filter { used.contains($0.id) }.map { kind in
            .init(
                "<g transform=\"rotate(-90)\">\(kind.line.svg(path: "M0-14V7"))\(kind.line.tip(x: 0, y: 14, isDown: true))</g>",
                kind.words
            )
        }
        for form in Form.allCases {
            guard let text = words.forms[form], nodes.contains(where: { $0.form == form }) else { continue }
            let style: SVG
            switch form {
            case .box: style = #"class="outline" rx="2""#
            case .round: style = #"class="outline" rx="6""#
            case .heavy: style = #"class="outline heavy" rx="2""#
            case .dashed: style = #"class="outline" rx="2" stroke-dasharray="5 3""#
            }
            entries.append(.init("<rect \(style) x=\"-13\" y=\"-7\" width=\"26\" height=\"14\"/>", text))
        }
        return Legend(entries, width: breadth.width)
    }
}

extension RelationChart.Line {
    private func style(_ isOnPath: Bool) -> SVG {
        let path: SVG = isOnPath ? " path" : ""
        return switch self {
        case .arrow, .double: "class=\"edge\(path)\""
        case .strong: "class=\"edge strong\(path)\""
        case .barred: "class=\"edge warn\(path)\""
        case .dashed: "class=\"edge\(path)\" stroke-dasharray=\"7 4\""
        case .dotted: "class=\"edge\(path)\" stroke-dasharray=\"2 3\""
        }
    }

    /// A line along a path.
    func svg(path: SVG, isOnPath: Bool = false) -> SVG { "<path \(style(isOnPath)) d=\"\(path)\"/>" }

    /// The tip at the end of a line that arrives from above or below.
    func tip(x: Double, y: Double, isDown: Bool) -> SVG {
        let back = isDown ? -8.0 : 8.0
        return switch self {
        case .arrow, .dotted: "<path class=\"tip\" d=\"M\(x) \(y)l-4 \(back)h8Z\"/>"
        case .strong: "<path class=\"tip strong\" d=\"M\(x) \(y)l-4.5 \(back)h9Z\"/>"
        case .barred: "<path class=\"tip warn\" d=\"M\(x - 6) \(y + back / 3)h12M\(x) \(y + back / 3)v\(back / 2)\"/>"
        case .dashed: "<path class=\"tip open\" d=\"M\(x) \(y)l-4 \(back)h8Z\"/>"
        case .double:
            "<path class=\"tip\" d=\"M\(x) \(y)l-4 \(back)h8ZM\(x) \(y + back)l-4 \(back)h8Z\"/>"
        }
    }
}
