/// How alike two collections of words are, whatever their order.
struct Likeness {
    /// The weight of the words that both have.
    let common: Int
    /// The weights of both together.
    let total: Int

    /// - Parameters:
    ///   - left: numbers of words, sorted
    ///   - right: the same
    init(_ left: [Int], _ right: [Int], weights: [Int]) {
        var (common, total) = (0, 0)
        var (index, other) = (0, 0)
        while index < left.count || other < right.count {
            if other == right.count || (index < left.count && left[index] < right[other]) {
                total += weights[left[index]]
                index += 1
            } else if index == left.count || right[other] < left[index] {
                total += weights[right[other]]
                other += 1
            } else {
                common += weights[left[index]]
                total += 2 * weights[left[index]]
                (index, other) = (index + 1, other + 1)
            }
        }
        (self.common, self.total) = (common, total)
    }

    /// Whether at least so many hundredths of both are common (Dice's coefficient).
    func isAtLeast(_ hundredths: Int) -> Bool { 200 * common >= hundredths * total }

    /// What pairing the two is worth: nothing where a certain part is common, more above.
    func worth(above hundredths: Int) -> Int { 200 * common - hundredths * total }
}
