/// How things hang together: boxes and arrows, causes above effects.
///
/// Where a box stands depends on identifiers, relations and the seed alone: renaming moves nothing, and equal input
/// gives an equal picture. Boxes stand in rows and columns, so that no label covers another and no arrow runs below a
/// box. Kinds of relations differ in line and tip.
public struct RelationChart: Chart {
    /// The outline of a box.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// Straight corners.
        case box
        /// Round corners.
        case round
        /// A thick outline: what the picture is about.
        case heavy
        /// A broken outline.
        case dashed
    }

    /// The line and tip of a kind of relation.
    public enum Line: String, Hashable, Sendable, CaseIterable {
        /// A line with a full tip.
        case arrow
        /// A thick line with a full tip.
        case strong
        /// A line that ends in a bar: it holds back.
        case barred
        /// A dashed line with an open tip.
        case dashed
        /// A dotted line with a full tip.
        case dotted
        /// A line with two tips.
        case double
    }

    /// A box.
    public struct Node: Hashable, Sendable {
        /// Its identifier: decides where it stands.
        public let id: String
        /// What stands in it, and where it leads.
        public let name: ChartCell
        /// Its outline.
        public let form: Form

        /// A box.
        public init(id: String, name: ChartCell, form: Form = .box) {
            self.id = id
            self.name = name
            self.form = form
        }
    }

    /// A kind of relation.
    public struct Kind: Hashable, Sendable {
        /// Its identifier: `enables`.
        public let id: String
        /// In words: "enables".
        public let words: String
        /// How it is drawn.
        public let line: Line

        /// A kind of relation.
        public init(id: String, words: String, line: Line) {
            self.id = id
            self.words = words
            self.line = line
        }
    }

    /// An arrow.
    public struct Edge: Hashable, Sendable {
        /// The identifier of the box that it leaves.
        public let source: String
        /// The identifier of the box that it reaches.
        public let target: String
        /// The identifier of its kind.
        public let kind: String
        /// Where the relation's record is, for the table; arrows are too thin to be links.
        public let address: String?

        /// An arrow.
        public init(from source: String, to target: String, kind: String, address: String? = nil) {
            self.source = source
            self.target = target
            self.kind = kind
            self.address = address
        }
    }

    /// The words of the chart.
    public struct Words: Hashable, Sendable {
        /// Names of the columns of the table: from, relation, to.
        public let header: [String]
        /// What the outlines mean.
        public let forms: [Form: String]
        /// Said of arrows on the path: "on the path".
        public let path: String

        /// The words of the chart.
        public init(source: String, relation: String, target: String, forms: [Form: String] = [:], path: String = "") {
            header = [source, relation, target]
            self.forms = forms
            self.path = path
        }
    }

    /// What it is called, said and named by.
    public let caption: Caption
    /// Sorted by identifier; of several with one identifier the first counts.
    public let nodes: [Node]
    /// Those between two of the nodes, each once, sorted.
    public let edges: [Edge]
    /// In the order of the legend.
    public let kinds: [Kind]
    /// Identifiers of boxes that follow each other: the arrows between them are drawn thick.
    public let path: [String]
    /// Chooses among layouts that are equally good.
    public let seed: UInt64
    let words: Words
    /// The places of each edge's ends among the nodes.
    let ends: [GraphEdge]

    /// - Parameters:
    ///   - caption: what it is called
    ///   - nodes: in any order
    ///   - edges: in any order; an edge to a node that is not given is left out
    ///   - kinds: in the order of the legend
    ///   - path: identifiers of boxes that follow each other, whose arrows are drawn thick
    ///   - seed: another seed may give another of several equally good pictures
    ///   - words: its words
    public init(
        _ caption: Caption,
        nodes: [Node],
        edges: [Edge],
        kinds: [Kind],
        path: [String] = [],
        seed: UInt64 = 0,
        words: Words
    ) {
        self.caption = caption
        self.kinds = kinds
        self.path = path
        self.seed = seed
        self.words = words
        var places: [String: Int] = [:]
        var sorted: [Node] = []
        for node in nodes.sorted(by: { $0.id < $1.id }) where places[node.id] == nil {
            places[node.id] = sorted.count
            sorted.append(node)
        }
        self.nodes = sorted
        let known = Set(edges).filter { places[$0.source] != nil && places[$0.target] != nil }
        self.edges = known.sorted {
            ($0.source, $0.target, $0.kind, $0.address ?? "") < ($1.source, $1.target, $1.kind, $1.address ?? "")
        }
        ends = self.edges.map { GraphEdge(source: places[$0.source] ?? 0, target: places[$0.target] ?? 0) }
    }

    /// A row for each relation.
    public var table: ChartTable {
        ChartTable(
            caption: caption.title,
            header: words.header,
            rows: zip(edges, ends).map { edge, ends in
                [
                    nodes[ends.source].name, ChartCell(kindWords(edge.kind), address: edge.address),
                    nodes[ends.target].name,
                ]
            }
        )
    }

    /// Whether an arrow leads from one box of the path to the next.
    func isOnPath(_ edge: Edge) -> Bool {
        zip(path, path.dropFirst()).contains { $0 == edge.source && $1 == edge.target }
    }

    func kindWords(_ id: String) -> String { kinds.first { $0.id == id }?.words ?? id }
}

/// An edge by the places of its nodes.
struct GraphEdge: Hashable, Sendable {
    let source: Int
    let target: Int
}
