/// Rows and columns of equal cells; where the columns find no room beside each other, they go on in a block below.
struct GridLayout {
    /// Labels stand above their cells where the picture is narrow, beside them otherwise.
    let labelWidth: Double
    let columnWidth: Double
    let rowHeight: Double
    let labelHeight: Double
    /// The columns of each block.
    let blocks: [Range<Int>]
    /// The lines of each column's name.
    let heads: [[String]]
    /// The lines of each row's name.
    let labels: [[String]]
    private let heights: [Double]
    private let headHeights: [Double]

    /// - Parameters:
    ///   - columns: their names, in parts that begin a line each
    ///   - rows: their names
    ///   - breadth: the width of the picture
    ///   - cell: the least and the greatest width of a cell, and its height
    init(columns: [[String]], rows: [String], breadth: Breadth, cell: (least: Double, most: Double, height: Double)) {
        let isNarrow = breadth.isNarrow
        let widest = rows.map { TextMeasure.width($0, size: 12.5) }.max() ?? 0
        labelWidth = isNarrow ? 0 : min(widest + 14, breadth.width * 0.34)
        let room = breadth.width - labelWidth - 1
        let most = max(1, Int(room / cell.least))
        let count = max(1, (columns.count + most - 1) / most)
        let size = max(1, (columns.count + count - 1) / count)
        let width = min(cell.most, room / Double(min(size, max(columns.count, 1))))
        columnWidth = width
        blocks = stride(from: 0, to: columns.count, by: size).map { $0..<min($0 + size, columns.count) }
        heads = columns.map { parts in parts.flatMap { TextMeasure.lines($0, width: width - 6, most: 3) } }
        let labelRoom = isNarrow ? breadth.width : labelWidth - 10
        labels = rows.map { TextMeasure.lines($0, width: labelRoom, most: 2, size: 12.5) }
        labelHeight = isNarrow ? 20 : 0
        rowHeight = cell.height
        let lines = labels.map { Double($0.count) * TextBlock.lineHeight }
        heights = lines.map { isNarrow ? $0 + 6 + cell.height : max(cell.height, $0 + 8) }
        let heads = heads
        headHeights = blocks.map { block in
            Double(heads[block].map(\.count).max() ?? 0) * TextBlock.lineHeight + 8
        }
    }

    /// The width of the widest block.
    var width: Double { labelWidth + columnWidth * Double(blocks.first?.count ?? 0) + 1 }

    /// The height of all blocks.
    var height: Double {
        let body = heights.reduce(0, +)
        return headHeights.reduce(0) { $0 + $1 + body } + Double(max(blocks.count - 1, 0)) * 14
    }

    /// Goes through all blocks and places what `head`, `label` and `cell` make.
    ///
    /// - Parameters:
    ///   - head: a column's name: its place, the middle of its column and the base line of its last line
    ///   - label: a row's name: its place, and the base line of its first line
    ///   - cell: a cell: row, column, and its upper left corner
    func walk(
        head: (_ column: Int, _ x: Double, _ bottom: Double) -> SVG,
        label: (_ row: Int, _ y: Double) -> SVG,
        cell: (_ row: Int, _ column: Int, _ x: Double, _ y: Double) -> SVG
    ) -> SVG {
        var result = SVG.empty
        var top = 0.0
        for (index, block) in blocks.enumerated() {
            top += headHeights[index]
            for column in block {
                let x = labelWidth + (Double(column - block.lowerBound) + 0.5) * columnWidth
                result += head(column, x, top - 8)
            }
            for row in labels.indices {
                let lines = Double(labels[row].count)
                let isAbove = labelWidth == 0
                let offset = isAbove ? lines * TextBlock.lineHeight + 4 : (heights[row] - rowHeight) / 2
                let first = isAbove ? 15 : heights[row] / 2 + 4 - (lines - 1) * TextBlock.lineHeight / 2
                result += "<path class=\"grid\" d=\"M0 \(top)H\(width)\"/>"
                result += label(row, top + first)
                for column in block {
                    let x = labelWidth + Double(column - block.lowerBound) * columnWidth
                    result += cell(row, column, x, top + offset)
                }
                top += heights[row]
            }
            top += 14
        }
        return result
    }

    /// A column's name, its last line on the given base line.
    func head(_ column: Int, _ cell: ChartCell, x: Double, bottom: Double) -> SVG {
        let lines = heads[column]
        let text = TextBlock(lines: lines, kind: cell.address == nil ? "soft" : "", anchor: .middle)
            .svg(x: x, y: bottom - Double(lines.count - 1) * TextBlock.lineHeight)
        return cell.address == nil ? text : .link(cell.address, cell.text, text)
    }

    /// A row's name.
    func label(_ row: Int, _ cell: ChartCell, y: Double) -> SVG {
        let text = TextBlock(lines: labels[row]).svg(x: 0, y: y)
        return cell.address == nil ? text : .link(cell.address, cell.text, text)
    }
}
