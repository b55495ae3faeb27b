import TestSupport

/// Writes random JSON texts: any kind of value, names out of order, spaces anywhere, every way to write a character.
struct RandomText {
    var random: SplitMix64
    private(set) var bytes: [UInt8] = []

    /// Characters at the edges of every class that matters: escapes, UTF-8 lengths, UTF-16 order, composition.
    static let characters: [Unicode.Scalar] = [
        "a", "b", "z", "A", "0", "1", "_", "/", "\"", "\\", "\u{0}", "\u{8}", "\n", "\u{1F}", " ", "\u{7F}", "\u{80}",
        "é", "\u{301}", "\u{7FF}", "\u{800}", "€", "\u{D7FF}", "\u{E000}", "\u{FB33}", "\u{FFFF}", "\u{10000}", "😀",
        "\u{10FFFF}",
    ]

    static let numbers = [
        "0", "-0", "-1", "7", "10", "1.5", "-2.25", "1e3", "1E-7", "1e21", "1.0", "0.1", "5e-324", "1e-400", "3e300",
        "9007199254740991", "-9007199254740991", "333333333.33333329", "4.50", "0.000000000000000000000000001",
    ]

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// A text of one value, nested at most `depth` deep.
    static func make(seed: UInt64, depth: Int = 5) -> [UInt8] {
        var text = RandomText(seed: seed)
        text.space()
        text.value(depth: depth)
        text.space()
        return text.bytes
    }

    private mutating func value(depth: Int) {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &random) {
        case 0: write(random.pick(["null", "true", "false"]))
        case 1, 2: write(random.pick(Self.numbers))
        case 3, 4: string(of: word())
        case 5, 6: array(depth: depth - 1)
        default: object(depth: depth - 1)
        }
    }

    private mutating func array(depth: Int) {
        write("[")
        for place in 0..<Int.random(in: 0...4, using: &random) {
            if place > 0 { write(",") }
            space()
            value(depth: depth)
            space()
        }
        write("]")
    }

    private mutating func object(depth: Int) {
        write("{")
        var names: Set<String> = []
        for _ in 0..<(random.once(in: 20) ? 80 : Int.random(in: 0...6, using: &random)) {
            let name = word()
            guard names.insert(name).inserted else { continue }
            if names.count > 1 { write(",") }
            space()
            string(of: name)
            space()
            write(":")
            space()
            value(depth: depth > 2 ? depth : 0)
            space()
        }
        write("}")
    }

    /// Often with a long beginning in common with other words.
    private mutating func word() -> String {
        var word = String.UnicodeScalarView()
        if random.once(in: 3) { word.append(contentsOf: "created_by_".unicodeScalars) }
        for _ in 0..<Int.random(in: 0...5, using: &random) { word.append(random.pick(Self.characters)) }
        return String(word)
    }

    private mutating func string(of text: String) {
        write("\"")
        for scalar in text.unicodeScalars {
            let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
            if mustEscape || random.once(in: 5) {
                for unit in String(scalar).utf16 { escape(unit) }
            } else {
                write(String(scalar))
            }
        }
        write("\"")
    }

    private mutating func escape(_ unit: UInt16) {
        let digits = String(unit, radix: 16, uppercase: random.once(in: 2))
        write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }

    private mutating func space() {
        if random.once(in: 4) { write(random.pick([" ", "\n", "\t", "\r\n", "  "])) }
    }

    private mutating func write(_ text: String) { bytes += text.utf8 }

    // MARK: - Faults

    /// Pieces that make faults, or the near misses of faults.
    private static let pieces: [[UInt8]] =
        [
            "\"", "\\", "\\u", "\\ud800", "\\udc00", "\\uD83D\\uDE00", "{", "}", "[", "]", ",", ":", "-", "0", "1",
            ".", "e", "E+", "1e400", "1e20", "9007199254740992", "123456789012345678901234567890", "tru", "nul", "\n",
            "\"a\":1,", ",\"a\":2", "\u{FEFF}", "é", "[[[[", "]]]]", " ", "\u{0}",
        ].map { Array($0.utf8) } + [
            [0x80], [0xC0], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF],
        ]

    /// A text with one to three changes: bytes cut, doubled, replaced, or pieces put in.
    static func mutate(_ text: [UInt8], seed: UInt64) -> [UInt8] {
        var random = SplitMix64(seed: seed)
        var text = text
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0...text.count, using: &random)
            let end = min(text.count, place + Int.random(in: 0...3, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: text.removeSubrange(place..<end)
            case 1: text.insert(contentsOf: Array(text[place..<end]), at: place)
            case 2: text.replaceSubrange(place..<end, with: [UInt8.random(in: 0...255, using: &random)])
            case 3: text.removeSubrange(place...)
            default: text.insert(contentsOf: random.pick(pieces), at: place)
            }
        }
        return text
    }
}
