/// How much there is of each of these for each of those: areas down, parties across, a number in each cell that leads to
/// what it counts.
///
/// The number says it; the shade only helps the eye, and is left out in print.
public struct MatrixChart: Chart {
    /// A number, and where what it counts is listed.
    public struct Cell: Hashable, Sendable {
        /// 0 and greater.
        public let count: Int
        /// The number as people of the reader's language write it.
        public let text: String
        /// Where the list is.
        public let address: String?
        /// What is said of it: "9 records on cyber defence with Japan".
        public let words: String

        /// A number, and where what it counts is listed.
        public init(count: Int, text: String? = nil, address: String?, words: String) {
            self.count = count
            self.text = text ?? String(count)
            self.address = address
            self.words = words
        }
    }

    /// A line of the matrix.
    public struct Row: Hashable, Sendable {
        /// What it is of.
        public let name: ChartCell
        /// One for each column; missing ones are drawn as nothing.
        public let cells: [Cell]

        /// A line of the matrix.
        public init(_ name: ChartCell, cells: [Cell]) {
            self.name = name
            self.cells = cells
        }
    }

    /// What it is called, said and named by.
    public let caption: Caption
    /// What the rows are, for the table's head.
    public let corner: String
    /// From left to right.
    public let columns: [ChartCell]
    /// From top to bottom.
    public let rows: [Row]

    /// - Parameters:
    ///   - caption: what it is called
    ///   - corner: what the rows are: "Area"
    ///   - columns: from left to right
    ///   - rows: from top to bottom
    public init(_ caption: Caption, corner: String, columns: [ChartCell], rows: [Row]) {
        self.caption = caption
        self.corner = corner
        self.columns = columns
        self.rows = rows
    }

    /// The matrix itself.
    public var table: ChartTable {
        ChartTable(
            caption: caption.title,
            header: [corner] + columns.map(\.text),
            rows: rows.map { row in
                [row.name]
                    + columns.indices.map { index in
                        guard row.cells.indices.contains(index) else { return ChartCell("") }
                        let cell = row.cells[index]
                        return ChartCell(cell.text, address: cell.count > 0 ? cell.address : nil)
                    }
            }
        )
    }

    /// The picture for a width.
    public func drawing(_ breadth: Breadth) -> Drawing {
        let layout = GridLayout(
            columns: columns.map { [$0.text] },
            rows: rows.map(\.name.text),
            breadth: breadth,
            cell: (breadth.isNarrow ? 44 : 52, 128, breadth.isNarrow ? 30 : 28)
        )
        let greatest = rows.flatMap { $0.cells.map(\.count) }.max() ?? 0
        let body = layout.walk(
            head: { layout.head($0, columns[$0], x: $1, bottom: $2) },
            label: { layout.label($0, rows[$0].name, y: $1) },
            cell: { row, column, x, y in
                guard rows[row].cells.indices.contains(column) else { return .empty }
                return svg(rows[row].cells[column], of: greatest, x: x, y: y, layout)
            }
        )
        return Drawing(
            caption,
            breadth,
            used: layout.width,
            height: layout.height + 1,
            kind: "matrix",
            hasLinks: true,
            body: body
        )
    }

    private func svg(_ cell: Cell, of greatest: Int, x: Double, y: Double, _ layout: GridLayout) -> SVG {
        let middle = y + layout.rowHeight / 2
        let centre = x + layout.columnWidth / 2
        guard cell.count > 0 else {
            return "<g><title>\(cell.words)</title>"
                + TextBlock(lines: ["\u{2013}"], kind: "soft", anchor: .middle).svg(x: centre, middle: middle)
                + "</g>\n"
        }
        let heat = max(1, (cell.count * 4 + greatest - 1) / max(greatest, 1))
        return .link(
            cell.address,
            cell.words,
            """
            <rect class="cell heat-\(heat)" x="\(x + 1)" y="\(y + 1)" width="\(layout.columnWidth - 2)" \
            height="\(layout.rowHeight - 2)" rx="2"/>\
            \(TextBlock(lines: [cell.text], kind: "plain number", anchor: .middle).svg(x: centre, middle: middle))
            """
        )
    }
}
