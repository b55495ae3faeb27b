extension Alignment {
    /// How many elements may be taken out and put in before the answer is given up.
    private static let mostEdits = 256

    /// What remains by the shortest edit (Myers, An O(ND) difference algorithm and its variations, 1986); nil where that
    /// is long.
    func shortest(_ oldPart: Range<Int>, _ newPart: Range<Int>) -> [Match]? {
        let (count, countNew) = (oldPart.count, newPart.count)
        let most = min(Self.mostEdits, count + countNew)
        // How far each diagonal is reached, for each number of edits.
        var reached = [Int](repeating: 0, count: 2 * most + 2)
        var history: [[Int]] = []
        for edits in 0...most {
            history.append(edits == 0 ? [] : Array(reached[(most - edits + 1)...(most + edits - 1)]))
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let isDown =
                    diagonal == -edits
                    || (diagonal != edits && reached[most + diagonal - 1] < reached[most + diagonal + 1])
                var place = edits == 0 ? 0 : isDown ? reached[most + diagonal + 1] : reached[most + diagonal - 1] + 1
                while place < count, place - diagonal < countNew, place >= diagonal,
                    old[oldPart.lowerBound + place] == new[newPart.lowerBound + place - diagonal]
                {
                    place += 1
                }
                reached[most + diagonal] = place
                if place >= count, place - diagonal >= countNew {
                    return trace(history, diagonal, oldPart, newPart)
                }
            }
        }
        return nil
    }

    /// Goes back along what was reached. The history of a number of edits holds what was reached with one less, by
    /// diagonal from the lowest.
    private func trace(
        _ history: [[Int]],
        _ end: Int,
        _ oldPart: Range<Int>,
        _ newPart: Range<Int>
    ) -> [Match] {
        var found: [Match] = []
        var (place, diagonal) = (oldPart.count, end)
        func take(downTo start: Int) {
            while place > start {
                place -= 1
                found.append(Match(old: oldPart.lowerBound + place, new: newPart.lowerBound + place - diagonal))
            }
        }
        for edits in history.indices.dropFirst().reversed() {
            let before = history[edits]
            func reached(_ diagonal: Int) -> Int { before[diagonal + edits - 1] }
            let isDown = diagonal == -edits || (diagonal != edits && reached(diagonal - 1) < reached(diagonal + 1))
            let from = isDown ? diagonal + 1 : diagonal - 1
            let start = reached(from)
            take(downTo: isDown ? start : start + 1)
            (place, diagonal) = (start, from)
        }
        take(downTo: 0)
        return found.reversed()
    }
}
