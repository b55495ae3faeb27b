import Foundation

/// SplitMix64: small, fast and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

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
