/// Reads RFC 4180 on its own, so that what is written is read by somebody else.
enum CSVText {
    /// The rows as dictionaries by the names of the header.
    static func rows(_ text: String) -> [[String: String]] {
        let lines = fields(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { line in
            Dictionary(zip(header, line), uniquingKeysWith: { first, _ in first })
        }
    }

    /// The fields of each line; a quoted field may hold line breaks.
    static func fields(_ text: String) -> [[String]] {
        var lines: [[String]] = []
        var line: [String] = []
        var field = ""
        var isQuoted = false
        var isAfterQuote = false
        for scalar in text.unicodeScalars {
            if isQuoted {
                if scalar == "\"" {
                    isQuoted = false
                    isAfterQuote = true
                } else {
                    field.unicodeScalars.append(scalar)
                }
                continue
            }
            switch scalar {
            case "\"":
                if isAfterQuote { field += "\"" }
                isQuoted = true
            case ",":
                line.append(field)
                field = ""
            case "\r": continue
            case "\n":
                lines.append(line + [field])
                line = []
                field = ""
            default: field.unicodeScalars.append(scalar)
            }
            isAfterQuote = false
        }
        return lines
    }
}
