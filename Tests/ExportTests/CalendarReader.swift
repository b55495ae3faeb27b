/// Reads iCalendar by the rules of RFC 5545 section 3.1, and says what is wrong.
struct CalendarReader {
    struct Line {
        let name: String
        let parameters: String
        let value: String
    }

    private(set) var lines: [Line] = []
    private(set) var faults: [String] = []

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if Array(text.utf8) != bytes { faults.append("not UTF-8") }
        // As bytes: CR LF is one Character.
        var unfolded: [[UInt8]] = []
        for (index, line) in Self.split(bytes).enumerated() {
            if line.count > 75 { faults.append("line \(index) has \(line.count) octets") }
            if line.contains(where: { $0 == 0x0D || $0 == 0x0A }) {
                faults.append("line \(index) has a bare line break")
            }
            if String(validating: line, as: UTF8.self) == nil { faults.append("line \(index) cuts a character") }
            if line.first == 0x20 || line.first == 0x09, !unfolded.isEmpty {
                unfolded[unfolded.count - 1] += line.dropFirst()
            } else {
                unfolded.append(line)
            }
        }
        if bytes.suffix(2) != [0x0D, 0x0A] { faults.append("no line end at the end") }
        for line in unfolded {
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstIndex(of: ":") else {
                faults.append("no value: \(text)")
                continue
            }
            let head = text[..<colon].split(separator: ";", maxSplits: 1)
            lines.append(
                Line(
                    name: String(head.first ?? ""),
                    parameters: head.count > 1 ? String(head[1]) : "",
                    value: String(text[text.index(after: colon)...])
                )
            )
        }
    }

    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
                lines.append(line)
                line = []
                index += 2
            } else {
                line.append(bytes[index])
                index += 1
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// A value of type TEXT, its escapes undone; nil for an escape that there is not.
    static func text(_ value: String) -> String? {
        var result = ""
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                isEscaped = false
                switch scalar {
                case "n", "N": result += "\n"
                case "\\", ";", ",": result.unicodeScalars.append(scalar)
                default: return nil
                }
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == ";" || scalar == "," {
                return nil
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return isEscaped ? nil : result
    }

    /// Components by their names, each with its own lines; nested ones stand for themselves.
    func components(_ name: String) -> [[Line]] {
        var found: [[Line]] = []
        var open: [(name: String, lines: [Line])] = []
        for line in lines {
            switch line.name {
            case "BEGIN": open.append((line.value, []))
            case "END":
                if let last = open.popLast(), last.name == name { found.append(last.lines) }
            default: if !open.isEmpty { open[open.count - 1].lines.append(line) }
            }
        }
        return found
    }
}
