/// Words for the index, each behind the number of its label: the index keeps a list for every word, and with the label in
/// front what others wrote stands in other lists than what a reader may read.
///
/// Latin and other spaced scripts are cut where the index's tokenizer cuts, which folds case and accents; Chinese,
/// Japanese and Korean text is split into single characters and pairs, since its words are not spaced and many have two
/// characters.
enum Tokens {
    /// What stands before every word of a label: digits and a letter, so that no word can be taken for another label's.
    static func prefix(of label: Int64) -> String { "\(label)l" }

    /// Text for the index: every word, character and pair with its label's number in front.
    static func indexed(_ text: String, under label: Int64) -> String {
        let prefix = prefix(of: label)
        var result = ""
        result.reserveCapacity(2 * text.utf8.count)
        func add(_ token: Substring) {
            result += prefix
            result += token
            result += " "
        }
        forEachPiece(of: text) { piece, isUnspaced in
            if isUnspaced { parts(of: piece).forEach(add) } else { add(piece) }
        }
        return result
    }

    /// What must all be found for a question: words, and pairs (or one character) of unspaced runs.
    static func asked(_ text: String) -> [String] {
        var asked: [String] = []
        forEachPiece(of: text) { piece, isUnspaced in
            if isUnspaced {
                let pairs = parts(of: piece).filter { $0.unicodeScalars.count == 2 }
                asked += pairs.isEmpty ? [String(piece)] : pairs.map(String.init)
            } else {
                asked.append(piece.lowercased())
            }
        }
        var seen: Set<String> = []
        return asked.filter { seen.insert($0).inserted }
    }

    /// Whether a character belongs to a script that is written without spaces or with particles that cling to words.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x1100: false
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xAC00...0xD7AF,
            0x1100...0x11FF, 0x3130...0x318F, 0x20000...0x2FA1F, 0xFF66...0xFF9F, 0x3005, 0x3006:
            true
        default: false
        }
    }

    /// Whether a character belongs to a word: letters, figures, and the marks above and below them.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        case 0..<0x80: return false
        default:
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil { return true }
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: return true
            default: return false
            }
        }
    }

    private enum Piece {
        case none
        case word
        case run
    }

    /// Hands over the words and the unspaced runs of a text, one after another.
    private static func forEachPiece(of text: String, _ body: (Substring, _ isUnspaced: Bool) -> Void) {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var piece = Piece.none
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next: Piece = isUnspaced(scalar) ? .run : isPart(scalar) ? .word : .none
            if next != piece {
                if piece != .none { body(text[start..<index], piece == .run) }
                (piece, start) = (next, index)
            }
            scalars.formIndex(after: &index)
        }
        if piece != .none { body(text[start...], piece == .run) }
    }

    /// The characters of an unspaced run, and its pairs.
    private static func parts(of run: Substring) -> [Substring] {
        let scalars = run.unicodeScalars
        var parts: [Substring] = []
        var previous: String.Index?
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            if let previous { parts.append(run[previous..<next]) }
            parts.append(run[index..<next])
            previous = index
            index = next
        }
        return parts
    }
}
