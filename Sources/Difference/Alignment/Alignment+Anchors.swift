extension Alignment {
    /// Elements that stand once in either part, in an order that both have; where there are none, runs of four.
    func anchors(_ oldPart: Range<Int>, _ newPart: Range<Int>) -> [Match] {
        let single = anchors(oldPart, newPart, length: 1) { numbers, place in numbers[place] }
        guard single.isEmpty else { return single }
        return anchors(oldPart, newPart, length: 4) { numbers, place in
            Run(numbers[place], numbers[place + 1], numbers[place + 2], numbers[place + 3])
        }
    }

    /// Four elements one behind the other.
    private struct Run: Hashable {
        let first: Int
        let second: Int
        let third: Int
        let fourth: Int

        init(_ first: Int, _ second: Int, _ third: Int, _ fourth: Int) {
            (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
        }
    }

    private func anchors<Key: Hashable>(
        _ oldPart: Range<Int>,
        _ newPart: Range<Int>,
        length: Int,
        _ key: ([Int], Int) -> Key
    ) -> [Match] {
        let (own, other) = (Self.places(old, oldPart, length, key), Self.places(new, newPart, length, key))
        var candidates: [Match] = []
        for place in oldPart.dropLast(length - 1) {
            let name = key(old, place)
            if own[name] == place, let match = other[name], match >= 0 {
                candidates.append(Match(old: place, new: match))
            }
        }
        let chosen = Increasing.heaviest(candidates) { candidate in
            weights[old[candidate.old]]
        }
        return spread(chosen, length: length)
    }

    /// Where each key stands; -1 for one that stands more than once.
    private static func places<Key: Hashable>(
        _ numbers: [Int],
        _ part: Range<Int>,
        _ length: Int,
        _ key: ([Int], Int) -> Key
    ) -> [Key: Int] {
        var places: [Key: Int] = [:]
        places.reserveCapacity(part.count)
        for place in part.dropLast(length - 1) {
            let name = key(numbers, place)
            places[name] = places[name] == nil ? place : -1
        }
        return places
    }

    /// All elements of chosen runs, without those that the run before has.
    private func spread(_ runs: [Match], length: Int) -> [Match] {
        guard length > 1 else { return runs }
        var result: [Match] = []
        for run in runs {
            for offset in 0..<length {
                let match = Match(old: run.old + offset, new: run.new + offset)
                if let last = result.last, match.old <= last.old || match.new <= last.new { continue }
                result.append(match)
            }
        }
        return result
    }
}
