import Foundation

/// Randomness that can be had again: `ENTENTE_SEED=7 swift test`.
enum Seeded {
    static let seed = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap { UInt64($0) } ?? 20_260_301

    static func generator() -> SplitMix64 { SplitMix64(state: seed) }
}

/// Steele, Lea, Flood: Fast splittable pseudorandom number generators (2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
