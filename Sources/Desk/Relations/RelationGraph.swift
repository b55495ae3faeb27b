/// Links as arrows between ids: what follows from what, and over which steps.
struct RelationGraph: Sendable {
    /// One link.
    struct Arrow: Hashable, Sendable {
        /// The id of its record.
        let id: String
        let source: String
        let target: String
    }

    /// Ways from one id to another, the shortest first.
    struct Ways: Hashable, Sendable {
        let ways: [[Arrow]]
        /// Whether the search ended before all of them were found.
        let isCut: Bool
    }

    /// How many steps a way has at most, how many ways are told, and how many beginnings of ways are looked at.
    static let (mostSteps, mostWays, mostLooks) = (6, 12, 20_000)

    private let leaving: [String: [Arrow]]
    private let entering: [String: [Arrow]]

    /// - Parameter arrows: in any order; equal sets give equal ways
    init(_ arrows: some Sequence<Arrow>) {
        let sorted = arrows.sorted { ($0.source, $0.target, $0.id) < ($1.source, $1.target, $1.id) }
        leaving = Dictionary(grouping: sorted, by: \.source)
        entering = Dictionary(grouping: sorted, by: \.target)
    }

    /// The ids of the links that can be reached along the arrows from an id.
    func following(_ id: String) -> Set<String> { reached(id, leaving, \.target) }

    /// The ids of the links along which an id can be reached.
    func leading(to id: String) -> Set<String> { reached(id, entering, \.source) }

    private func reached(
        _ start: String,
        _ arrows: [String: [Arrow]],
        _ next: KeyPath<Arrow, String>
    ) -> Set<String> {
        var seen: Set<String> = [start]
        var found: Set<String> = []
        var waiting = [start]
        while let id = waiting.popLast() {
            for arrow in arrows[id] ?? [] {
                found.insert(arrow.id)
                if seen.insert(arrow[keyPath: next]).inserted { waiting.append(arrow[keyPath: next]) }
            }
        }
        return found
    }

    /// All ways from one id to another that pass nothing twice, the shortest first.
    func ways(from source: String, to target: String) -> Ways {
        guard source != target else { return Ways(ways: [], isCut: false) }
        // What leads nowhere near the target is not walked.
        let useful = leading(to: target)
        var found: [[Arrow]] = []
        var begun: [[Arrow]] = [[]]
        var looks = 0
        var isCut = false
        for _ in 1...Self.mostSteps {
            var longer: [[Arrow]] = []
            for way in begun {
                let passed = Set(way.map(\.target) + [source])
                for arrow in leaving[way.last?.target ?? source] ?? [] where useful.contains(arrow.id) {
                    looks += 1
                    guard !passed.contains(arrow.target) else { continue }
                    guard looks <= Self.mostLooks, found.count < Self.mostWays else {
                        return Ways(ways: found, isCut: true)
                    }
                    if arrow.target == target {
                        found.append(way + [arrow])
                    } else {
                        longer.append(way + [arrow])
                    }
                }
            }
            begun = longer
        }
        isCut = !begun.isEmpty
        return Ways(ways: found, isCut: isCut)
    }
}
