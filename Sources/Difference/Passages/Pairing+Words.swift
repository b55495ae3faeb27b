extension Pairing {
    /// Pairs passages of the same words: first in order, then those that stand elsewhere.
    mutating func pairByWords() {
        let (single, singleNew) = (single, singleNew)
        var numbers: [ExactText: Int] = [:]
        var weights: [Int] = []
        func number(_ passage: Passage) -> Int {
            let text = ExactText(passage.text[...])
            if let known = numbers[text] { return known }
            numbers[text] = weights.count
            weights.append(passage.weight)
            return weights.count - 1
        }
        let (left, right) = (single.map { number(old[$0]) }, singleNew.map { number(new[$0]) })
        var isTaken = [Bool](repeating: false, count: left.count)
        var isTakenNew = [Bool](repeating: false, count: right.count)
        for match in Alignment.matches(left, right, weights: weights) {
            pair(Match(old: single[match.old], new: singleNew[match.new]))
            (isTaken[match.old], isTakenNew[match.new]) = (true, true)
        }
        // What is left of the same words, the first with the first.
        var waiting = Dictionary(grouping: right.indices.reversed().filter { !isTakenNew[$0] }) { right[$0] }
        for index in left.indices where !isTaken[index] {
            guard let other = waiting[left[index]]?.popLast() else { continue }
            pair(Match(old: single[index], new: singleNew[other]))
        }
    }
}
