internal import Coordination

extension MembershipChart {
    private static let top = 42.0
    private static let lane = SpanShape.height + 4

    /// The picture for a width.
    public func drawing(_ breadth: Breadth) -> Drawing {
        let id = breadth.id(caption)
        let widest = rows.map { TextMeasure.width($0.name.text, size: 13) }.max() ?? 0
        let labels = breadth.isNarrow ? 0 : min(widest + 8, breadth.width * 0.25)
        let periods = rows.flatMap { $0.memberships.compactMap(\.period) }
        let years = TimeScale.years(periods, today: today)
        let scale = TimeScale(even: years ?? 0...0, left: labels + 12, right: breadth.width - 14)
        var body = Fill.definitions(id, [.rising])
        var top = Self.top
        var lines = SVG.empty
        for row in rows {
            if top > Self.top { lines += "<path class=\"grid\" d=\"M0 \(top)H\(breadth.width)\"/>" }
            lines += svg(row, top: &top, scale, breadth, labels: labels)
        }
        if years != nil {
            body += scale.axis(top: Self.top, bottom: top)
            if let today { body += scale.present(today, words.today, bottom: top) }
        }
        body += lines
        let legend = legend(id, breadth)
        body += legend.svg(top: top + 4, width: breadth.width)
        let hasLinks = rows.contains { $0.name.address != nil || $0.memberships.contains { $0.name.address != nil } }
        return Drawing(
            caption,
            breadth,
            height: top + 4 + legend.height,
            kind: "memberships",
            hasLinks: hasLinks,
            body: body
        )
    }

    private func svg(_ row: Row, top: inout Double, _ scale: TimeScale, _ breadth: Breadth, labels: Double) -> SVG {
        let members = Self.ordered(row.memberships)
        let dated = members.compactMap { item in
            item.period.map { (item: item, shape: SpanShape($0, on: scale).placed(item.name.text, on: scale)) }
        }.enumerated().sorted { ($0.element.shape.left, $0.offset) < ($1.element.shape.left, $1.offset) }.map(\.element)
        let places = Lanes.assign(dated.map { ($0.shape.left, $0.shape.right) }, most: .max)
        let undated = members.filter { $0.period == nil }
        let lanes = (places.compactMap(\.self).max() ?? -1) + 1
        let lines = TextMeasure.lines(
            row.name.text,
            width: breadth.isNarrow ? breadth.width : labels,
            most: breadth.isNarrow ? 1 : 2,
            size: 13
        )
        let label = TextBlock(lines: lines, kind: "strong").svg(x: 0, y: top + (breadth.isNarrow ? 16 : 18))
        var result = row.name.address == nil ? label : SVG.link(row.name.address, row.name.text, label)
        let inner = top + (breadth.isNarrow ? 20 : 0) + 4
        for (bar, lane) in zip(dated, places) {
            let y = inner + (Double(lane ?? 0) + 0.5) * Self.lane
            result += SVG.link(bar.item.name.address, bar.item.words, bar.shape.svg(breadth.id(caption), y: y))
        }
        for (index, item) in undated.enumerated() {
            let y = inner + (Double(lanes + index) + 0.5) * Self.lane
            result += SVG.link(item.name.address, item.words, Self.undated(item, scale, y: y))
        }
        let content = Double(max(lanes + undated.count, 1)) * Self.lane
        let labelHeight = breadth.isNarrow ? 20 : Double(lines.count - 1) * TextBlock.lineHeight
        top += 8 + max(content + (breadth.isNarrow ? 20 : 0), labelHeight + 22)
        return result
    }

    /// A dashed line through all years, the name on it.
    private static func undated(_ item: Membership, _ scale: TimeScale, y: Double) -> SVG {
        let words = TextMeasure.shortened(item.name.text, width: scale.right - scale.left - 60)
        return """
            <path class="frame" stroke-dasharray="5 4" d="M\(scale.left + 14) \(y)H\(scale.right - 14)"/>\
            \(TextBlock(lines: ["?"], kind: "strong halo plain").svg(x: scale.left + 2, middle: y))\
            \(TextBlock(lines: ["?"], kind: "strong halo plain", anchor: .end).svg(x: scale.right - 2, middle: y))\
            \(TextBlock(lines: [words], kind: "plain halo").svg(x: scale.left + 28, middle: y))
            """
    }

    private func legend(_ id: String, _ breadth: Breadth) -> Legend {
        let all = rows.flatMap(\.memberships)
        var entries: [Legend.Entry] = []
        if all.contains(where: { $0.period != nil }) {
            entries.append(.init(#"<path class="certain" d="M-13-6H13V6H-13Z"/>"#, words.certain))
            let fill: SVG = "fill=\"url(#\(markup: id)-rising)\""
            entries.append(.init("<path class=\"maybe\" \(fill) d=\"M-13-6H13V6H-13Z\"/>", words.possible))
        }
        if all.contains(where: { $0.period?.hasUnknownEnd ?? false }) {
            entries.append(.init(SpanShape.unknownSign, words.unknown))
        }
        if all.contains(where: { $0.period == nil }) {
            entries.append(.init(#"<path class="frame" stroke-dasharray="5 4" d="M-14 0H14"/>"#, words.undated))
        }
        return Legend(entries, width: breadth.width)
    }
}
