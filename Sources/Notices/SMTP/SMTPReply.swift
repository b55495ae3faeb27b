/// An answer of a mail server (RFC 5321 section 4.2).
struct SMTPReply: Hashable, Sendable {
    /// 200 to 599.
    let code: Int
    /// The texts of its lines, without their codes.
    let lines: [String]

    /// Whether what was asked for is done, or may go on.
    var isPositive: Bool { code < 400 }
}

/// Puts answers together from the bytes of a connection.
struct SMTPReplyReader: Sendable {
    /// What came is no answer.
    struct Malformed: Error {}

    /// Bytes of a line, and lines of an answer, at most.
    static let mostBytes = 2_048
    static let mostLines = 100

    private var bytes: [UInt8] = []
    private var lines: [String] = []
    private var code: Int?

    /// Whether nothing is left of what came.
    var isEmpty: Bool { bytes.isEmpty && lines.isEmpty }

    /// Takes more bytes.
    mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// The next answer; nil where it is not whole yet.
    mutating func next() throws(Malformed) -> SMTPReply? {
        while let end = bytes.firstIndex(of: 0x0A) {
            var line = bytes[..<end]
            if line.last == 0x0D { line.removeLast() }
            let isLast = try take(Array(line))
            bytes.removeFirst(end + 1)
            if isLast, let code {
                defer { (self.code, lines) = (nil, []) }
                return SMTPReply(code: code, lines: lines)
            }
        }
        guard bytes.count <= Self.mostBytes else { throw Malformed() }
        return nil
    }

    /// - Returns: whether the line is the last of its answer.
    private mutating func take(_ line: [UInt8]) throws(Malformed) -> Bool {
        guard line.count <= Self.mostBytes, lines.count < Self.mostLines, line.count >= 3,
            line.prefix(3).allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(String(decoding: line.prefix(3), as: UTF8.self)), (200...599).contains(number),
            code == nil || code == number
        else { throw Malformed() }
        let mark = line.count > 3 ? line[3] : UInt8(ascii: " ")
        guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-") else { throw Malformed() }
        code = number
        lines.append(String(decoding: line.dropFirst(4), as: UTF8.self))
        return mark == UInt8(ascii: " ")
    }
}
