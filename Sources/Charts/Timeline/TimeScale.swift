internal import Coordination

/// Where a day lies between a left and a right edge.
///
/// Each year is as wide as its weight says: on an even scale all are alike, on a full one a year in which much happened
/// gets more room than one in which nothing did. Within a year days are alike.
struct TimeScale: Sendable {
    let left: Double
    let right: Double
    let firstYear: Int
    /// Where each year begins, and where the last ends.
    let starts: [Double]

    /// Years alike.
    init(even years: ClosedRange<Int>, left: Double, right: Double) {
        self.init(years: years, left: left, right: right) { _ in 1 }
    }

    /// - Parameters:
    ///   - years: the years on the scale
    ///   - counts: how much happened in each
    init(full years: ClosedRange<Int>, counts: [Int: Int], left: Double, right: Double) {
        self.init(years: years, left: left, right: right) { 0.22 + Double(counts[$0] ?? 0).squareRoot() }
    }

    private init(years: ClosedRange<Int>, left: Double, right: Double, weight: (Int) -> Double) {
        self.left = left
        self.right = right
        firstYear = years.lowerBound
        let weights = years.map(weight)
        let unit = (right - left) / weights.reduce(0, +)
        var starts = [left]
        for weight in weights { starts.append((starts.last ?? left) + weight * unit) }
        self.starts = starts
    }

    /// Where a day begins, kept between the edges.
    func start(_ day: Day) -> Double {
        let year = day.civil.year
        let index = year - firstYear
        guard index >= 0 else { return left }
        guard index < starts.count - 1 else { return right }
        guard let first = Day(year: year, month: 1, day: 1), let next = Day(year: year + 1, month: 1, day: 1) else {
            return starts[index]
        }
        let part = Double(day.number - first.number) / Double(next.number - first.number)
        return starts[index] + (starts[index + 1] - starts[index]) * part
    }

    /// Where a day ends.
    func end(_ day: Day) -> Double { start(Day(number: day.number + 1)) }

    /// The years to write on the axis, with where they begin: those with room for their digits.
    ///
    /// Decades are placed first, then half decades, then the years between, so that the axis reads evenly.
    func labels(apart: Double) -> [(year: Int, position: Double)] {
        var labels: [(year: Int, position: Double)] = []
        for step in [10, 5, 1] {
            for (index, start) in starts.dropLast().enumerated()
            where (firstYear + index) % step == 0 && start + 32 <= right + 14 {
                if labels.allSatisfy({ abs($0.position - start) >= apart }) {
                    labels.append((firstYear + index, start))
                }
            }
        }
        return labels.sorted { $0.year < $1.year }
    }

    /// The axis: the labelled years with a rule from `top` to `bottom`, and a tick for every other year.
    func axis(top: Double, bottom: Double) -> SVG {
        let labels = labels(apart: 40)
        let labelled = Set(labels.map(\.year))
        var ticks = SVG.empty
        var last = -Double.infinity
        for (index, start) in starts.dropLast().enumerated() where start - last >= 3.5 {
            if !labelled.contains(firstYear + index) { ticks += "M\(start) \(top - 4)v4" }
            last = start
        }
        let rules = each(labels) { "M\($0.position) \(top - 6)V\(bottom)" }
        let words = each(labels) { label in
            TextBlock(lines: [String(label.year)], kind: "soft number").svg(x: label.position + 3, y: top - 8)
        }
        return """
            <path class="grid" d="M\(left) \(top)H\(right)\(rules)\(ticks)"/>\(words)

            """
    }

    /// A broken line at a day, its word above all.
    func present(_ day: Day, _ words: String, bottom: Double) -> SVG {
        let x = start(day)
        let isLast = x > (left + right) / 2
        return """
            <path class="today" stroke-dasharray="4 3" d="M\(x) 4V\(bottom)"/>\
            \(TextBlock(lines: [words], kind: "soft halo", anchor: isLast ? .end : .start)
                .svg(x: isLast ? x - 4 : x + 4, y: 14))

            """
    }

    /// The years that periods need, widened to hold `today`; nothing where none has a date.
    static func years(_ periods: some Sequence<Period>, today: Day?) -> ClosedRange<Int>? {
        var first = Int.max
        var last = Int.min
        for period in periods {
            for date in [period.start.date, period.end.date] {
                guard let date else { continue }
                first = min(first, date.year)
                last = max(last, date.year)
            }
        }
        guard first <= last else { return nil }
        if let today { last = max(last, today.civil.year) }
        return first...last
    }
}
