import CSimdJSON

/// A JSON text parsed once; immutable, and walked without building a tree.
///
/// The text is I-JSON (RFC 7493), and within the limits: UTF-8 without byte order mark, no name twice in an object, no
/// lone surrogates, integers within ±(2^53-1). Numbers that are integers however written (1.0, 1e3, -0) are integers.
/// Two names of one object that differ only in how accents are composed count as one name twice.
///
/// simdjson parses into memory of the calling thread; the document keeps a copy of just the used part, in two arrays.
public final class JSONDocument: Sendable {
    /// simdjson's tape without its closing word, then the tables of members (see `Tape`).
    @usableFromInline let words: [UInt64]
    /// The unescaped strings, each behind its length.
    @usableFromInline let strings: [UInt8]

    /// Parses a text.
    /// - Parameters:
    ///   - bytes: the whole text, UTF-8.
    ///   - limits: size and depth beyond which it is refused.
    /// - Throws: the first fault in the text, with its place.
    public init(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
        guard bytes.count <= limits.maximumBytes else {
            throw JSONError(
                rule: .size,
                path: "",
                in: bytes,
                at: 0,
                reason: "the text has \(bytes.count) bytes",
                expectation: "at most \(limits.maximumBytes)"
            )
        }
        var tape = CSimdJSONTape()
        let code = bytes.withUnsafeBufferPointer { csimdjson_parse($0.baseAddress, $0.count, &tape) }
        defer { csimdjson_relinquish() }
        guard code == 0, let start = tape.words, let buffer = tape.strings else {
            throw FaultScanner.fault(in: bytes, limits: limits, parserSays: String(cString: csimdjson_message(code)))
        }
        var check = TapeCheck(words: start, count: tape.word_count, strings: buffer)
        guard check.run(maximumDepth: limits.maximumDepth) else {
            throw FaultScanner.fault(in: bytes, limits: limits, parserSays: "a range, a name or the depth")
        }
        words = Self.copy(start, count: tape.word_count, then: check.tables)
        // Never empty: an empty array need not have an address to lend.
        strings = check.stringBytes == 0 ? [0] : Array(UnsafeBufferPointer(start: buffer, count: check.stringBytes))
    }

    private static func copy(_ start: UnsafePointer<UInt64>, count: Int, then tables: [UInt64]) -> [UInt64] {
        [UInt64](unsafeUninitializedCapacity: count + tables.count) { target, total in
            _ = target.initialize(from: UnsafeBufferPointer(start: start, count: count))
            _ = target[count...].initialize(from: tables)
            total = count + tables.count
        }
    }

    /// The value the text holds.
    public var root: JSONNode { JSONNode(document: self, index: 1) }

    /// Lends the tape and the strings by address for the length of a call.
    @inlinable @inline(__always)
    func withPointers<Result>(_ body: (TapePointers) throws -> Result) rethrows -> Result? {
        try words.withUnsafeBufferPointer { words in
            try strings.withUnsafeBufferPointer { strings in
                guard let start = words.baseAddress, let text = strings.baseAddress else { return nil }
                return try body(TapePointers(words: start, strings: text))
            }
        }
    }
}
