extension AttendanceChart {
    /// The picture for a width.
    public func drawing(_ breadth: Breadth) -> Drawing {
        // On a phone a few parties fit beside each other where many events would not: the grid is turned.
        let isTurned = breadth.isNarrow && events.count > rows.count && rows.count <= 4
        let names = rows.map { [$0.name.text] }
        let heads = events.map { [$0.name.text, $0.date] }
        let layout = GridLayout(
            columns: isTurned ? names : heads,
            rows: isTurned ? heads.map { $0.joined(separator: ", ") } : rows.map(\.name.text),
            breadth: breadth,
            cell: (isTurned ? 70 : breadth.isNarrow ? 88 : 96, 150, 34)
        )
        let steps = rows.map { Self.steps($0.cells, at: events) }
        let grid = layout.walk(
            head: { layout.head($0, isTurned ? rows[$0].name : events[$0].name, x: $1, bottom: $2) },
            label: { layout.label($0, isTurned ? events[$0].name : rows[$0].name, y: $1) },
            cell: { down, across, x, y in
                let (row, event) = isTurned ? (across, down) : (down, across)
                let presences = rows[row].cells.indices.contains(event) ? rows[row].cells[event] : []
                let step = steps[row].indices.contains(event) ? steps[row][event] : 0
                return svg(presences, step: step, x: x + layout.columnWidth / 2, y: y + layout.rowHeight / 2)
            }
        )
        let legend = legend(breadth)
        return Drawing(
            caption,
            breadth,
            height: layout.height + 4 + legend.height,
            kind: "attendance",
            hasLinks: (events.map(\.name) + rows.map(\.name)).contains { $0.address != nil },
            body: grid + legend.svg(top: layout.height + 4, width: breadth.width)
        )
    }

    /// For each event how its level differs from that of the one before in its series at which a level is recorded:
    /// -1, 0 or 1.
    static func steps(_ cells: [[Presence]], at events: [Event]) -> [Int] {
        let ranks = cells.map { presences in
            presences.filter { $0.standing == .attended || $0.standing == .represented }.compactMap(\.rank).max()
        }
        return ranks.indices.map { index in
            let before = events.indices.contains(index) ? events[index].before : nil
            let last = ranks[..<index].indices.last { ranks[$0] != nil && before?.contains($0) ?? true }
            guard let rank = ranks[index], let earlier = last.flatMap({ ranks[$0] }) else { return 0 }
            return (rank - earlier).signum()
        }
    }

    private func svg(_ presences: [Presence], step: Int, x: Double, y: Double) -> SVG {
        guard let first = presences.first else {
            return """
                <g><title>\(words.unrecorded)</title>\
                \(TextBlock(lines: ["\u{2013}"], kind: "soft", anchor: .middle).svg(x: x, middle: y))</g>

                """
        }
        var told = presences.map(\.words).joined(separator: "; ")
        if step != 0 { told += ", " + (step > 0 ? words.higher : words.lower) }
        var inner = Self.sign(first)
        if let letter = first.letter { inner += TextBlock(lines: [letter], kind: "strong").svg(x: 12, y: 5) }
        if presences.count > 1 {
            inner += TextBlock(lines: ["+\(presences.count - 1)"], kind: "soft").svg(x: 12, y: -7)
        }
        if step != 0 { inner += Self.step(step, x: -25) }
        return """
            <g transform="translate(\(x) \(y))"><title>\(told)</title>\(inner)</g>

            """
    }

    private static func step(_ step: Int, x: Double) -> SVG {
        step > 0
            ? "<path class=\"rung on\" d=\"M\(x) -5l4 8h-8z\"/>" : "<path class=\"rung on\" d=\"M\(x) 5l4-8h-8z\"/>"
    }

    /// The sign of a presence, around a point a little left of 0.
    static func sign(_ presence: Presence) -> SVG {
        switch presence.standing {
        case .attended:
            presence.rank.map(bars) ?? #"<path class="sign" d="M-12 0-7 6 4-7"/>"#
        case .represented:
            (presence.rank.map(bars) ?? #"<path class="sign" d="M-12 0-7 6 4-7"/>"#)
                + #"<rect class="sign soft" x="-19" y="-11" width="27" height="22"/>"#
        case .observed:
            #"<path class="sign soft" d="M-16 0Q-5-12 6 0Q-5 12-16 0Z"/><circle class="rung on" cx="-5" r="3"/>"#
        case .invited: #"<path class="sign soft" d="M-15-6H5V7H-15ZL-5 2 5-6"/>"#
        case .declined: #"<circle class="sign" cx="-5" r="8"/><path class="sign" d="M-10.5-5.5 .5 5.500"/>"#
        case .absent: #"<path class="sign" d="M-11-6 1 6M-11 6 1-6"/>"#
        case .other: #"<text class="strong" x="-5" y="5" text-anchor="middle">?</text>"#
        }
    }

    /// Four bars, filled up to a rank.
    private static func bars(_ rank: Int) -> SVG {
        each(0..<4) { index in
            let height = Double(4 + index * 4)
            let state: SVG = index < rank ? " on" : ""
            let x = Double(index) * 6 - 17
            return """
                <rect class="rung\(state)" x="\(x)" y="\(8 - height)" width="4.5" height="\(height)"/>
                """
        }
    }

    private func legend(_ breadth: Breadth) -> Legend {
        let presences = rows.flatMap { $0.cells.flatMap(\.self) }
        let letters = Set(presences.compactMap(\.letter))
        var entries: [Legend.Entry] = words.letters.filter { letters.contains($0.letter) }.map { level in
            let sign =
                Self.bars(min(max(level.rank, 1), 4))
                + TextBlock(lines: [level.letter], kind: "strong").svg(x: 10, y: 5)
            return .init(sign, level.words, width: 30 + TextMeasure.width(level.letter, size: 13))
        }
        for standing in Standing.allCases where presences.contains(where: { $0.standing == standing }) {
            guard let text = words.standings[standing] else { continue }
            if standing == .attended, !presences.contains(where: { $0.standing == .attended && $0.rank == nil }) {
                continue
            }
            entries.append(.init(Self.sign(Presence(standing, rank: nil, letter: nil, words: "")), text))
        }
        let steps = rows.flatMap { Self.steps($0.cells, at: events) }
        if steps.contains(1) { entries.append(.init(Self.step(1, x: 0), words.higher)) }
        if steps.contains(-1) { entries.append(.init(Self.step(-1, x: 0), words.lower)) }
        let dash = TextBlock(lines: ["\u{2013}"], kind: "soft", anchor: .middle).svg(x: 0, y: 5)
        entries.append(.init(dash, words.unrecorded))
        return Legend(entries, width: breadth.width)
    }
}
