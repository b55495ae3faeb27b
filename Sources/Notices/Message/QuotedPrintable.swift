/// Text of a body in letters that every server passes on (RFC 2045 section 6.7).
enum QuotedPrintable {
    /// Letters of a line, its end not counted.
    static let most = 76

    /// Encodes text whose lines end with line feeds; those of the result end with CR LF.
    static func encode(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        for line in Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            var length = 0
            for (index, byte) in line.enumerated() {
                let piece = letters(of: byte, isLast: index == line.count - 1)
                // One letter is left for the sign that the line goes on.
                if length + piece.count > most - 1 {
                    result += [UInt8(ascii: "="), 0x0D, 0x0A]
                    length = 0
                }
                result += piece
                length += piece.count
            }
            result += [0x0D, 0x0A]
        }
        // The last line of the text has ended; what follows it is no line.
        if text.utf8.last == UInt8(ascii: "\n") { result.removeLast(2) }
        return result
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func letters(of byte: UInt8, isLast: Bool) -> [UInt8] {
        switch byte {
        case UInt8(ascii: " ") where !isLast: [byte]
        case 0x21...0x3C, 0x3E...0x7E: [byte]
        default: [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}
