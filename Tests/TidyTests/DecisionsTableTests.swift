import Foundation
import Testing

/// The invariants that docs/decisions.md lists, and the tests that it names for them.
@Suite struct DecisionsTableTests {
    @Test func `sixteen invariants stand in order, and every test that is named is in its file`() throws {
        let rows = try SecurityTable.cells("docs/decisions.md").filter {
            $0.count == 2 && $0[0].first?.isNumber == true
        }
        #expect(rows.map { $0[0].prefix { $0 != "." } } == (1...16).map { "\($0)" })
        var named = 0
        for row in rows {
            let files = row[1].matches(of: /`(\w+\.swift)`: (“[^”]+”(?:, “[^”]+”)*)/)
            for file in files {
                let found = ["SilenceTests", "DeskTests/Decisions", "RecordsTests/Decisions"].lazy.compactMap {
                    folder in
                    try? String(contentsOfFile: "\(SourceFile.root)/Tests/\(folder)/\(file.1)", encoding: .utf8)
                }.first
                let text = try #require(found, "there is no \(file.1)")
                for test in file.2.matches(of: /“([^”]+)”/) {
                    named += 1
                    #expect(text.contains("func `\(test.1)`("), "\(file.1) has no test called \(test.1)")
                }
            }
            // A name that no file stands before would not be looked for.
            #expect(!row[1].contains("“") || !files.isEmpty, "\(row[0])")
        }
        #expect(rows.allSatisfy { $0[1].contains("“") } && named > 18)
    }
}
