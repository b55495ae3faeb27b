extension Alignment {
    /// How the best answer for two beginnings is reached.
    private enum Step {
        static let withoutOld: UInt8 = 0
        static let withoutNew: UInt8 = 1
        static let match: UInt8 = 2
        /// A match here goes on from a match of the elements before.
        static let run: UInt8 = 4
    }

    /// The heaviest common subsequence, and of several the one in the fewest runs.
    func heaviest(_ oldPart: Range<Int>, _ newPart: Range<Int>) -> [Match] {
        let width = newPart.count + 1
        var steps = [UInt8](repeating: Step.withoutOld, count: (oldPart.count + 1) * width)
        // A row each: the best of all, and the best that ends with a match. Weights count by 4,096, so that what is
        // added for a match behind a match only decides between equals (there are at most 256 of them).
        var (best, ending) = ([Int](repeating: 0, count: width), [Int](repeating: -1, count: width))
        for (row, place) in oldPart.enumerated() {
            let number = old[place]
            let weight = weights[number] << 12
            var (bestBefore, endingBefore) = (best[0], ending[0])
            for column in 1..<width {
                let (above, endingAbove) = (best[column], ending[column])
                var (score, step) = (above, Step.withoutOld)
                if best[column - 1] > score { (score, step) = (best[column - 1], Step.withoutNew) }
                var matched = -1
                if number == new[newPart.lowerBound + column - 1] {
                    matched = weight + bestBefore
                    if endingBefore >= 0, weight + endingBefore + 1 > matched {
                        matched = weight + endingBefore + 1
                        step |= Step.run
                    }
                    if matched > score {
                        score = matched
                        step = (step & Step.run) | Step.match
                    }
                }
                steps[(row + 1) * width + column] = step
                (best[column], ending[column]) = (score, matched)
                (bestBefore, endingBefore) = (above, endingAbove)
            }
        }
        return trace(steps, width, oldPart, newPart)
    }

    private func trace(_ steps: [UInt8], _ width: Int, _ oldPart: Range<Int>, _ newPart: Range<Int>) -> [Match] {
        var found: [Match] = []
        var (row, column) = (oldPart.count, newPart.count)
        var isRun = false
        while row > 0, column > 0 {
            let step = steps[row * width + column]
            if isRun || step & 3 == Step.match {
                found.append(Match(old: oldPart.lowerBound + row - 1, new: newPart.lowerBound + column - 1))
                isRun = step & Step.run != 0
                (row, column) = (row - 1, column - 1)
            } else if step & 3 == Step.withoutNew {
                column -= 1
            } else {
                row -= 1
            }
        }
        return found.reversed()
    }
}
