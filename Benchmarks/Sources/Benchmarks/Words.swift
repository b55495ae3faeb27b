/// Words for texts: made of syllables, a few of them frequent and most of them rare, as in any language.
enum Words {
    private static let syllables = [
        "ba", "cor", "den", "el", "fi", "gra", "hol", "in", "ka", "lo", "mer", "na", "or", "per", "qui", "ra", "sen",
        "tor", "ul", "ver", "wa", "xi", "yer", "zo", "ment", "tion", "sol", "dar", "nim", "pos", "tek", "rul",
    ]

    /// All words, the most frequent first.
    static let all: [String] = (0..<8_000).map { number in
        // No two words alike: the number in the base of the syllables, with an ending that says its length.
        var rest = number
        var word = ""
        repeat {
            word += syllables[rest % syllables.count]
            rest /= syllables.count
        } while rest > 0
        return word
    }

    /// The place of a word: the cube of an even distribution puts half of all text into an eighth of the words.
    static func place(_ random: inout SplitMix64) -> Int {
        let even = Double(random.next() >> 11) / Double(1 << 53)
        return min(all.count - 1, Int(even * even * even * Double(all.count)))
    }

    /// A text of about so many bytes.
    static func text(bytes: Int, _ random: inout SplitMix64) -> String {
        var text = ""
        text.reserveCapacity(bytes + 16)
        while text.utf8.count < bytes {
            if !text.isEmpty { text += " " }
            text += all[place(&random)]
        }
        return text
    }
}
