/// JSON pointers (RFC 6901).
enum Pointer {
    /// One step, with its slash, escaped.
    static func step(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return "/" + name
        }
        var step = "/"
        for character in name.unicodeScalars {
            switch character {
            case "~": step += "~0"
            case "/": step += "~1"
            default: step.unicodeScalars.append(character)
            }
        }
        return step
    }
}

/// A text from outside as findings print it: in quotation marks, control characters replaced, long ones cut.
struct Quoted: CustomStringConvertible {
    private let text: String
    private static let limit = 80

    init(_ text: String) { self.text = text }

    var description: String {
        var printed = "\""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index == Self.limit { return printed + "…\"" }
            let isVisible =
                scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
            printed.unicodeScalars.append(isVisible ? scalar : "\u{FFFD}")
        }
        return printed + "\""
    }
}
