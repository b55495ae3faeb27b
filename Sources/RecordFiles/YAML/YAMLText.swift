/// When a text may stand in YAML as it is, and how it is quoted where it may not.
enum YAMLText {
    /// Words that YAML 1.1 or 1.2 readers take for something else than text, in lower case.
    private static let reserved: Set<String> = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "none",
    ]

    /// Whether the text may be written without quotes, in block and in flow: it begins with a letter, holds letters,
    /// digits, `_`, `-`, `.`, `/` and single spaces only, and no reader takes it for a number, a date or a truth value.
    static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first), text.utf8.last != 0x20 else { return false }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            guard isLetter(byte) || (0x30...0x39).contains(byte) || [0x20, 0x2D, 0x2E, 0x2F, 0x5F].contains(byte) else {
                return false
            }
            if byte == 0x20 && previous == 0x20 { return false }
            previous = byte
        }
        return !reserved.contains(text.lowercased())
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// The text on one line: plain where it may be, else in double quotes.
    static func inline(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// The text in double quotes; what YAML does not print is escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if isPrintable(scalar) { result.unicodeScalars.append(scalar) } else { result += escape(scalar) }
            }
        }
        return result + "\""
    }

    /// Whether every character prints as itself, so that the text may stand in a block.
    static func isPrintable(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
    }

    /// Printable, and no character that breaks or reorders lines or hides: those are shown as escapes.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x200A, 0x2010...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE,
            0xFF00...0xFFFD, 0x1_0000...0x10_FFFF:
            true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value <= 0xFF ? 2 : scalar.value <= 0xFFFF ? 4 : 8
        let sign = width == 2 ? "x" : width == 4 ? "u" : "U"
        return "\\" + sign + String(repeating: "0", count: width - hex.utf8.count) + hex
    }

    /// The lines of a text that a folded block (`>-`) gives back unchanged, one sentence a line so that a change shows
    /// as the sentence that changed; nothing where folding would alter the text.
    static func sentences(_ text: String) -> [String]? {
        guard isPrintable(text), !text.utf8.contains(0x0A), text.utf8.first != 0x20, text.utf8.last != 0x20 else {
            return nil
        }
        var lines: [String] = []
        var line = ""
        var previous: Character = " "
        for character in text {
            if character == " " {
                if previous == " " { return nil }
                if [".", "!", "?"].contains(previous) {
                    lines.append(line)
                    line = ""
                    previous = character
                    continue
                }
            }
            line.append(character)
            previous = character
        }
        return lines + [line]
    }

    /// The lines of a text that a literal block (`|-`) gives back unchanged; nothing where it would alter the text.
    static func lines(_ text: String) -> [String]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let isSafe = lines.allSatisfy { $0.utf8.last != 0x20 } && lines.first?.utf8.first != 0x20
        guard isPrintable(text), isSafe, lines.first?.isEmpty == false, lines.last?.isEmpty == false else { return nil }
        return lines
    }
}
