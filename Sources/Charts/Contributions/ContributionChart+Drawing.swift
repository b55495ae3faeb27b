extension ContributionChart {
    private static let bar = 16.0

    /// The picture for a width.
    public func drawing(_ breadth: Breadth) -> Drawing {
        let panels = panels
        var y = 0.0
        var body = Fill.definitions(breadth.id(caption), stages.map(\.fill))
        for (index, panel) in panels.enumerated() {
            if index > 0 { y += 16 }
            body += TextBlock(lines: [panel.heading], kind: "strong").svg(x: 0, y: y + 14)
            body += "<path class=\"frame\" d=\"M0 \(y + 21)H\(breadth.width)\"/>\n"
            y += 26
            for group in panel.groups {
                body += heading(group.stage, y: y, breadth)
                y += 24
                for item in group.items { body += svg(item, y: &y, panel, breadth) }
                y += 4
            }
        }
        let hasLinks = items.contains { $0.name.address != nil }
        return Drawing(caption, breadth, height: y + 2, kind: "contributions", hasLinks: hasLinks, body: body)
    }

    private func fill(_ stage: Int) -> Fill { stages.indices.contains(stage) ? stages[stage].fill : .empty }

    private func heading(_ stage: Int, y: Double, _ breadth: Breadth) -> SVG {
        """
        <rect \(fill(stage).attributes(breadth.id(caption))) x="0.5" y="\(y + 4.5)" width="24" height="13"/>\
        \(TextBlock(lines: [stageName(stage)], kind: "soft").svg(x: 32, middle: y + 11))

        """
    }

    private func svg(_ item: Item, y: inout Double, _ panel: Panel, _ breadth: Breadth) -> SVG {
        let indent = item.isPart ? 16.0 : 0
        let isBeside = !breadth.isNarrow
        let isListed = panel.greatest == nil && item.amount == nil
        let labelWidth = isBeside && !isListed ? breadth.width * 0.42 : breadth.width
        let name = item.giver.text + ": " + item.name.text + (item.isPart ? " (" + words.part + ")" : "")
        let lines = TextMeasure.lines(name, width: labelWidth - indent - 12, most: isBeside ? 2 : 3)
        let textHeight = Double(lines.count) * TextBlock.lineHeight
        let barHeight = isListed ? 0 : Self.bar + 8
        let height = isBeside ? max(textHeight + 6, barHeight) : textHeight + 4 + barHeight
        let barTop = isBeside ? y + (height - Self.bar) / 2 : y + textHeight + 4
        let left = isBeside ? labelWidth : indent
        let label = TextBlock(lines: lines, kind: "")
        let words = "\(name), \(stageName(item.stage)), \(item.amountWords)"
        var result = SVG.link(
            item.name.address,
            words,
            label.svg(x: indent, y: isBeside ? y + (height - textHeight) / 2 + 12 : y + 12)
        )
        if let length = item.length, let greatest = panel.greatest {
            result += measured(item, share: greatest > 0 ? length / greatest : 0, x: left, y: barTop, breadth)
        } else if !isListed {
            result += TextBlock(lines: [item.amountWords], kind: "soft").svg(x: left, middle: barTop + Self.bar / 2)
        }
        if item.isPart { result += "<path class=\"frame\" d=\"M5 \(y - 2)V\(y + 10)H12\"/>\n" }
        y += height
        return result
    }

    private func measured(_ item: Item, share: Double, x: Double, y: Double, _ breadth: Breadth) -> SVG {
        let words = item.amountWords
        let room = breadth.width - x - TextMeasure.width(words) - 24
        let isInside = room < 60
        let longest = isInside ? breadth.width - x - 12 : room
        let width = max(2, share * max(longest, 20))
        let text = TextBlock(lines: [words], kind: "number halo")
        let place =
            isInside && width + TextMeasure.width(words) + 20 > breadth.width - x
            ? text.svg(x: x + 8, middle: y + Self.bar / 2) : text.svg(x: x + width + 14, middle: y + Self.bar / 2)
        return Self.shape(item.bound, fill(item.stage), breadth.id(caption), x: x, y: y, width: width) + place + "\n"
    }

    /// A bar whose end says how its amount is meant.
    private static func shape(_ bound: Bound, _ fill: Fill, _ id: String, x: Double, y: Double, width: Double) -> SVG {
        let style = fill.attributes(id)
        let right = x + width
        return switch bound {
        case .exactly: "<path \(style) d=\"M\(x) \(y)H\(right)v\(bar)H\(x)Z\"/>"
        case .atMost: "<path \(style) stroke-dasharray=\"4 3\" d=\"M\(x) \(y)H\(right)v\(bar)H\(x)Z\"/>"
        case .atLeast: "<path \(style) d=\"M\(x) \(y)H\(right)l8 \(bar / 2) -8 \(bar / 2)H\(x)Z\"/>"
        case .about: "<path \(style) d=\"M\(x) \(y)H\(right)q5 \(bar / 4) 0 \(bar / 2)t0 \(bar / 2)H\(x)Z\"/>"
        }
    }
}
