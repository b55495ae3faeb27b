/// What a character is, for finding words.
enum CharacterForm {
    case space
    case letter
    case digit
    /// A character of a script that is written without spaces: a word of its own.
    case sign
    case mark

    init(_ scalar: Unicode.Scalar) {
        self = scalar.value < 0x80 ? Self.ascii(UInt8(scalar.value)) : Self.other(scalar)
    }

    private static func ascii(_ byte: UInt8) -> CharacterForm {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case 0x09...0x0D, 0x20: .space
        default: .mark
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> CharacterForm {
        let properties = scalar.properties
        if properties.isWhitespace { return .space }
        if properties.isIdeographic || isUnspaced(scalar.value) { return .sign }
        switch properties.generalCategory {
        case .decimalNumber: return .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
            .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return .letter
        default: return .mark
        }
    }

    /// Kana; Thai and Lao; Myanmar; Khmer.
    private static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
        default: false
        }
    }
}
