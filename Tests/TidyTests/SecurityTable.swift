import Foundation

/// The rows of docs/security-asvs.md.
struct SecurityTable {
    /// One requirement.
    struct Row {
        /// `V6.2.4` as its three numbers.
        let number: [Int]
        let level: String
        let state: String
        /// What shows it, or why it is so.
        let reason: String

        var name: String { "V" + number.map(String.init).joined(separator: ".") }

        /// The files that the row names.
        var places: [String] {
            reason.matches(of: /`((?:Sources|Tests|docs|Fuzz)\/[^`]+|Package\.swift)`/).map { String($0.1) }
        }

        /// The tests that the row names, each with its file.
        var tests: [(file: String, name: String)] {
            reason.matches(of: /`(Tests\/[^`]+)`: (“[^”]+”(?:, “[^”]+”)*)/).flatMap { match in
                match.2.matches(of: /“([^”]+)”/).map { (String(match.1), String($0.1)) }
            }
        }
    }

    static let states = ["met", "by design", "not applicable", "open"]

    let rows: [Row]

    init() throws {
        rows = try Self.cells("docs/security-asvs.md").compactMap { cells in
            guard cells.count == 5, let match = cells[0].wholeMatch(of: /V(\d+)\.(\d+)\.(\d+)/) else { return nil }
            let number = [match.1, match.2, match.3].compactMap { Int($0) }
            return Row(number: number, level: cells[1], state: cells[3], reason: cells[4])
        }
    }

    /// The rows of every table of a document, cell by cell.
    static func cells(_ path: String) throws -> [[String]] {
        let text = try String(contentsOfFile: SourceFile.root + "/" + path, encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.hasSuffix(" |") }.map { line in
            line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
        }
    }

    /// How many rows of a chapter stand in each state.
    func counts(ofChapter chapter: Int?) -> [Int] {
        Self.states.map { state in
            rows.count { $0.state == state && (chapter == nil || $0.number[0] == chapter) }
        }
    }
}
