internal import Coordination

/// A period on a time scale as a bar that claims no more than is recorded.
///
/// Filled where the period holds on every reading of its dates, hatched where it holds on some (a start of `2023` may be
/// any day of the year), an arrow where it goes on, a question mark where its end or beginning is not recorded.
struct SpanShape {
    /// Room for the sign of an end that is not recorded.
    static let tail = 24.0
    static let height = 18.0

    /// From the first day on which it can hold to the last.
    let left: Double
    let right: Double
    /// The part in which it holds on every reading.
    let certain: (left: Double, right: Double)?
    private let start: Period.End
    private let end: Period.End

    init(_ period: Period, on scale: TimeScale) {
        start = period.start
        end = period.end
        let begun = period.start.date
        let ended = period.end.date
        var left = begun.map { scale.start($0.earliest) } ?? scale.left
        var right = ended.map { scale.end($0.latest) } ?? scale.right
        if case .unknown = period.end, let begun { right = min(scale.right, scale.end(begun.latest) + Self.tail) }
        if case .unknown = period.start, let ended { left = max(scale.left, scale.start(ended.earliest) - Self.tail) }
        let surelyFrom = begun.map { scale.start($0.latest) } ?? (period.start == .open ? scale.left : .infinity)
        let surelyTo = ended.map { scale.end($0.earliest) } ?? (period.end == .open ? scale.right : -.infinity)
        certain = surelyFrom < surelyTo ? (surelyFrom, surelyTo) : nil
        // A day would be a hair; it is widened so that it can be seen and reached.
        if right - left < 6 {
            let middle = (left + right) / 2
            left = max(scale.left, min(middle - 3, scale.right - 6))
            right = left + 6
        }
        self.left = left
        self.right = right
    }

    /// The bar with its middle at the height `y`.
    func svg(_ id: String, y: Double) -> SVG {
        let top = y - Self.height / 2
        let tip = min(8.0, (right - left) / 3)
        var result = SVG.empty
        // What is certain throughout needs nothing below it.
        if certain.map({ $0.left > left + 0.5 || $0.right < right - 0.5 }) ?? true {
            result +=
                "<path class=\"maybe\" fill=\"url(#\(markup: id)-rising)\" d=\"\(outline(left, right, y, tip))\"/>"
        }
        if let certain {
            let from = max(certain.left, left)
            let to = min(certain.right, right)
            result += "<path class=\"certain\" d=\"\(outline(from, to, y, min(tip, (to - from) / 3)))\"/>"
        }
        if case .unknown = end {
            result += TextBlock(lines: ["?"], kind: "strong halo", anchor: .end).svg(x: right - 4, y: top + 13.5)
        }
        if case .unknown = start {
            result += TextBlock(lines: ["?"], kind: "strong halo").svg(x: left + 4, y: top + 13.5)
        }
        return result
    }

    /// A box, pointed on the sides on which the period goes on.
    private func outline(_ from: Double, _ to: Double, _ y: Double, _ tip: Double) -> SVG {
        let half = Self.height / 2
        let onLeft: SVG = start == .open ? "M\(from + tip) \(y - half)" : "M\(from) \(y - half)"
        let onRight: SVG =
            end == .open
            ? "H\(to - tip)L\(to) \(y)L\(to - tip) \(y + half)" : "H\(to)V\(y + half)"
        let back: SVG = start == .open ? "H\(from + tip)L\(from) \(y)Z" : "H\(from)Z"
        return onLeft + onRight + back
    }

    /// An end that is not recorded, for a legend.
    static let unknownSign: SVG = #"<text class="strong" x="0" y="5" text-anchor="middle">?</text>"#

    /// Where the name stands, and how far bar and name reach together.
    struct Placed {
        let shape: SpanShape
        let name: String
        let x: Double
        let anchor: TextBlock.Anchor
        let left: Double
        let right: Double

        func svg(_ id: String, y: Double) -> SVG {
            let text = name.isEmpty ? [] : [name]
            return shape.svg(id, y: y) + TextBlock(lines: text, kind: "plain halo", anchor: anchor).svg(x: x, middle: y)
        }
    }

    /// The name inside the bar where it fits; else behind or before it, shortened where it must be.
    func placed(_ name: String, on scale: TimeScale) -> Placed {
        var from = left + 6
        var to = right - (end == .open ? 10 : 5)
        if case .unknown = end { to -= 10 }
        if case .unknown = start { from += 10 }
        if start == .open { from += 6 }
        let wanted = min(TextMeasure.width(name), 190)
        if to - from >= min(wanted, 130) {
            let text = TextMeasure.shortened(name, width: to - from)
            return Placed(shape: self, name: text, x: from, anchor: .start, left: left, right: right)
        }
        let text = TextMeasure.shortened(name, width: wanted)
        let width = TextMeasure.width(text) + 6
        if right + width <= scale.right {
            return Placed(shape: self, name: text, x: right + 4, anchor: .start, left: left, right: right + width)
        }
        if left - width >= scale.left {
            return Placed(shape: self, name: text, x: left - 4, anchor: .end, left: left - width, right: right)
        }
        let rest = to - from > 34 ? TextMeasure.shortened(name, width: to - from) : ""
        return Placed(shape: self, name: rest, x: from, anchor: .start, left: left, right: right)
    }
}

extension Period {
    /// Whether it begins or ends on a day that is not recorded.
    var hasUnknownEnd: Bool { start == .unknown || end == .unknown }
}
