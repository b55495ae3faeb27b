import TestSupport
import Testing

@testable import RecordFiles

@Suite struct YAMLPrinterTests {
    @Test(
        arguments: [
            ("Riga summit", "Riga summit"), ("NO", "\"NO\""), ("no", "\"no\""), ("on", "\"on\""), ("y", "\"y\""),
            ("08", "\"08\""), ("2023-07", "\"2023-07\""), ("1_000", "\"1_000\""), ("null", "\"null\""), ("~", "\"~\""),
            ("", "\"\""), (" a", "\" a\""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("- a", "\"- a\""),
            ("it's", "\"it's\""), ("say \"x\"", "\"say \\\"x\\\"\""), ("tab\there", "\"tab\\there\""),
            ("日本", "\"日本\""), ("a\u{202E}b", "\"a\\u202Eb\""), ("a\u{FEFF}b", "\"a\\uFEFFb\""),
            ("None", "\"None\""), (".inf", "\".inf\""), ("0x1F", "\"0x1F\""), ("12:30:00", "\"12:30:00\""),
        ])
    func `a text that a reader could take for something else is quoted`(text: String, printed: String) {
        let file = YAMLPrinter.file(comment: "c", [.init("k", .text(text))])
        #expect(file == "# c\n\nk: " + printed + "\n")
    }

    @Test func `a long text has one sentence a line, a text of several lines is a block`() {
        let long = String(repeating: "Thirty letters and two points. ", count: 4).dropLast()
        let file = YAMLPrinter.file(comment: "c", [.init("a", .text(String(long))), .init("b", .text("one\n\n  two"))])
        #expect(
            file == """
                # c

                a: >-
                  Thirty letters and two points.
                  Thirty letters and two points.
                  Thirty letters and two points.
                  Thirty letters and two points.

                b: |-
                  one

                    two

                """
        )
    }

    @Test func `short lists stand on one line, long ones and maps one element a line`() {
        let file = YAMLPrinter.file(
            comment: "c",
            [
                .init("short", .texts(["a", "b"])), .init("long", .texts((0..<30).map { "word-\($0)" })),
                .init("maps", .list([.map(("a", .text("x")), ("b", .literal("1")))])),
            ],
            isSpaced: false
        )
        #expect(file.hasPrefix("# c\n\nshort: [a, b]\nlong:\n  - word-0\n  - word-1\n"))
        #expect(file.hasSuffix("maps:\n  - {a: x, b: 1}\n"))
    }

    /// Texts of awkward pieces, in every place that a text can have, come back as they were.
    @Test func `every text reads back as it was printed`() throws {
        var random = SplitMix64(seed: propertySeed)
        let pieces = [
            "a", "B", "7", " ", "  ", ".", ". ", "? ", "\n", "\n\n", "\t", ":", ": ", "#", " #", "-", "- ", "'", "\"",
            "\\",
            "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "no", "null", "日本", "é", "\u{85}",
            "\u{2028}",
            "\u{FEFF}", "\u{7}", "\r", "---", "...", "👍🏽", "\u{202E}", "long words that fill the line", "\u{A0}",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let value = YAMLValue.map(
                ("t", .text(text)),
                ("l", .list([.text(text)])),
                ("m", .list([.map(("k", .text(text)))]))
            )
            let file = YAMLPrinter.file(comment: "c", [.init("r", value)])
            let entries = try FileParser.parse(file, file: "f")?.entries?.first?.value.entries ?? []
            let read = [
                entries.first?.value.text, entries.dropFirst().first?.value.elements?.first?.text,
                entries.last?.value.elements?.first?.entries?.first?.value.text,
            ]
            #expect(read == [text, text, text], "seed \(propertySeed), \(file)")
        }
    }
}
