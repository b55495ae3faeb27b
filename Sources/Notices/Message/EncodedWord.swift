import Foundation

/// Text in header fields (RFC 2047).
enum EncodedWord {
    /// Bytes of text in one encoded word: a line that holds one has 76 letters at most (section 2), of which `Subject: ` takes
    /// nine, `=?utf-8?B?` and `?=` twelve, and four letters stand for three bytes.
    private static let mostBytes = 39
    /// Letters of a line, its end not counted (RFC 5322 section 2.1.1).
    private static let mostOfLine = 78

    /// A header field of text, with its line end: as it stands where it is plain and short, else in encoded words, each on
    /// a line of its own; no character is cut in two.
    static func field(_ name: String, _ text: String) -> String {
        let line = name + ": " + text
        if isPlain(text), line.utf8.count <= mostOfLine { return line + "\r\n" }
        return name + ": " + words(text).joined(separator: "\r\n ") + "\r\n"
    }

    /// A name before an address, as encoded words.
    static func phrase(_ text: String) -> String { words(text).joined(separator: "\r\n ") }

    private static func words(_ text: String) -> [String] {
        var pieces: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if pieces[pieces.count - 1].count + bytes.count > mostBytes { pieces.append([]) }
            pieces[pieces.count - 1] += bytes
        }
        return pieces.map { "=?utf-8?B?" + Data($0).base64EncodedString() + "?=" }
    }

    /// Printable, without what reads as an encoded word, and without spaces that a reader may take away.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
            && text.first != " " && text.last != " "
    }
}
