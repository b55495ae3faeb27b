internal import Coordination

extension Period {
    /// The order of periods as numbers and text, so that a long list is sorted without making it for each comparison.
    var order: (Int, Int, String) { (earliest?.number ?? .min, latest?.number ?? .max, text) }
}

/// The days on which an event can have begun, on a time scale.
struct Extent {
    let left: Double
    let right: Double
    /// Where its mark belongs.
    let middle: Double

    init(_ period: Period, _ scale: TimeScale) {
        let date = period.start.date ?? period.end.date
        left = date.map { scale.start($0.earliest) } ?? scale.left
        right = date.map { scale.end($0.latest) } ?? scale.right
        middle = (left + right) / 2
    }

    /// A fine line below marks: an upright stroke for each day, a level one for each stretch of possible days.
    ///
    /// Strokes that fall on the same half point are drawn once, so that thousands of events take little room.
    static func rug(_ extents: [Extent], y: Double) -> SVG {
        var days: Set<Int> = []
        var stretches: [Int: Int] = [:]
        for extent in extents {
            let left = Int((extent.left * 2).rounded())
            let right = Int((extent.right * 2).rounded())
            if right - left <= 4 {
                days.insert(left)
            } else {
                stretches[left] = max(stretches[left] ?? 0, right)
            }
        }
        // Stretches that overlap are one line.
        var joined: [(left: Int, right: Int)] = []
        for (left, right) in stretches.sorted(by: { $0.key < $1.key }) {
            if let last = joined.last, left <= last.right {
                joined[joined.count - 1].right = max(last.right, right)
            } else {
                joined.append((left, right))
            }
        }
        var result = SVG.empty
        if !joined.isEmpty {
            let path = each(joined) { "M\(Double($0.left) / 2) \(y)H\(Double($0.right) / 2)" }
            result += "<path class=\"reach\" d=\"\(path)\"/>"
        }
        if !days.isEmpty {
            let path = each(days.sorted()) { "M\(Double($0) / 2) \(y - 3)v6" }
            result += "<path class=\"rug\" d=\"\(path)\"/>"
        }
        return result.isEmpty ? result : result + "\n"
    }
}
