/// Pairs the elements of two short lists, in order, so that the pairs are worth most.
enum BestPairs {
    /// Elements that belong together: one and one, or one and several.
    struct Pair {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// - Parameters:
    ///   - mostTogether: how many elements of one side may belong to one of the other
    ///   - worth: what a pair is worth; one that is worth nothing or less is not made
    static func choose(
        _ count: Int,
        _ countNew: Int,
        mostTogether: Int,
        worth: (Range<Int>, Range<Int>) -> Int
    ) -> [Pair] {
        let width = countNew + 1
        var best = [Int](repeating: 0, count: (count + 1) * width)
        // How many of either side the last pair has; nothing where the last of a side is left out.
        var taken = [(old: Int, new: Int)](repeating: (1, 0), count: best.count)
        let sizes = [(1, 1)] + (1..<mostTogether).flatMap { [(1, $0 + 1), ($0 + 1, 1)] }
        for row in 0...count {
            for column in 0...countNew where row + column > 0 {
                let cell = row * width + column
                var (score, choice) = row > 0 ? (best[cell - width], (1, 0)) : (best[cell - 1], (0, 1))
                if row > 0, column > 0, best[cell - 1] > score { (score, choice) = (best[cell - 1], (0, 1)) }
                for (old, new) in sizes where old <= row && new <= column {
                    let own = worth((row - old)..<row, (column - new)..<column)
                    let sum = own + best[cell - old * width - new]
                    if own > 0, sum > score { (score, choice) = (sum, (old, new)) }
                }
                (best[cell], taken[cell]) = (score, choice)
            }
        }
        return trace(taken, width, count, countNew)
    }

    private static func trace(
        _ taken: [(old: Int, new: Int)],
        _ width: Int,
        _ count: Int,
        _ countNew: Int
    ) -> [Pair] {
        var pairs: [Pair] = []
        var (row, column) = (count, countNew)
        while row + column > 0 {
            let (old, new) = taken[row * width + column]
            if old > 0, new > 0 { pairs.append(Pair(old: (row - old)..<row, new: (column - new)..<column)) }
            (row, column) = (row - old, column - new)
        }
        return pairs.reversed()
    }
}
