internal import JSON
internal import Records

/// Which entries of a long set of pages stand in which part of it: as many as a page may be long, in their order, none
/// left out. Made from what is recorded alone, so that every part is cut alike, without writing the others.
struct HandoverPlan: Hashable, Sendable {
    /// A run of entries of one list.
    struct Stretch: Hashable, Sendable {
        let chapter: Int
        let entries: Range<Int>
    }

    /// At least one, none of them without a list.
    let parts: [[Stretch]]

    /// How many goals stand with a programme before the rest is counted, with the address of its list.
    static let mostGoals = 20
    /// How much a part has room for: what is written takes up to three quarters of what weights count, where every source
    /// is another document, so that a part fits a page.
    static let room = 118_000
    /// What the heading of a list takes, and a list of which nothing is recorded.
    private static let heading = 400

    /// - Parameter weights: about how many bytes each entry of each list takes
    init(_ weights: [[Int]]) {
        var parts: [[Stretch]] = [[]]
        var taken = 0
        for (chapter, entries) in weights.enumerated() {
            taken += Self.heading
            var first = 0
            for (index, weight) in entries.enumerated() {
                if taken + weight > Self.room, taken > Self.heading || index > first {
                    if index > first {
                        parts[parts.count - 1].append(Stretch(chapter: chapter, entries: first..<index))
                    }
                    parts.append([])
                    (first, taken) = (index, Self.heading)
                }
                taken += weight
            }
            parts[parts.count - 1].append(Stretch(chapter: chapter, entries: first..<entries.count))
        }
        self.parts = parts.filter { !$0.isEmpty }
    }

    /// The part in which a list begins, from 1.
    func part(of chapter: Int) -> Int {
        (parts.firstIndex { $0.contains { $0.chapter == chapter } } ?? 0) + 1
    }

    /// About how many bytes a line about a record takes, with its sources.
    static func weight(_ entry: Entry) -> Int {
        500 + entry.served.bytes.count + 250 * min(3, entry.list("sources").count)
    }
}
