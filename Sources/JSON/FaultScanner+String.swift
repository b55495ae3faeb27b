extension FaultScanner {
    /// A string (RFC 8259 section 7), unescaped.
    mutating func string() throws(JSONError) -> String {
        let start = place
        place += 1
        var bytes: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                bytes += try escape()
            case 0x00..<0x20:
                throw fault(.string, "the control character \(Self.hex(byte)) in a string", "an escape in its place")
            case 0x80...:
                let length = sequenceLength
                guard length > 0 else {
                    throw fault(.encoding, "the byte \(Self.hex(byte)) in a string is not UTF-8", "UTF-8")
                }
                bytes += text[place..<place + length]
                place += length
            default:
                bytes.append(byte)
                place += 1
            }
        }
        throw fault(.string, "the string is not closed", "a quote at its end", at: start)
    }

    /// Steps over an escape; returns the UTF-8 of what it stands for.
    private mutating func escape() throws(JSONError) -> [UInt8] {
        let start = place
        place += 1
        guard let byte = next else {
            throw fault(.escape, "the escape is cut short", "a character after the backslash")
        }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(try codePoint(of: start).utf8)
        default:
            throw fault(.escape, "an unknown escape", "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", at: start)
        }
    }

    /// The character of a `\uhhhh` escape, or of two of them that make a surrogate pair.
    private mutating func codePoint(of start: Int) throws(JSONError) -> String {
        let first = try codeUnit(of: start)
        if let scalar = Unicode.Scalar(first) { return String(Character(scalar)) }
        let second = place
        guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw fault(.surrogate, "a surrogate without its partner", "a pair of surrogates", at: start)
        }
        let low = try codeUnit(of: second)
        guard low >= 0xDC00, low < 0xE000 else {
            throw fault(.surrogate, "a surrogate without its partner", "a pair of surrogates", at: start)
        }
        return String(decoding: [first, low], as: UTF16.self)
    }

    private mutating func codeUnit(of start: Int) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(.escape, "the escape is cut short", "four hexadecimal digits after \\u", at: start)
            }
            unit = unit << 4 | UInt16(digit)
            place += 1
        }
        return unit
    }

    /// The length of the UTF-8 sequence at hand, beyond ASCII; 0 if it is not one (Unicode 15.0, table 3-7).
    private var sequenceLength: Int {
        let lead = text[place]
        let following = text[(place + 1)...].prefix(3)
        let second = following.first ?? 0
        switch lead {
        case 0xC2...0xDF: return continues(following.prefix(1), 1) ? 2 : 0
        case 0xE0...0xEF:
            let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return second >= lowest && second <= highest && continues(following.prefix(2), 2) ? 3 : 0
        case 0xF0...0xF4:
            let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
            let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
            return second >= lowest && second <= highest && continues(following, 3) ? 4 : 0
        default: return 0
        }
    }

    private func continues(_ bytes: ArraySlice<UInt8>, _ count: Int) -> Bool {
        bytes.count == count && bytes.allSatisfy { $0 & 0xC0 == 0x80 }
    }
}
