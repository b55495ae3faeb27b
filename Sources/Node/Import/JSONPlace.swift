/// Finds the line of a place in a JSON text that is known to be well formed. Walked only to report a fault.
struct JSONPlace {
    private let text: [UInt8]
    private var offset = 0

    private init(_ text: [UInt8]) {
        self.text = text
    }

    /// The line, from 1, of the place of a JSON pointer (RFC 6901), or of the innermost part of it that is there.
    static func line(of pointer: String, in text: [UInt8]) -> Int {
        var place = JSONPlace(text)
        for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part.replacing("~1", with: "/").replacing("~0", with: "~"))
            let before = place.offset
            guard place.enter(name) else {
                place.offset = before
                break
            }
        }
        place.skipSpace()
        return 1 + text.prefix(place.offset).count { $0 == UInt8(ascii: "\n") }
    }

    private var byte: UInt8? { offset < text.count ? text[offset] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    /// Goes to a member or an element; false where there is none.
    private mutating func enter(_ name: String) -> Bool {
        skipSpace()
        let isObject = byte == UInt8(ascii: "{")
        guard isObject || byte == UInt8(ascii: "[") else { return false }
        offset += 1
        var index = 0
        while true {
            skipSpace()
            guard let byte, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") else { return false }
            if isObject {
                let key = skipString()
                skipSpace()
                offset += 1
                if key == name { return true }
            } else if String(index) == name {
                return true
            }
            skipValue()
            skipSpace()
            if self.byte == UInt8(ascii: ",") { offset += 1 }
            index += 1
        }
    }

    /// Passes over a string; its text, where it holds no escape.
    private mutating func skipString() -> String {
        offset += 1
        let start = offset
        while let byte, byte != UInt8(ascii: "\"") { offset += byte == UInt8(ascii: "\\") ? 2 : 1 }
        let end = min(offset, text.count)
        offset += 1
        return String(decoding: text[min(start, end)..<end], as: UTF8.self)
    }

    private mutating func skipValue() {
        skipSpace()
        var depth = 0
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                _ = skipString()
                if depth == 0 { return }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                if depth == 0 {
                    offset += 1
                    return
                }
            case UInt8(ascii: ",") where depth == 0: return
            default: break
            }
            offset += 1
        }
    }
}
