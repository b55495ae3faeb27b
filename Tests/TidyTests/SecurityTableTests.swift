import Foundation
import Testing

/// What the documents on security name exists, and what they count is there.
@Suite struct SecurityTableTests {
    private let table: SecurityTable
    private let page: String

    init() throws {
        table = try SecurityTable()
        page = try String(contentsOfFile: SourceFile.root + "/docs/security.md", encoding: .utf8)
    }

    @Test func `every requirement of levels 1 and 2 stands once, in order`() {
        let numbers = table.rows.map(\.number)
        for (one, next) in zip(numbers, numbers.dropFirst()) {
            #expect(one.lexicographicallyPrecedes(next), "\(one) and \(next)")
        }
        // As many as the standard has.
        #expect(table.rows.count { $0.level == "1" } == 70)
        #expect(table.rows.count { $0.level == "2" } == 183)
        #expect(table.rows.count == 253)
        #expect(Set(numbers.map { $0[0] }) == Set(1...17))
    }

    @Test func `every file that is named is there`() {
        for row in table.rows {
            for place in row.places {
                #expect(FileManager.default.fileExists(atPath: SourceFile.root + "/" + place), "\(row.name): \(place)")
            }
        }
    }

    @Test func `every test that is named is in its file`() throws {
        var texts: [String: String] = [:]
        for row in table.rows {
            // A name that no file stands before would not be looked for.
            #expect(row.tests.count == row.reason.count { $0 == "“" }, "\(row.name)")
            for (file, name) in row.tests {
                let text = try texts[file] ?? String(contentsOfFile: SourceFile.root + "/" + file, encoding: .utf8)
                texts[file] = text
                let declaration = file.hasSuffix(".py") ? "def \(name)(self" : "func `\(name)`("
                #expect(text.contains(declaration), "\(row.name): \(file) has no test called \(name)")
            }
        }
        #expect(texts.count > 40)
    }

    @Test func `what is met names a test, and what is by design a place`() {
        for row in table.rows {
            #expect(SecurityTable.states.contains(row.state), "\(row.name): \(row.state)")
            #expect(row.reason.count > 5, "\(row.name)")
            if row.state == "met" { #expect(!row.tests.isEmpty, "\(row.name)") }
            if row.state == "by design" {
                #expect(row.places.contains { !$0.hasPrefix("Tests/") }, "\(row.name)")
            }
        }
    }

    @Test func `the counts are those of the rows`() throws {
        let lines = try SecurityTable.cells("docs/security.md")
        func told(_ line: [String]) -> [Int] { line.dropFirst().compactMap { Int($0) } }
        for chapter in 1...17 {
            let line = try #require(lines.first { $0[0].hasPrefix("V\(chapter) ") }, "V\(chapter)")
            let counts = table.counts(ofChapter: chapter)
            #expect(told(line) == counts + [counts.reduce(0, +)], "V\(chapter)")
        }
        let counts = table.counts(ofChapter: nil)
        #expect(told(try #require(lines.first { $0[0] == "all" })) == counts + [table.rows.count])
    }

    @Test func `what is open stands with what it would take`() throws {
        let named = try SecurityTable.cells("docs/security.md").filter { $0.count == 2 }
            .flatMap { $0[0].matches(of: /V\d+\.\d+\.\d+/).map { String($0.output) } }
        #expect(named == table.rows.filter { $0.state == "open" }.map(\.name))
    }

    @Test func `every component that is depended on is listed`() throws {
        let manifest = try String(contentsOfFile: SourceFile.root + "/Package.swift", encoding: .utf8)
        let names = manifest.matches(of: /\.package\(url: "[^"]*\/([^"\/]+?)(?:\.git)?"/).map { String($0.1) }
        #expect(names.count > 10)
        for name in names { #expect(page.contains("| \(name) |"), "\(name)") }
    }

    @Test func `the words of the place that no password is made of are listed`() throws {
        let path = "Sources/Accounts/GuessablePassword.swift"
        let source = try String(contentsOfFile: SourceFile.root + "/" + path, encoding: .utf8)
        let list = try #require(source.firstMatch(of: /contextWords = \[([^\]]+)\]/)?.1)
        let words = list.matches(of: /"([a-z]+)"/).map { String($0.1) }
        #expect(words.count > 10)
        for word in words { #expect(page.contains("`\(word)`"), "\(word)") }
    }
}
