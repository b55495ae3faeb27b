import Foundation
import Testing

/// The table of published flaws and the tests that run them again name the same identifiers.
@Suite struct PublishedFlawTableTests {
    /// A row of the table: the identifiers of its first column, and the test of its last, nil where nothing is tested.
    private struct Row {
        let identifiers: [String]
        let test: String?
        let text: String
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    private static func rows() throws -> [Row] {
        let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = root.appending(path: "docs/published-flaws.md")
        return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            // Of a link only what is read, not where it leads.
            let name = cells.first?.firstMatch(of: #/^\[([^\]]+)\]/#).map { String($0.1) } ?? cells.first ?? ""
            let identifiers = Self.identifiers(in: name)
            guard line.hasPrefix("|"), cells.count == 4, !identifiers.isEmpty else { return nil }
            let test = cells[3].firstMatch(of: #/`(.+)`/#).map { String($0.1) }
            return Row(identifiers: identifiers, test: test, text: String(line))
        }
    }

    /// Names of tests, in the files beside this one.
    private static func tests() throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.lastPathComponent.hasSuffix("Flaws.swift") }.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: #/@Test func `([^`]+)`/#).map { String($0.1) }
        }
    }

    /// The identifiers in a text; `OpenCTI #1, #2` are two of one system's.
    private static func identifiers(in text: String) -> [String] {
        var system = ""
        return text.matches(of: #/(OpenCTI|MISP|TheHive) (?=#)|(#[0-9]+)|((?:CVE|PYSEC)-[0-9]{4}-[0-9]+)/#).compactMap {
            match in
            if let name = match.1 { system = String(name) }
            if let number = match.2 { return system + " " + number }
            return match.3.map(String.init)
        }
    }

    @Test func `every identifier of the table is named by its test, and the reverse`() throws {
        let rows = try Self.rows()
        let tests = try Self.tests()
        #expect(rows.count > 20 && tests.count > 15)
        var listed: [String] = []
        for row in rows {
            listed += row.identifiers
            guard let test = row.test else {
                #expect(row.text.contains("not tested"), "\(row.text)")
                continue
            }
            #expect(tests.contains(test), "there is no test of this name: \(test)")
            for identifier in row.identifiers {
                #expect(Self.identifiers(in: test).contains(identifier), "\(identifier) is not named by: \(test)")
            }
        }
        #expect(Set(listed).count == listed.count, "an identifier stands twice")
        let tested = Set(rows.filter { $0.test != nil }.flatMap(\.identifiers))
        for test in tests {
            let named = Self.identifiers(in: test)
            #expect(!named.isEmpty, "\(test)")
            for identifier in named { #expect(tested.contains(identifier), "\(identifier) is not in the table") }
        }
    }
}
