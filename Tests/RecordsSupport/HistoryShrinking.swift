/// Finds a short and plain history among those that fail as a long one does.
public enum HistoryShrinking {
    /// How many histories are tried at most: a slow one must not hold up the report of a failure for long.
    private static let limit = 600

    /// The shortest history found that still fails, and how it does; no reason where none of those tried fails.
    ///
    /// First steps are left out, many at a time and then one by one; then what is left is made plain, number by number.
    public static func shortest(
        _ steps: [HistoryStep],
        _ check: ([HistoryStep]) async throws -> Void
    ) async -> (steps: [HistoryStep], reason: String?) {
        var best = steps
        var reason: String?
        var tries = 0
        func fails(_ candidate: [HistoryStep]) async -> Bool {
            guard tries < limit else { return false }
            tries += 1
            do {
                try await check(candidate)
                return false
            } catch {
                best = candidate
                reason = "\(error)"
                return true
            }
        }
        var isShorter = true
        while isShorter, tries < limit {
            isShorter = false
            var size = max(1, best.count / 2)
            while size > 0 {
                var end = best.count
                while end > 0 {
                    let start = max(0, end - size)
                    if await fails(Array(best[..<start] + best[end...])) { isShorter = true }
                    end = start
                }
                size /= 2
            }
        }
        for index in best.indices {
            for plainer in plainer(best[index]) {
                var candidate = best
                candidate[index] = plainer(candidate[index])
                if candidate != best { _ = await fails(candidate) }
            }
        }
        return (best, reason)
    }

    /// The ways to make a step plainer: each of its numbers 0, or what is left of it after division by 12, which is what
    /// most steps make of it.
    private static func plainer(_ step: HistoryStep) -> [(HistoryStep) -> HistoryStep] {
        step.numbers.indices.flatMap { place in
            [0, step.numbers[place] % 12].map { number in
                { step in
                    var step = step
                    // What has become plain stays so.
                    if number < step.numbers[place] { step.numbers[place] = number }
                    return step
                }
            }
        }
    }
}
