import Foundation
import TestSupport

extension SplitMix64 {
    /// True once in `count` times.
    mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &self)]
    }
}

/// The seed of this run: ENTENTE_SEED, or a fixed one, so that runs are alike unless asked otherwise.
let runSeed = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap { UInt64($0) } ?? 20_240_229

/// How many random cases each law is tried on: ENTENTE_ROUNDS, or few enough to wait for.
let runRounds = ProcessInfo.processInfo.environment["ENTENTE_ROUNDS"].flatMap { UInt64($0) } ?? 400

/// Makes a failing input smaller: cuts out pieces, large ones first, as long as it still fails.
func shrink(_ bytes: [UInt8], while fails: ([UInt8]) -> Bool) -> [UInt8] {
    var smallest = bytes
    var piece = max(bytes.count / 2, 1)
    while true {
        var start = 0
        while start < smallest.count {
            var candidate = smallest
            candidate.removeSubrange(start..<min(start + piece, smallest.count))
            if fails(candidate) { smallest = candidate } else { start += piece }
        }
        if piece == 1 { return smallest }
        piece /= 2
    }
}
