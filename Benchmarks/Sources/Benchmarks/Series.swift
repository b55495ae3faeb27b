import Foundation

/// What something took: on the clock of the wall, and of the processor in all threads of this process.
struct Cost {
    var wall: Double
    var processor: Double

    static func + (one: Cost, other: Cost) -> Cost {
        Cost(wall: one.wall + other.wall, processor: one.processor + other.processor)
    }

    static func / (cost: Cost, count: Int) -> Cost {
        Cost(wall: cost.wall / Double(count), processor: cost.processor / Double(count))
    }

    /// Now, on both clocks.
    static func now() -> Cost { Cost(wall: clock(CLOCK_MONOTONIC), processor: clock(CLOCK_PROCESS_CPUTIME_ID)) }

    private static func clock(_ id: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(id, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    static func - (one: Cost, other: Cost) -> Cost {
        Cost(wall: one.wall - other.wall, processor: one.processor - other.processor)
    }
}

/// What `body` takes.
func timed(_ body: () throws -> Void) rethrows -> Cost {
    let start = Cost.now()
    try body()
    return Cost.now() - start
}

/// What `body` takes.
func awaited(_ body: () async throws -> Void) async rethrows -> Cost {
    let start = Cost.now()
    try await body()
    return Cost.now() - start
}

/// Seconds that something took, each time.
struct Series {
    /// In the order of the rounds.
    private(set) var seconds: [Double] = []

    init(_ seconds: [Double] = []) {
        self.seconds = seconds
    }

    mutating func add(_ value: Double) { seconds.append(value) }

    var median: Double { Self.median(seconds) }
    var least: Double { seconds.min() ?? 0 }
    var most: Double { seconds.max() ?? 0 }

    /// The value below which so much of a hundred lies.
    func percentile(_ part: Double) -> Double {
        let sorted = seconds.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part / 100))]
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

/// Ours and the reference, measured in turn, round by round: what slows both at one time cancels out.
struct Pair {
    private(set) var rounds: [(ours: Cost, reference: Cost)] = []

    mutating func add(_ ours: Cost, _ reference: Cost) { rounds.append((ours, reference)) }

    /// One clock of both sides.
    func on(_ clock: KeyPath<Cost, Double>) -> (ours: Series, reference: Series) {
        (Series(rounds.map { $0.ours[keyPath: clock] }), Series(rounds.map { $0.reference[keyPath: clock] }))
    }

    /// Our time in times of the reference: median, least and most.
    func timeRatio(_ clock: KeyPath<Cost, Double>) -> String {
        Self.text(rounds.map { $0.ours[keyPath: clock] / $0.reference[keyPath: clock] })
    }

    /// Our speed in speeds of the reference: median, least and most.
    func speedRatio(_ clock: KeyPath<Cost, Double>) -> String {
        Self.text(rounds.map { $0.reference[keyPath: clock] / $0.ours[keyPath: clock] })
    }

    private static func text(_ ratios: [Double]) -> String {
        String(format: "%.3f (%.3f to %.3f)", Series.median(ratios), ratios.min() ?? 0, ratios.max() ?? 0)
    }
}

extension Series {
    /// Median, least and most, in the unit that reads best.
    var text: String {
        let (factor, unit) = median < 1e-3 ? (1e6, "µs") : median < 1 ? (1e3, "ms") : (1, "s")
        return String(format: "%.1f \(unit) (%.1f to %.1f)", median * factor, least * factor, most * factor)
    }
}
