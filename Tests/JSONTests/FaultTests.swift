import Testing

@testable import JSON

/// Whole messages, so that what people read is what was meant.
@Suite struct FaultTests {
    private func fault(_ bytes: [UInt8], limits: JSONLimits = .standard) -> String {
        do throws(JSONError) {
            _ = try JSONDocument(bytes, limits: limits)
            return "accepted"
        } catch {
            return error.description
        }
    }

    static let messages: [(String, String)] = [
        (
            "",
            #"line 1, column 1 (byte 0): there is no value; expected a JSON value [empty]"#
        ),
        (
            "  \n ",
            #"line 2, column 2 (byte 4): there is no value; expected a JSON value [empty]"#
        ),
        (
            "\u{FEFF}{}",
            #"line 1, column 1 (byte 0): the text begins with a byte order mark"#
                + #"; expected UTF-8 without one [byte-order-mark]"#
        ),
        (
            "{\"a\": 1,\n \"b\": [1, 2, x]}",
            #"/b/2: line 2, column 14 (byte 22): found the character x; expected a JSON value [syntax]"#
        ),
        (
            "[1, 2",
            #"line 1, column 6 (byte 5): found the end of the text"#
                + #"; expected a comma or the end of the array [syntax]"#
        ),
        (
            "{\"a\" 1}",
            #"/a: line 1, column 6 (byte 5): found the character 1; expected a colon after the name [syntax]"#
        ),
        (
            "{\"a\": 1 \"b\": 2}",
            #"line 1, column 9 (byte 8): found the character "; expected a comma or the end of the object [syntax]"#
        ),
        (
            "{\"a\": 1,}",
            #"line 1, column 9 (byte 8): found the character }; expected a name in quotes [syntax]"#
        ),
        (
            "[1 2]",
            #"line 1, column 4 (byte 3): found the character 2; expected a comma or the end of the array [syntax]"#
        ),
        (
            "{a: 1}",
            #"line 1, column 2 (byte 1): found the character a; expected a name in quotes [syntax]"#
        ),
        (
            "{} {}",
            #"line 1, column 4 (byte 3): the character { follows the value; expected the end of the text [trailing]"#
        ),
        (
            "[true, flase]",
            #"/1: line 1, column 8 (byte 7): an unknown word; expected false [syntax]"#
        ),
        (
            "[\"a\tb\"]",
            #"/0: line 1, column 4 (byte 3): the control character 0x09 in a string"#
                + #"; expected an escape in its place [string]"#
        ),
        (
            "[\"ab",
            #"/0: line 1, column 2 (byte 1): the string is not closed; expected a quote at its end [string]"#
        ),
        (
            #"["é\x"]"#,
            #"/0: line 1, column 4 (byte 4): an unknown escape; expected one of \" \\ \/ \b \f \n \r \t \u [escape]"#
        ),
        (
            #"["\u12g4"]"#,
            #"/0: line 1, column 3 (byte 2): the escape is cut short"#
                + #"; expected four hexadecimal digits after \u [escape]"#
        ),
        (
            #"{"a/b~c": "\ud800"}"#,
            #"/a~1b~0c: line 1, column 12 (byte 11): a surrogate without its partner"#
                + #"; expected a pair of surrogates [surrogate]"#
        ),
        (
            #"["\ud800\u0041"]"#,
            #"/0: line 1, column 3 (byte 2): a surrogate without its partner"#
                + #"; expected a pair of surrogates [surrogate]"#
        ),
        (
            #"["\udc00"]"#,
            #"/0: line 1, column 3 (byte 2): a surrogate without its partner"#
                + #"; expected a pair of surrogates [surrogate]"#
        ),
        (
            "[01]",
            #"/0: line 1, column 2 (byte 1): the number begins with a zero; expected no leading zero [number]"#
        ),
        (
            "[-]",
            #"/0: line 1, column 3 (byte 2): found the character ]; expected a digit after the minus sign [number]"#
        ),
        (
            "[1.]",
            #"/0: line 1, column 4 (byte 3): found the character ]; expected a digit after the point [number]"#
        ),
        (
            "[1e+]",
            #"/0: line 1, column 5 (byte 4): found the character ]; expected a digit in the exponent [number]"#
        ),
        (
            "[9007199254740992]",
            #"/0: line 1, column 2 (byte 1): the integer 9007199254740992 is out of range"#
                + #"; expected -9007199254740991 to 9007199254740991 [integer-range]"#
        ),
        (
            "[-9007199254740992.0]",
            #"/0: line 1, column 2 (byte 1): the integer -9007199254740992.0 is out of range"#
                + #"; expected -9007199254740991 to 9007199254740991 [integer-range]"#
        ),
        (
            "[1e20]",
            #"/0: line 1, column 2 (byte 1): the integer 1e20 is out of range"#
                + #"; expected -9007199254740991 to 9007199254740991 [integer-range]"#
        ),
        (
            "[123456789012345678901234567890123456789]",
            #"/0: line 1, column 2 (byte 1): the integer 12345678901234567890123456789012… is out of range"#
                + #"; expected -9007199254740991 to 9007199254740991 [integer-range]"#
        ),
        (
            "[1e400]",
            #"/0: line 1, column 2 (byte 1): 1e400 is too large"#
                + #"; expected a number that a double can hold [number-range]"#
        ),
        (
            "{\"a\": {\"b\": 1,\n  \"b\": 2}}",
            #"/a/b: line 2, column 3 (byte 17): the name occurs twice in this object"#
                + #"; expected each name once [duplicate-name]"#
        ),
        (
            "{\"\u{E9}\": 1, \"e\u{301}\": 2}",
            #"/é: line 1, column 10 (byte 10): the name differs from another only in form"#
                + #"; expected each name once [duplicate-name]"#
        ),
    ]

    @Test(arguments: messages) func `a fault says its place, reason and expectation`(text: String, expected: String) {
        #expect(fault(Array(text.utf8)) == expected)
    }

    @Test func `bytes that are not UTF-8 are refused where they stand`() {
        let place = "/0: line 1, column 3 (byte 2): "
        let cases: [([UInt8], String)] = [
            ([0x80], "0x80"), ([0xC1, 0xBF], "0xC1"), ([0xE0, 0x9F, 0xBF], "0xE0"), ([0xED, 0xA0, 0x80], "0xED"),
            ([0xF0, 0x8F, 0xBF, 0xBF], "0xF0"), ([0xF4, 0x90, 0x80, 0x80], "0xF4"), ([0xF5], "0xF5"),
            ([0xE2, 0x82], "0xE2"), ([0xFF], "0xFF"),
        ]
        for (bytes, name) in cases {
            let message = fault(Array("[\"".utf8) + bytes + Array("\"]".utf8))
            #expect(message == place + "the byte \(name) in a string is not UTF-8; expected UTF-8 [encoding]")
        }
        #expect(
            fault([UInt8(ascii: "["), 0xC3, 0xA9])
                == "/0: line 1, column 2 (byte 1): found the byte 0xC3; expected a JSON value [syntax]"
        )
    }

    @Test func `columns count characters, offsets count bytes`() {
        let message = fault(Array("[\"日本😀\", x]".utf8))
        #expect(message == "/1: line 1, column 9 (byte 15): found the character x; expected a JSON value [syntax]")
    }

    // MARK: - Limits

    @Test(arguments: [1, 2, 64, 1_024]) func `nesting up to the limit is accepted, one more is refused`(depth: Int) {
        let limits = JSONLimits(maximumBytes: 10_000, maximumDepth: depth)
        func nested(_ levels: Int, _ inner: String) -> [UInt8] {
            let opening = String(repeating: "[", count: levels)
            return Array((opening + inner + String(repeating: "]", count: levels)).utf8)
        }
        for inner in ["", "1", "\"a\""] {
            #expect(fault(nested(depth, inner), limits: limits) == "accepted")
            let path = String(repeating: "/0", count: depth)
            #expect(
                fault(nested(depth + 1, inner), limits: limits)
                    == "\(path): line 1, column \(depth + 1) (byte \(depth)): arrays and objects nest deeper than "
                    + "\(depth); expected at most \(depth) levels [depth]"
            )
        }
        #expect(fault(nested(depth - 1, "{}"), limits: limits) == "accepted")
    }

    @Test func `no nesting at all may be allowed`() {
        let limits = JSONLimits(maximumBytes: 100, maximumDepth: 0)
        #expect(fault(Array("1".utf8), limits: limits) == "accepted")
        #expect(fault(Array("[]".utf8), limits: limits).hasSuffix("[depth]"))
    }

    @Test func `a hundred thousand brackets are refused, not followed`() {
        let text = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(fault(text, limits: JSONLimits(maximumBytes: .max, maximumDepth: .max)).hasSuffix("[depth]"))
    }

    @Test func `a text of the largest size is accepted, one byte more is refused`() {
        let limits = JSONLimits(maximumBytes: 6, maximumDepth: 1)
        #expect(fault(Array("[1, 2]".utf8), limits: limits) == "accepted")
        #expect(
            fault(Array("[1, 23]".utf8), limits: limits)
                == "line 1, column 1 (byte 0): the text has 7 bytes; expected at most 6 [size]"
        )
    }
}
