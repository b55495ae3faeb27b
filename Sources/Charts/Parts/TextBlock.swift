/// Lines of text at a place in a picture.
struct TextBlock {
    enum Anchor: String {
        case start
        case middle
        case end
    }

    static let lineHeight = 15.0

    var lines: [String]
    var kind = ""
    var anchor = Anchor.start

    /// Lines whose first stands on the base line `y`.
    func svg(x: Double, y: Double) -> SVG {
        guard !lines.isEmpty else { return .empty }
        let style: SVG = kind.isEmpty ? "" : " class=\"\(markup: kind)\""
        let side: SVG = anchor == .start ? "" : " text-anchor=\"\(markup: anchor.rawValue)\""
        let body: SVG
        if lines.count == 1 {
            body = "\(lines[0])"
        } else {
            body = each(lines.enumerated()) { index, line in
                // The space, without a width, keeps words apart where the lines are read as one text.
                index == 0
                    ? "<tspan x=\"\(x)\">\(line)</tspan>"
                    : "<tspan font-size=\"0\"> </tspan><tspan x=\"\(x)\" dy=\"\(Self.lineHeight)\">\(line)</tspan>"
            }
        }
        return "<text x=\"\(x)\" y=\"\(y)\"\(style)\(side)>\(body)</text>"
    }

    /// Lines centred on the height `y`.
    func svg(x: Double, middle y: Double) -> SVG {
        svg(x: x, y: y + 4 - Double(lines.count - 1) * Self.lineHeight / 2)
    }
}
