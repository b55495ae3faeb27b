import TestSupport
import WebSupport

/// Makes inputs out of those of a corpus: the same ones for the same seed.
struct Mutation {
    private static let longest = 4_096
    private static let sharpBytes: [UInt8] = [
        0, 9, 10, 13, 32, 34, 37, 44, 45, 58, 59, 91, 92, 93, 123, 125, 127, 128, 255,
    ]

    private var random: SplitMix64
    private let inputs: [[UInt8]]
    private let words: [[UInt8]]

    /// Mutations of a corpus.
    init(of corpus: Corpus, seed: UInt64) {
        random = SplitMix64(seed: seed)
        inputs = corpus.inputs.map(\.bytes)
        words = corpus.words
    }

    /// The next input.
    mutating func next() -> [UInt8] {
        var input = inputs.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &random) { change(&input) }
        return Array(input.prefix(Self.longest))
    }

    private mutating func change(_ input: inout [UInt8]) {
        let place = Int.random(in: 0...input.count, using: &random)
        let end = min(input.count, place + Int.random(in: 0...16, using: &random))
        switch Int.random(in: 0..<9, using: &random) {
        case 0 where place < input.count: input[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: input.insert(Self.sharpBytes.randomElement(using: &random) ?? 0, at: place)
        case 2: input.removeSubrange(place..<end)
        case 3: input.insert(contentsOf: input[place..<end], at: place)
        case 4, 5: input.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
        case 6: input.replaceSubrange(place..<end, with: words.randomElement(using: &random) ?? [])
        case 7:
            let other = inputs.randomElement(using: &random) ?? []
            let cut = Int.random(in: 0...other.count, using: &random)
            input.replaceSubrange(place..., with: other[cut...])
        default:
            // The same line, field or element many times over.
            let piece = Array(input[place..<end])
            for _ in 0..<Int.random(in: 2...40, using: &random) { input.insert(contentsOf: piece, at: place) }
        }
    }
}

/// Makes a failing input smaller: cuts out pieces, large ones first, as long as it still fails.
func shrink(_ bytes: [UInt8], while fails: ([UInt8]) async -> Bool) async -> [UInt8] {
    var smallest = bytes
    var piece = max(bytes.count / 2, 1)
    while true {
        var start = 0
        while start < smallest.count {
            var candidate = smallest
            candidate.removeSubrange(start..<min(start + piece, smallest.count))
            if await fails(candidate) { smallest = candidate } else { start += piece }
        }
        if piece == 1 { return smallest }
        piece /= 2
    }
}
