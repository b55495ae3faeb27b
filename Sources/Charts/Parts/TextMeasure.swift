/// How wide a text is, without a font: a guess that is rather too wide than too narrow.
///
/// Widths are those of DejaVu Sans, the widest of the fonts that a system takes for its own; scripts of wide characters
/// count a full em. So what fits by this measure fits on every machine, and a picture is the same on all of them.
enum TextMeasure {
    /// Hundredths of an em for the characters from space to tilde.
    private static let ascii: [Int] = [
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99,
        69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52,
        39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
    ]

    /// The width in points at a text size.
    static func width(_ text: some StringProtocol, size: Double = 12) -> Double {
        var hundredths = 0
        for scalar in text.unicodeScalars { hundredths += width(of: scalar) }
        return Double(hundredths) * size / 100
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E: ascii[Int(scalar.value) - 0x20]
        case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F: 0
        case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x1F000...0x3FFFF:
            100
        case 0x2014, 0x2026: 100
        default: 68
        }
    }

    /// Breaks a text into lines that fit; what is left over after the last allowed line ends in an ellipsis.
    static func lines(_ text: String, width limit: Double, most: Int, size: Double = 12) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(text) {
            let joined = line + word
            if width(trimmed(joined), size: size) <= limit || line.isEmpty {
                line = joined
            } else {
                lines.append(String(trimmed(line)))
                line = word
            }
            // A word longer than a line is broken where it must be.
            while width(trimmed(line), size: size) > limit, line.count > 1 {
                if lines.count >= most { break }
                let head = prefix(line, width: limit, size: size)
                lines.append(head)
                line = String(line.dropFirst(head.count))
            }
            if lines.count > most { break }
        }
        if !trimmed(line).isEmpty { lines.append(String(trimmed(line))) }
        guard lines.count > most, most > 0 else { return lines }
        let last = lines[most - 1] + " " + lines[most]
        return Array(lines.prefix(most - 1)) + [shortened(last, width: limit, size: size)]
    }

    /// The text where it fits, or its beginning and an ellipsis; empty where not even a few characters fit.
    static func shortened(_ text: String, width limit: Double, size: Double = 12) -> String {
        if width(text, size: size) <= limit { return text }
        let head = trimmed(prefix(text, width: limit - size, size: size))
        return head.isEmpty ? "" : head + "\u{2026}"
    }

    private static func prefix(_ text: String, width limit: Double, size: Double) -> String {
        var used = 0.0
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            used += width(text[end..<next], size: size)
            if used > limit, end > text.startIndex { break }
            end = next
        }
        return String(text[..<end])
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }

    /// Pieces after which a line may end: words with the space or hyphen behind them, and single wide characters.
    private static func words(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            let isSpace = character.isWhitespace
            if isSpace, piece.isEmpty, pieces.isEmpty { continue }
            piece.append(isSpace ? " " : character)
            let isWide = character.unicodeScalars.first.map { width(of: $0) == 100 && $0.value > 0x1000 } ?? false
            if isSpace || character == "-" || character == "/" || isWide {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}
