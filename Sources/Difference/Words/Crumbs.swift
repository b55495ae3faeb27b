/// Takes small things in common away where they stand between larger changes: "the" kept amid new words only makes the
/// reader stumble.
struct Crumbs {
    /// More than so much is no crumb.
    private static let most = 15

    private let old: [Int]
    private let new: [Int]
    private let weights: [Int]

    init(_ old: [Int], _ new: [Int], _ weights: [Int]) {
        (self.old, self.new, self.weights) = (old, new, weights)
    }

    /// The matches without those that are crumbs: runs that are no heavier than the change before and the change after.
    ///
    /// Changes are weighed as they were before any crumb was taken, so that all crumbs together weigh at most as much as
    /// all changes, and the edit becomes at most three times as long.
    func swept(_ matches: [Match], _ region: SentenceAlignment.Region) -> [Match] {
        var runs: [ArraySlice<Match>] = []
        var start = 0
        for index in matches.indices {
            let isEnd =
                index + 1 == matches.count || matches[index + 1].old != matches[index].old + 1
                || matches[index + 1].new != matches[index].new + 1
            guard isEnd else { continue }
            runs.append(matches[start...index])
            start = index + 1
        }
        let changes = changes(around: runs, region)
        return runs.indices.flatMap { index -> ArraySlice<Match> in
            let weight = runs[index].reduce(0) { $0 + weights[old[$1.old]] }
            let isCrumb = weight <= min(Self.most, changes[index], changes[index + 1])
            return isCrumb ? [] : runs[index]
        }
    }

    /// What is different before each run and after the last, by the heavier side.
    private func changes(around runs: [ArraySlice<Match>], _ region: SentenceAlignment.Region) -> [Int] {
        var (place, placeNew) = (region.old.lowerBound, region.new.lowerBound)
        var changes: [Int] = []
        func close(_ end: Int, _ endNew: Int) {
            let removed = old[place..<end].reduce(0) { $0 + weights[$1] }
            let added = new[placeNew..<endNew].reduce(0) { $0 + weights[$1] }
            changes.append(max(removed, added))
        }
        for run in runs {
            guard let first = run.first, let last = run.last else { continue }
            close(first.old, first.new)
            (place, placeNew) = (last.old + 1, last.new + 1)
        }
        close(region.old.upperBound, region.new.upperBound)
        return changes
    }
}
