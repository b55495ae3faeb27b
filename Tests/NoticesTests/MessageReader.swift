import Foundation

/// Reads a message by the rules of RFC 5322, 2045 and 2047, and says what is wrong.
struct MessageReader {
    /// The fields of every message, in their order.
    static let usual = [
        "Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "Content-Language",
    ]

    /// Unfolded.
    private(set) var fields: [(name: String, value: String)] = []
    private(set) var faults: [String] = []
    let body: String

    var names: [String] { fields.map(\.name) }
    /// The subject, decoded.
    var subject: String? { self["Subject"].flatMap(Self.decoded(words:)) }

    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    init(_ bytes: [UInt8]) throws {
        let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) ?? bytes.endIndex..<bytes.endIndex
        for (index, byte) in bytes.enumerated() {
            let isPair = byte == 0x0D ? bytes.dropFirst(index + 1).first == 0x0A : index > 0 && bytes[index - 1] == 0x0D
            if byte == 0x0D || byte == 0x0A, !isPair { faults.append("a bare line break at \(index)") }
        }
        var lines: [String] = []
        for line in Self.lines(Array(bytes[..<end.lowerBound])) {
            if line.utf8.count > (line.contains("=?") ? 76 : 78) {
                faults.append("a line of \(line.utf8.count): \(line)")
            }
            if line.utf8.contains(where: { $0 >= 0x7F || $0 < 0x20 }) { faults.append("not plain: \(line)") }
            if line.first == " ", !lines.isEmpty { lines[lines.count - 1] += line } else { lines.append(line) }
        }
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else {
                faults.append("no field: \(line)")
                continue
            }
            fields.append((String(line[..<colon]), String(line[colon...].dropFirst(2))))
        }
        body = Self.decoded(quotedPrintable: Array(bytes[end.upperBound...])) ?? ""
        if body.isEmpty { faults.append("no text") }
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// Encoded words beside each other are one text (RFC 2047 section 6.2).
    static func decoded(words text: String) -> String? {
        guard text.contains("=?") else { return text }
        var bytes: [UInt8] = []
        for word in text.split(separator: " ") {
            guard word.hasPrefix("=?utf-8?B?"), word.hasSuffix("?="), word.utf8.count <= 75,
                let data = Data(base64Encoded: String(word.dropFirst(10).dropLast(2))),
                String(validating: Array(data), as: UTF8.self) != nil
            else { return nil }
            bytes += data
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The text of a body, its lines ended by line feeds; nil where it is none.
    static func decoded(quotedPrintable bytes: [UInt8]) -> String? {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "=") else {
                if byte != 0x0D { result.append(byte) }
                index += 1
                continue
            }
            guard index + 2 < bytes.count else { return nil }
            let pair = String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self)
            if pair != "\r\n" {
                guard let value = UInt8(pair, radix: 16) else { return nil }
                result.append(value)
            }
            index += 3
        }
        return String(validating: result, as: UTF8.self)
    }
}
