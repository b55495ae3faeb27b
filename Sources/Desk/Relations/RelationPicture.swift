internal import Charts
internal import Coordination
internal import Localization

/// Links as a picture: boxes and arrows.
struct RelationPicture: Sendable {
    let chart: RelationChart
    /// How many links have no room in it.
    let left: Int

    /// How many boxes and arrows a page has room for.
    private static let (mostNodes, mostEdges) = (30, 28)

    /// - Parameters:
    ///   - entries: the links, of which the surest come first into the picture
    ///   - path: ids of records that follow each other, whose arrows are drawn thick
    /// - Returns: nil where there is nothing to draw
    init?(_ entries: [Entry], path: [String], shelf: Shelf, words: Words) throws {
        var nodes: [String: RelationChart.Node] = [:]
        var edges: [RelationChart.Edge] = []
        // Where there is not room for all: the surest.
        let surest = entries.enumerated().sorted {
            (-($0.element.confidence?.scale ?? -1), $0.offset) < (-($1.element.confidence?.scale ?? -1), $1.offset)
        }
        for (_, entry) in surest {
            let ends = [entry.standard("source_ref"), entry.standard("target_ref")].compactMap(\.self)
            let known = try ends.compactMap { try shelf.entry($0) }
            guard known.count == 2, edges.count < Self.mostEdges,
                nodes.count + Set(ends).count(where: { nodes[$0] == nil }) <= Self.mostNodes
            else { continue }
            for node in known where nodes[node.id] == nil { nodes[node.id] = Self.node(node) }
            edges.append(
                RelationChart.Edge(
                    from: ends[0],
                    to: ends[1],
                    kind: entry.standard("relationship_type") ?? "",
                    address: entry.address.text
                )
            )
        }
        guard !edges.isEmpty else { return nil }
        left = entries.count - edges.count
        chart = RelationChart(
            Caption(
                id: "relations",
                title: words[.relationsPictureTitle],
                description: words.count(
                    edges.count,
                    .relationsPictureSays,
                    ["boxes": words.locale.grouped(nodes.count)]
                )
            ),
            nodes: Array(nodes.values),
            edges: edges,
            kinds: Self.kinds(edges, words: words),
            path: path,
            words: RelationChart.Words(
                source: words[.filterFrom],
                relation: words[.filterRelation],
                target: words[.filterTo],
                forms: [
                    .heavy: words.term("theatre", in: "kind"), .round: words.term("issue", in: "kind"),
                    .box: words.term("area", in: "kind"), .dashed: words[.relationsOtherForm],
                ],
                path: words[.relationsOnWay]
            )
        )
    }

    private static func node(_ entry: Entry) -> RelationChart.Node {
        let form: RelationChart.Form =
            switch (entry.type, entry.kind) {
            case ("entente-topic", "theatre"): .heavy
            case ("entente-topic", "issue"): .round
            case ("entente-topic", _): .box
            default: .dashed
            }
        return RelationChart.Node(
            id: entry.id,
            name: ChartCell(entry.name, address: entry.address.text),
            form: form
        )
    }

    /// The kinds that occur, those with a line of their own first.
    private static func kinds(_ edges: [RelationChart.Edge], words: Words) -> [RelationChart.Kind] {
        let own: [(id: String, line: RelationChart.Line)] = [
            ("spills-over-to", .strong), ("affects", .arrow), ("enables", .dashed), ("constrains", .barred),
        ]
        let used = Set(edges.map(\.kind))
        let others = used.subtracting(own.map(\.id)).sorted().map { (id: $0, line: RelationChart.Line.dotted) }
        return (own.filter { used.contains($0.id) } + others).map { kind in
            RelationChart.Kind(id: kind.id, words: words.term(kind.id, in: "relationship_type"), line: kind.line)
        }
    }
}
