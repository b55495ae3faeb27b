/// A small generator of which the numbers are the same everywhere.
struct SplitMix64 {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return Self.mix(state)
    }

    /// A number below `limit`, which is small against 2^64.
    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    /// Spreads the bits of a number.
    static func mix(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
