/// Finds what two sequences of numbers have in common, in order.
///
/// What is alike at both ends is set aside. Of what is left, a small part is solved exactly: the heaviest common
/// subsequence, with as few interruptions as it can have. A larger one is cut at elements, or runs of four, that stand
/// once on either side (patience). Where there are none, Myers' algorithm looks for a short edit; where that would be
/// long, nothing is common. So the time is bounded by a multiple of the length.
struct Alignment {
    let old: [Int]
    let new: [Int]
    /// By number.
    let weights: [Int]
    private(set) var matches: [Match] = []

    /// How many pairs of elements are looked at for an exact answer.
    static let mostPairs = 1 << 16
    /// How often parts of parts are cut.
    private static let mostDepth = 16

    /// What two sequences have in common.
    static func matches(_ old: [Int], _ new: [Int], weights: [Int]) -> [Match] {
        matches(old, old.indices, new, new.indices, weights: weights)
    }

    /// What parts of two sequences have in common.
    static func matches(
        _ old: [Int],
        _ oldPart: Range<Int>,
        _ new: [Int],
        _ newPart: Range<Int>,
        weights: [Int]
    ) -> [Match] {
        var alignment = Alignment(old: old, new: new, weights: weights)
        alignment.align(oldPart, newPart, depth: 0)
        return alignment.matches
    }

    init(old: [Int], new: [Int], weights: [Int]) {
        (self.old, self.new, self.weights) = (old, new, weights)
    }

    private mutating func align(_ oldPart: Range<Int>, _ newPart: Range<Int>, depth: Int) {
        var (low, lowNew) = (oldPart.lowerBound, newPart.lowerBound)
        var (high, highNew) = (oldPart.upperBound, newPart.upperBound)
        while low < high, lowNew < highNew, old[low] == new[lowNew] {
            matches.append(Match(old: low, new: lowNew))
            (low, lowNew) = (low + 1, lowNew + 1)
        }
        while low < high, lowNew < highNew, old[high - 1] == new[highNew - 1] {
            (high, highNew) = (high - 1, highNew - 1)
        }
        cut(low..<high, lowNew..<highNew, depth: depth)
        for offset in 0..<(oldPart.upperBound - high) {
            matches.append(Match(old: high + offset, new: highNew + offset))
        }
    }

    private mutating func cut(_ oldPart: Range<Int>, _ newPart: Range<Int>, depth: Int) {
        guard !oldPart.isEmpty, !newPart.isEmpty else { return }
        guard oldPart.count * newPart.count > Self.mostPairs else {
            matches += heaviest(oldPart, newPart)
            return
        }
        let anchors = depth < Self.mostDepth ? anchors(oldPart, newPart) : []
        guard !anchors.isEmpty else {
            matches += shortest(oldPart, newPart) ?? []
            return
        }
        var (low, lowNew) = (oldPart.lowerBound, newPart.lowerBound)
        for anchor in anchors {
            align(low..<anchor.old, lowNew..<anchor.new, depth: depth + 1)
            matches.append(anchor)
            (low, lowNew) = (anchor.old + 1, anchor.new + 1)
        }
        align(low..<oldPart.upperBound, lowNew..<newPart.upperBound, depth: depth + 1)
    }
}
