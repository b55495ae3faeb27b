internal import Coordination

extension TimelineChart {
    private static let top = 42.0
    private static let lane = SpanShape.height + 4
    private static let marks = 34.0
    /// Bars that find no room on a line are gathered into one mark after it: the more bars there are, the fewer lanes a
    /// line has for them.
    private static let lanes = [10, 8, 6, 5, 4, 3, 2]

    /// The picture for a width.
    public func drawing(_ breadth: Breadth) -> Drawing {
        let labels = breadth.isNarrow ? 0 : labelWidth(breadth)
        let periods = rows.flatMap { ($0.spans + $0.events).map(\.period) }
        var body = Fill.definitions(breadth.id(caption), [.rising])
        guard let years = TimeScale.years(periods, today: today) else {
            return Drawing(caption, breadth, height: Self.top, kind: "timeline", hasLinks: false, body: body)
        }
        let scale = TimeScale(
            full: years,
            counts: counts(),
            left: labels + 12,
            right: breadth.width - 14
        )
        let lines = lines(on: scale, breadth, labels: labels)
        let bottom = Self.top + lines.reduce(0) { $0 + $1.height }
        body += scale.axis(top: Self.top, bottom: bottom)
        if let today { body += scale.present(today, words.today, bottom: bottom) }
        var top = Self.top
        for line in lines {
            if top > Self.top { body += "<path class=\"grid\" d=\"M0 \(top)H\(breadth.width)\"/>" }
            body += svg(line, top: top, scale, breadth)
            top += line.height
        }
        let legend = legend(breadth)
        body += legend.svg(top: bottom + 4, width: breadth.width)
        var drawing = Drawing(
            caption,
            breadth,
            height: bottom + 4 + legend.height,
            kind: "timeline",
            hasLinks: true,
            body: body
        )
        drawing.names = breadth.isNarrow ? nil : names(lines)
        return drawing
    }

    /// The lines with as many lanes as the picture has room for.
    private func lines(on scale: TimeScale, _ breadth: Breadth, labels: Double) -> [Line] {
        let laid = rows.map { Laid($0, scale: scale) }
        func made(_ lanes: Int) -> [Line] {
            laid.map { Line($0, isNarrow: breadth.isNarrow, labels: labels, mostLanes: lanes) }
        }
        for lanes in Self.lanes.dropLast() {
            let lines = made(lanes)
            if lines.reduce(0, { $0 + $1.bars.count { $0.lane != nil } }) <= mostBars { return lines }
        }
        return made(Self.lanes.last ?? 1)
    }

    /// The names of the lines alone, each at its height, as wide as they need.
    private func names(_ lines: [Line]) -> String {
        var (body, top, widest) = (SVG.empty, Self.top, 0.0)
        for line in lines {
            let most = min(3, max(1, Int(line.height / TextBlock.lineHeight)))
            let label = TextMeasure.lines(line.row.name.text, width: Self.nameWidth, most: most, size: 13)
            widest = max(widest, label.map { TextMeasure.width($0, size: 13) }.max() ?? 0)
            if top > Self.top { body += "<path class=\"grid\" d=\"M0 \(top)H\(Self.nameWidth + 14)\"/>" }
            body += TextBlock(lines: label, kind: "strong").svg(x: 2, y: top + 15)
            top += line.height
        }
        let (width, height) = (Int(min(widest, Self.nameWidth).rounded(.up)) + 14, Int(top.rounded(.up)))
        return
            ("""
        <svg xmlns="http://www.w3.org/2000/svg" class="chart names" width="\(width)" height="\(height)" \
        viewBox="0 0 \(width) \(height)" aria-hidden="true"><rect class="ground" width="100%" height="100%"/>\
        \(body)</svg>
        """ as SVG).text
    }

    /// How wide names are at most that stay in sight.
    private static let nameWidth = 84.0

    private func labelWidth(_ breadth: Breadth) -> Double {
        let widest = rows.map { TextMeasure.width($0.name.text, size: 13) }.max() ?? 0
        return min(widest + 8, breadth.width * 0.18)
    }

    /// How many marks begin in each year; a bar counts as one at its start.
    private func counts() -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for row in rows {
            for item in row.events { counts[item.period.earliest?.civil.year ?? 0, default: 0] += 1 }
            for item in row.spans { counts[item.period.earliest?.civil.year ?? 0, default: 0] += 1 }
        }
        if let today { counts[today.civil.year, default: 0] += 1 }
        return counts
    }

    /// What is on a line, in the order in which it is drawn.
    private struct Laid {
        let row: Row
        let spans: [(item: Item, shape: SpanShape.Placed)]
        let events: [Item]

        init(_ row: Row, scale: TimeScale) {
            self.row = row
            spans = row.spans.map {
                (item: $0, shape: SpanShape($0.period, on: scale).placed($0.name.text, on: scale))
            }
            .enumerated().sorted { ($0.element.shape.left, $0.offset) < ($1.element.shape.left, $1.offset) }
            .map(\.element)
            events = row.events.map { ($0, $0.period.order) }
                .sorted { ($0.1.0, $0.1.1, $0.1.2, $0.0.name.text) < ($1.1.0, $1.1.1, $1.1.2, $1.0.name.text) }
                .map(\.0)
        }
    }

    /// What stands on a line, and where.
    private struct Line {
        let row: Row
        let label: [String]
        let bars: [(item: Item, shape: SpanShape.Placed, lane: Int?)]
        let events: [Item]
        let height: Double
        let labelHeight: Double
        let lanes: Int

        init(_ laid: Laid, isNarrow: Bool, labels: Double, mostLanes: Int) {
            row = laid.row
            label =
                isNarrow
                ? TextMeasure.lines(row.name.text, width: 270, most: 1, size: 13)
                : TextMeasure.lines(row.name.text, width: labels, most: 2, size: 13)
            let places = Lanes.assign(laid.spans.map { ($0.shape.left, $0.shape.right) }, most: mostLanes)
            bars = zip(laid.spans, places).map { ($0.item, $0.shape, $1) }
            events = laid.events
            lanes = (places.compactMap(\.self).max() ?? -1) + 1 + (places.contains(nil) ? 1 : 0)
            labelHeight = isNarrow ? 20 : 0
            let content = Double(lanes) * lane + (events.isEmpty ? 0 : marks)
            height = labelHeight + max(content, 26) + 10
        }
    }

    private func svg(_ line: Line, top: Double, _ scale: TimeScale, _ breadth: Breadth) -> SVG {
        let id = breadth.id(caption)
        let inner = top + line.labelHeight + 5
        var result = SVG.empty
        let label = TextBlock(lines: line.label, kind: "strong").svg(x: 0, y: top + (breadth.isNarrow ? 16 : 20))
        if let address = line.row.name.address {
            result += SVG.link(address, line.row.name.text, label)
        } else {
            result += label
        }
        for bar in line.bars {
            guard let lane = bar.lane else { continue }
            let middle = inner + (Double(lane) + 0.5) * Self.lane
            result += .link(bar.item.name.address, bar.item.words, bar.shape.svg(id, y: middle))
        }
        let rest = line.bars.filter { $0.lane == nil }
        if !rest.isEmpty {
            let middle = inner + (Double(line.lanes) - 0.5) * Self.lane
            result += gathered(line.row, rest.map(\.item), x: scale.right - 16, y: middle)
        }
        let middle = inner + Double(line.lanes) * Self.lane + 13
        return result + marks(line, scale, y: middle)
    }

    private func gathered(_ row: Row, _ items: [Item], x: Double, y: Double) -> SVG {
        let cell = group(row, items)
        let digits = String(items.count)
        let half = max(11, TextMeasure.width(digits) / 2 + 5)
        return .link(
            cell.address,
            cell.text,
            """
            <rect class="plate" x="\(x - half)" y="\(y - 11)" width="\(half * 2)" height="22" rx="11"/>\
            \(TextBlock(lines: [digits], kind: "count", anchor: .middle).svg(x: x, middle: y))
            """
        )
    }

    private func marks(_ line: Line, _ scale: TimeScale, y: Double) -> SVG {
        let extents = line.events.map { Extent($0.period, scale) }
            .enumerated().sorted { ($0.element.middle, $0.offset) < ($1.element.middle, $1.offset) }
        guard !extents.isEmpty else { return .empty }
        var result = Extent.rug(extents.map(\.element), y: y + 16)
        for gathering in Gathering.gather(extents.map(\.element.middle), nearness: 24) {
            let items = gathering.members.map { line.events[extents[$0].offset] }
            if items.count > 1 {
                result += gathered(line.row, items, x: gathering.position, y: y)
            } else if let item = items.first {
                result += .link(
                    item.name.address,
                    item.words,
                    "<g transform=\"translate(\(gathering.position) \(y))\">\(item.form.svg)</g>"
                )
            }
        }
        return result
    }

    private func legend(_ breadth: Breadth) -> Legend {
        let used = Set(rows.flatMap { $0.events.map(\.form) })
        var entries: [Legend.Entry] = Form.allCases.filter(used.contains).compactMap { form in
            words.forms[form].map { .init(form.svg, $0) }
        }
        if !used.isEmpty {
            let plate: SVG = """
                <rect class="plate" x="-11" y="-9" width="22" height="18" rx="9"/>\
                <text class="strong" x="0" y="4" text-anchor="middle">3</text>
                """
            entries.append(.init(plate, words.gathered))
            entries.append(.init(#"<path class="reach" d="M-13 0H13"/>"#, words.reach))
        }
        if rows.contains(where: { !$0.spans.isEmpty }) {
            entries.append(.init(#"<path class="certain" d="M-13-6H13V6H-13Z"/>"#, words.span))
            let fill: SVG = "fill=\"url(#\(markup: breadth.id(caption))-rising)\""
            entries.append(.init("<path class=\"maybe\" \(fill) d=\"M-13-6H13V6H-13Z\"/>", words.possible))
        }
        if rows.contains(where: { $0.spans.contains { $0.period.hasUnknownEnd } }) {
            entries.append(.init(SpanShape.unknownSign, words.unknown))
        }
        return Legend(entries, width: breadth.width)
    }
}

extension TimelineChart.Form {
    /// The shape around the point 0, 14 points wide.
    var svg: SVG {
        switch self {
        case .disc: #"<circle class="mark" r="7"/>"#
        case .triangle: #"<path class="mark" d="M0-7 7 6H-7Z"/>"#
        case .square: #"<rect class="mark open" x="-5.5" y="-5.5" width="11" height="11"/>"#
        case .diamond: #"<path class="mark" d="M0-8 8 0 0 8-8 0Z"/>"#
        case .ring: #"<circle class="mark open" r="5"/>"#
        }
    }
}
