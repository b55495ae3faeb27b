import Foundation
import Testing

/// The house rules that neither the compiler nor the formatter checks.
@Suite struct TidyTests {
    let sources: [SourceFile]

    init() throws {
        sources = try SourceFile.all(beneath: "Sources")
        // A walk that finds nothing would pass everything.
        try #require(sources.count > 100)
    }

    @Test func `a file has at most 350 lines`() {
        for file in sources {
            #expect(file.lines.count <= 350, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func `nothing in Sources ends the process or hides a failure`() {
        let banned = ["try!", "fatalError(", " as! ", "TODO", "FIXME"]
        for file in sources {
            for (number, line) in file.lines.enumerated() {
                for word in banned where line.contains(word) {
                    Issue.record("\(file.path):\(number + 1): \(word)")
                }
            }
        }
    }

    @Test func `an unchecked Sendable and a broken precondition say why`() {
        for file in sources {
            for (number, line) in file.lines.enumerated()
            where line.contains("@unchecked Sendable") || line.contains("preconditionFailure(") {
                let before = file.lines[..<number].suffix(6)
                #expect(
                    before.contains { $0.contains("//") } || line.contains("//"),
                    "\(file.path):\(number + 1)"
                )
            }
        }
    }

    @Test func `rooms import along the arrows alone`() {
        for file in sources {
            guard let allowed = Arrows.allowed[file.room] else {
                Issue.record("\(file.room) is not among the arrows (Tests/TidyTests/Arrows.swift)")
                continue
            }
            for imported in file.imports where Arrows.allowed[imported] != nil || Arrows.outside.contains(imported) {
                #expect(
                    allowed.contains(imported) || imported == file.room,
                    "\(file.path): \(file.room) may not import \(imported)"
                )
            }
        }
    }

    @Test func `arrows go one way`() {
        for (room, below) in Arrows.allowed {
            for other in below {
                #expect(!(Arrows.allowed[other] ?? []).contains(room), "\(room) and \(other) need each other")
            }
        }
    }

    @Test func `what mutants do is in no release: each line that names one stands in a debug block`() {
        var found = 0
        for file in sources {
            var blocks: [Bool] = []
            for (number, line) in file.lines.enumerated() {
                let text = line.drop { $0 == " " }
                if text.hasPrefix("#if ") { blocks.append(text == "#if DEBUG") }
                if text.hasPrefix("#else") || text.hasPrefix("#elseif"), !blocks.isEmpty {
                    blocks[blocks.count - 1] = false
                }
                if text.hasPrefix("#endif"), !blocks.isEmpty { blocks.removeLast() }
                guard line.contains("LeakMutant") || line.contains("import Mutants") else { continue }
                found += 1
                #expect(blocks.contains(true), "\(file.path):\(number + 1)")
            }
        }
        #expect(found > 100)
    }

    @Test func `tests open files of stores through the one place that listens for damage first`() throws {
        let places = ["Tests/DatabaseSupport/PlainDatabase.swift", "Tests/TidyTests/TidyTests.swift"]
        for file in try SourceFile.all(beneath: "Tests") where !places.contains(file.path) {
            for (number, line) in file.lines.enumerated()
            where line.contains("DatabaseQueue(path") || line.contains("DatabasePool(") {
                Issue.record("\(file.path):\(number + 1): PlainDatabase.open")
            }
        }
    }

    @Test func `no file names a place of one machine`() throws {
        let pattern = #/(^|[^A-Za-z0-9._-])/(home|root|opt|work)/[a-z]/#
        for folder in ["Sources", "Tests", "docs", "scripts", "record", "exercise"] {
            for file in try SourceFile.all(beneath: folder, suffixes: [".swift", ".md", ".yaml", ".py", ".sh", ""]) {
                for (number, line) in file.lines.enumerated() where line.contains(pattern) {
                    // The pattern itself.
                    if file.path.hasSuffix("TidyTests.swift") { continue }
                    Issue.record("\(file.path):\(number + 1)")
                }
            }
        }
    }
}
