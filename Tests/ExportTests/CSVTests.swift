import TestSupport
import Testing

@testable import Export

@Suite struct CSVTests {
    @Test func `a file is written as it always was`() throws {
        for (options, name) in [(CSVWriter.Options.exact, "exact.csv"), (.spreadsheet, "spreadsheet.csv")] {
            var writer = try CSVWriter(Samples.columns, options: options)
            for row in Samples.rows { try writer.append(row) }
            let text = String(decoding: writer.take(), as: UTF8.self)
            #expect(GoldenFolder("Export").difference(of: text, from: name) == nil)
        }
    }

    @Test func `what is written is read back by a reader of its own`() throws {
        var random = SplitMix64(seed: propertySeed)
        let pieces = [
            "", ",", "\"", "\r\n", "\n", "\r", " ", ";", "\\", "'", "=1+1", "日本", "한국", "e\u{301}", "x", "\u{FEFF}",
            "\t",
        ]
        for _ in 0..<400 {
            let width = Int.random(in: 1...5, using: &random)
            let columns = (0..<width).map { Column("c\($0)", .text, meaning: "") }
            var rows: [[String?]] = []
            var writer = try CSVWriter(columns)
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                let row = (0..<width).map { _ -> String? in
                    if Int.random(in: 0..<6, using: &random) == 0 { return nil }
                    return (0..<Int.random(in: 0...5, using: &random))
                        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                }
                rows.append(row)
                try writer.append(row.map { $0.map(Cell.text) ?? .none })
            }
            let bytes = writer.take()
            let found = try CSVReader.records(bytes)
            #expect(found.first == columns.map(\.name), "seed \(propertySeed)")
            // What is not recorded in the only column is written as an empty text, or the line would be none.
            let expected = width == 1 ? rows.map { [$0[0] ?? ""] } : rows
            #expect(Array(found.dropFirst()) == expected, "seed \(propertySeed)")
        }
    }

    @Test func `lists are read back`() throws {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<200 {
            let values = (1...Int.random(in: 1...4, using: &random)).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    [";", "\\", "a", " ", "b;"].randomElement(using: &random) ?? ""
                }
                .joined()
            }
            var read = [""]
            var isEscaped = false
            var skipsSpace = false
            for character in CSVWriter.joined(values) {
                if skipsSpace {
                    skipsSpace = false
                    #expect(character == " ")
                } else if isEscaped {
                    read[read.count - 1].append(character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == ";" {
                    read.append("")
                    skipsSpace = true
                } else {
                    read[read.count - 1].append(character)
                }
            }
            #expect(read == values, "seed \(propertySeed)")
        }
    }

    @Test(arguments: ["=1", "+1", "-1", "@x", "\tx", "\rx", "  =1", "\u{FF1D}1"])
    func `a guarded text is not run by a spreadsheet, and an exact one is as it was`(text: String) throws {
        for (options, prefix) in [
            (CSVWriter.Options.exact, ""), (.init(guardsFormulas: true, hasByteOrderMark: false), "'"),
        ] {
            var writer = try CSVWriter(
                [Column("a", .text, meaning: ""), Column("b", .number, meaning: "")],
                options: options
            )
            try writer.append([.text(text), .number("-5")])
            let row = try #require(try CSVReader.records(writer.take()).last)
            #expect(row == [prefix + text, "-5"])
        }
    }

    @Test func `a row that is refused leaves nothing behind, and says where and why`() throws {
        var writer = try CSVWriter(
            [Column("a", .text, meaning: ""), Column("b", .number, meaning: "")],
            limits: ExportLimits(count: 1, bytes: 1000, field: 5)
        )
        let header = writer.take()
        #expect(String(decoding: header, as: UTF8.self) == "a,b\r\n")
        let refused: [([Cell], ExportError.Rule)] = [
            ([.none], .width), ([.text("longer than five"), .none], .field), ([.text("a\0"), .none], .character),
            ([.none, .number("1e5")], .number), ([.none, .number("01")], .number), ([.none, .number("")], .number),
            ([.number("1"), .none], .kind), ([.list(["x"]), .none], .kind), ([.boolean(true), .none], .kind),
        ]
        for (cells, rule) in refused {
            let error = #expect(throws: ExportError.self) { try writer.append(cells) }
            #expect(error?.rule == rule)
            #expect(error?.path.hasPrefix("row 1") == true)
        }
        #expect(writer.take().isEmpty)
        try writer.append([.none, .number("1")])
        #expect(#expect(throws: ExportError.self) { try writer.append([.none, .none]) }?.rule == .count)
    }

    @Test func `columns have names of their own`() {
        #expect(#expect(throws: ExportError.self) { _ = try CSVWriter([]) }?.rule == .empty)
        let twice = [Column("a", .text, meaning: ""), Column("a", .text, meaning: "")]
        #expect(#expect(throws: ExportError.self) { _ = try CSVWriter(twice) }?.rule == .duplicate)
    }

    @Test func `output beyond the limit is refused, however it is taken`() throws {
        var writer = try CSVWriter(
            [Column("a", .text, meaning: "")],
            limits: ExportLimits(count: 100, bytes: 20, field: 100)
        )
        var taken = writer.take()
        for _ in 0..<4 {
            try writer.append([.text("x")])
            taken += writer.take()
        }
        let error = #expect(throws: ExportError.self) {
            for _ in 0..<4 { try writer.append([.text("x")]) }
        }
        #expect(error?.rule == .size)
        #expect(taken.count + writer.take().count <= 20)
    }

    @Test func `the codebook tells every column and every value`() throws {
        let book = Codebook(
            title: "NATO and its partners",
            notes: ["Empty is not recorded.", "Dates are EDTF: 2023/.. goes on."],
            tables: [.init("activities.csv", meaning: "A row for each activity.", columns: Samples.columns)]
        )
        var writer = try CSVWriter(Codebook.columns)
        for row in book.rows { try writer.append(row) }
        let text = String(decoding: writer.take(), as: UTF8.self)
        #expect(GoldenFolder("Export").difference(of: text, from: "codebook.csv") == nil)
        let words = Codebook.Words(
            column: "Column",
            kind: "Kind",
            meaning: "Meaning",
            terms: "Values",
            kinds: [.date: "date (EDTF)"],
            list: "several, separated by ;"
        )
        #expect(GoldenFolder("Export").difference(of: book.markdown(words), from: "codebook.md") == nil)
    }
}
