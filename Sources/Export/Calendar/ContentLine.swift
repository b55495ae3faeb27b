/// Lines of iCalendar (RFC 5545 section 3.1).
enum ContentLine {
    /// The most octets of a line, its end not counted.
    static let most = 75

    /// A value of type TEXT (section 3.3.11): backslash, semicolon, comma and line breaks escaped, other control
    /// characters left out.
    static func text(_ text: String) -> String {
        var result = ""
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\r": result += "\\n"
            case "\n": if !isAfterReturn { result += "\\n" }
            case "\t": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Lines with their ends, each of at most 75 octets: longer ones go on after CR LF and a space, and no character is
    /// cut in two.
    static func folded(_ lines: [String]) -> [UInt8] {
        var result: [UInt8] = []
        for line in lines {
            var length = 0
            for scalar in line.unicodeScalars {
                let bytes = UTF8.encode(scalar).map(Array.init) ?? []
                if length + bytes.count > most {
                    result += [0x0D, 0x0A, 0x20]
                    length = 1
                }
                result += bytes
                length += bytes.count
            }
            result += [0x0D, 0x0A]
        }
        return result
    }
}
