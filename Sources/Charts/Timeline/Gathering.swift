/// Marks along a line, gathered so that no two lie on top of each other and each can be hit with a finger.
struct Gathering: Hashable {
    /// Which marks it gathers: places in the given order.
    let members: Range<Int>
    /// Where it is drawn.
    let position: Double

    /// Gathers marks that lie within `nearness` of the first of them.
    ///
    /// Gathered marks stand at least `nearness` apart, and each within half of that from where its members lie: the
    /// middle of a group is at most half of `nearness` right of its first member, and a group that makes room moves to
    /// no further than that.
    ///
    /// - Parameter positions: in rising order
    static func gather(_ positions: [Double], nearness: Double) -> [Gathering] {
        var result: [Gathering] = []
        var index = 0
        while index < positions.count {
            let first = positions[index]
            var next = index + 1
            while next < positions.count, positions[next] - first < nearness { next += 1 }
            let middle = (first + positions[next - 1]) / 2
            let free = result.last.map { $0.position + nearness } ?? -.infinity
            result.append(Gathering(members: index..<next, position: max(middle, free)))
            index = next
        }
        return result
    }
}
