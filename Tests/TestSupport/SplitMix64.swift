import Foundation

/// A small generator whose whole state is its seed, so that a test's random input can be made again: Steele, Lea, Flood,
/// Fast splittable pseudorandom number generators (2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator that gives the same numbers for the same seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The seed of property tests: `ENTENTE_SEED`, or the one of every day. Print it with what fails.
public let propertySeed = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap { UInt64($0) } ?? 20_260_120
