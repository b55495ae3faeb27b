/// Reads tokens and quoted strings of a header field's value (RFC 9110, section 5.6).
struct FieldReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { place == bytes.count }
    var next: UInt8? { isAtEnd ? nil : bytes[place] }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    mutating func skip(_ isSkipped: (UInt8) -> Bool) {
        while let byte = next, isSkipped(byte) { place += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    mutating func token() -> String? {
        let start = place
        skip(Self.isTokenByte)
        return place == start ? nil : String(decoding: bytes[start..<place], as: UTF8.self)
    }

    mutating func tokenOrQuoted() -> String? {
        guard take(UInt8(ascii: "\"")) else { return token() }
        var content: [UInt8] = []
        while let byte = next {
            place += 1
            if byte == UInt8(ascii: "\"") { return String(validating: content, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = next else { return nil }
                place += 1
                content.append(escaped)
            } else {
                content.append(byte)
            }
        }
        return nil
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            marks.contains(byte)
        }
    }

    private static let marks = Set("!#$%&'*+-.^_`|~".utf8)
}
