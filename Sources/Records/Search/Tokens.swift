/// Words for the index. Latin and other spaced scripts are left to the index's own tokenizer; Chinese, Japanese and
/// Korean text is split into single characters and pairs, since its words are not spaced and many have two characters.
enum Tokens {
    /// Whether a character belongs to a script that is written without spaces or with particles that cling to words.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xAC00...0xD7AF,
            0x1100...0x11FF, 0x3130...0x318F, 0x20000...0x2FA1F, 0xFF66...0xFF9F, 0x3005, 0x3006:
            true
        default: false
        }
    }

    /// Text for the index: runs of unspaced characters become their characters and pairs.
    static func indexed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnspaced) else { return text }
        var result = ""
        for run in runs(text) {
            result += run.isUnspaced ? split(run.text).joined(separator: " ") : run.text
            result += " "
        }
        return result
    }

    /// What must all be found for a question: words, and pairs (or one character) of unspaced runs.
    static func asked(_ text: String) -> [String] {
        var asked: [String] = []
        for run in runs(text) {
            if run.isUnspaced {
                let pairs = split(run.text).filter { $0.unicodeScalars.count == 2 }
                asked += pairs.isEmpty ? [run.text] : pairs
            } else {
                asked += words(run.text)
            }
        }
        var seen: Set<String> = []
        return asked.filter { seen.insert($0).inserted }
    }

    /// Words of spaced text, cut where the index's tokenizer cuts.
    static func words(_ text: String) -> [String] {
        text.split { character in
            !character.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }.map { $0.lowercased() }
    }

    private static func split(_ run: String) -> [String] {
        let scalars = Array(run.unicodeScalars)
        var parts: [String] = []
        for index in scalars.indices {
            parts.append(String(scalars[index]))
            if index + 1 < scalars.count { parts.append(String(scalars[index]) + String(scalars[index + 1])) }
        }
        return parts
    }

    private static func runs(_ text: String) -> [(text: String, isUnspaced: Bool)] {
        var runs: [(text: String, isUnspaced: Bool)] = []
        for scalar in text.unicodeScalars {
            let unspaced = isUnspaced(scalar)
            if let last = runs.last, last.isUnspaced == unspaced {
                runs[runs.count - 1].text.unicodeScalars.append(scalar)
            } else {
                runs.append((String(scalar), unspaced))
            }
        }
        return runs
    }
}
