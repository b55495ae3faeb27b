import Foundation
import TestSupport
import Testing

@testable import Export

@Suite struct JSONLinesTests {
    @Test func `rows are objects with every name, in the order of the columns`() throws {
        var writer = try JSONLinesWriter(Samples.columns)
        for row in Samples.rows { try writer.append(row) }
        let text = String(decoding: writer.take(), as: UTF8.self)
        #expect(GoldenFolder("Export").difference(of: text, from: "rows.jsonl") == nil)
    }

    @Test func `any text is read back by a reader of others`() throws {
        var random = SplitMix64(seed: propertySeed)
        let column = [Column("a\"\\", .text, meaning: "")]
        for _ in 0..<200 {
            let scalars = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 1...(Bool.random(using: &random) ? 0x7F : 0x2FFFF), using: &random))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            var writer = try JSONLinesWriter(column)
            try writer.append([.text(text)])
            let bytes = writer.take()
            #expect(bytes.count { $0 == 0x0A } == 1)
            let value = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String]
            #expect(Array(value?["a\"\\"]?.utf8 ?? "no".utf8) == Array(text.utf8), "seed \(propertySeed): \(scalars)")
        }
    }

    @Test func `finished objects go in as they lie`() throws {
        var writer = try JSONLinesWriter()
        try writer.append(json: Array(#"{"id":"x"}"#.utf8))
        #expect(writer.take() == Array("{\"id\":\"x\"}\n".utf8))
        #expect(#expect(throws: ExportError.self) { try writer.append(json: Array("{\n}".utf8)) }?.rule == .character)
        #expect(#expect(throws: ExportError.self) { try writer.append(json: [UInt8]()) }?.rule == .empty)
        #expect(writer.take().isEmpty && writer.count == 1)
    }
}
