internal import Coordination

/// Where a day lies on a timeline whose years are as wide as they are full: a year in which much happened gets more
/// room than one in which nothing did, so that recent marks stand apart and long silences take little.
struct TimeScale: Sendable {
    /// The year in which the scale begins, and its width in points.
    private let firstYear: Int
    private let starts: [Double]

    /// - Parameters:
    ///   - years: how many marks fall into each year
    ///   - span: the years that must be on the scale
    ///   - left: the position of its beginning, in points
    ///   - width: its width, in points
    init(marks years: [Int: Int], span: ClosedRange<Int>, left: Double, width: Double) {
        firstYear = span.lowerBound
        let weights = span.map { 0.25 + Double(years[$0] ?? 0).squareRoot() }
        let unit = width / weights.reduce(0, +)
        var starts = [left]
        for weight in weights { starts.append((starts.last ?? left) + weight * unit) }
        self.starts = starts
    }

    /// The position of a day, kept on the scale.
    func position(_ day: Day) -> Double {
        let civil = day.civil
        let index = civil.year - firstYear
        guard index >= 0 else { return starts.first ?? 0 }
        guard index < starts.count - 1 else { return starts.last ?? 0 }
        let newYear = Day(year: civil.year, month: 1, day: 1)?.number ?? day.number
        let part = Double(day.number - newYear) / 366
        return starts[index] + (starts[index + 1] - starts[index]) * part
    }

    /// The years to write on the axis: as many as there is room for, with their positions.
    ///
    /// Decades go first, then half decades, then the years between, so that the axis reads evenly.
    func ticks(apart: Double) -> [(year: Int, position: Double)] {
        var ticks: [(year: Int, position: Double)] = []
        for step in [10, 5, 1] {
            for (index, start) in starts.dropLast().enumerated() where (firstYear + index) % step == 0 {
                let isFree = ticks.allSatisfy { abs($0.position - start) >= apart }
                if isFree { ticks.append((firstYear + index, start)) }
            }
        }
        return ticks.sorted { $0.year < $1.year }
    }
}
