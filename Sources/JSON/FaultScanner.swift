/// Finds the first fault of a text, exactly and slowly. It runs only on texts already refused: simdjson says that
/// something is wrong, this says what and where. Both must agree on every text; tests compare them.
struct FaultScanner {
    /// A step from a value to one inside it.
    private enum Step {
        case member(String)
        case element(Int)
    }

    let text: [UInt8]
    var place = 0
    private let maximumDepth: Int
    private var path: [Step] = []
    private var depth = 0

    private init(text: [UInt8], maximumDepth: Int) {
        self.text = text
        self.maximumDepth = maximumDepth
    }

    /// The first fault of a text that the parser has refused.
    static func fault(in text: [UInt8], limits: JSONLimits, parserSays: String) -> JSONError {
        firstFault(in: text, limits: limits)
            ?? JSONError(
                rule: .unexplained,
                path: "",
                in: text,
                at: 0,
                reason: "the parser refuses the text: \(parserSays)",
                expectation: "JSON text"
            )
    }

    /// The first fault of a text; nil if it has none. The size is the caller's to check.
    static func firstFault(in text: [UInt8], limits: JSONLimits) -> JSONError? {
        var scanner = FaultScanner(text: text, maximumDepth: limits.maximumDepth)
        do throws(JSONError) {
            try scanner.document()
            return nil
        } catch {
            return error
        }
    }

    // MARK: - Values

    private mutating func document() throws(JSONError) {
        if text.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw fault(.byteOrderMark, "the text begins with a byte order mark", "UTF-8 without one")
        }
        skipSpace()
        guard place < text.count else { throw fault(.empty, "there is no value", "a JSON value") }
        try value()
        skipSpace()
        guard place == text.count else {
            throw fault(.trailing, "\(found) follows the value", "the end of the text")
        }
    }

    private mutating func value() throws(JSONError) {
        guard let next else { throw fault(.syntax, "found \(found)", "a JSON value") }
        switch next {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw fault(.syntax, "found \(found)", "a JSON value")
        }
    }

    private mutating func literal(_ word: StaticString) throws(JSONError) {
        let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard text[place...].starts(with: bytes) else { throw fault(.syntax, "an unknown word", "\(word)") }
        place += bytes.count
    }

    private mutating func object() throws(JSONError) {
        try open()
        if take(UInt8(ascii: "}")) { return close() }
        var names: Set<String> = []
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault(.syntax, "found \(found)", "a name in quotes") }
            let start = place
            let name = try string()
            path.append(.member(name))
            let (inserted, earlier) = names.insert(name)
            guard inserted else { throw duplicate(name, of: earlier, at: start) }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault(.syntax, "found \(found)", "a colon after the name") }
            skipSpace()
            try value()
            path.removeLast()
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else {
            throw fault(.syntax, "found \(found)", "a comma or the end of the object")
        }
        close()
    }

    private mutating func array() throws(JSONError) {
        try open()
        if take(UInt8(ascii: "]")) { return close() }
        var count = 0
        repeat {
            path.append(.element(count))
            skipSpace()
            try value()
            path.removeLast()
            count += 1
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault(.syntax, "found \(found)", "a comma or the end of the array") }
        close()
    }

    private mutating func open() throws(JSONError) {
        guard depth < maximumDepth else {
            throw fault(.depth, "arrays and objects nest deeper than \(maximumDepth)", "at most \(maximumDepth) levels")
        }
        depth += 1
        place += 1
        skipSpace()
    }

    private mutating func close() { depth -= 1 }

    private func duplicate(_ name: String, of earlier: String, at start: Int) -> JSONError {
        let isSame = name.utf8.elementsEqual(earlier.utf8)
        return fault(
            .duplicateName,
            isSame ? "the name occurs twice in this object" : "the name differs from another only in form",
            "each name once",
            at: start
        )
    }

    // MARK: - Tokens

    /// The byte at hand; nil at the end.
    var next: UInt8? { place < text.count ? text[place] : nil }

    /// The byte at hand in words.
    var found: String {
        guard let byte = next else { return "the end of the text" }
        if byte > 0x20, byte < 0x7F { return "the character \(Character(Unicode.Scalar(byte)))" }
        return "the byte " + Self.hex(byte)
    }

    static func hex(_ byte: UInt8) -> String {
        "0x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// Steps over the byte if it is this one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    }

    /// A fault at the place reached, or at another.
    func fault(_ rule: JSONError.Rule, _ reason: String, _ expectation: String, at offset: Int? = nil) -> JSONError {
        JSONError(
            rule: rule,
            path: pointer,
            in: text,
            at: offset ?? place,
            reason: reason,
            expectation: expectation
        )
    }

    /// RFC 6901: a slash before each step, `~` and `/` in names as `~0` and `~1`.
    private var pointer: String {
        var pointer = ""
        for step in path {
            pointer += "/"
            switch step {
            case .element(let index): pointer += String(index)
            case .member(let name):
                for character in name.unicodeScalars {
                    switch character {
                    case "~": pointer += "~0"
                    case "/": pointer += "~1"
                    default: pointer.unicodeScalars.append(character)
                    }
                }
            }
        }
        return pointer
    }
}
