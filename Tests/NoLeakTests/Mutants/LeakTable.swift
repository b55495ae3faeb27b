import Foundation
import Mutants

/// The table of docs/no-leak-channels.md, made of the scenarios and of what the mistakes say of themselves.
enum LeakTable {
    /// Where the project is.
    private static var root: String {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path
    }

    /// Where the table is kept.
    static var path: String { root + "/docs/no-leak-channels.md" }

    /// What each mistake is, from the comment above its name.
    static func mistakes() throws -> [String: String] {
        let source = try String(contentsOfFile: root + "/Sources/Mutants/LeakMutant.swift", encoding: .utf8)
        let cases = source.matches(of: /\/\/\/ (.*)\n    case ([A-Za-z]+)\n/)
        return Dictionary(cases.map { (String($0.2), String($0.1)) }, uniquingKeysWith: { one, _ in one })
    }

    /// The whole file.
    static func text() throws -> String {
        let mistakes = try mistakes()
        var lines = [introduction]
        for channel in LeakChannel.allCases {
            if let absence = channel.absence {
                lines.append("| \(channel.rawValue) | none: \(absence) | | |")
                continue
            }
            for scenario in LeakScenario.all where scenario.channels.contains(channel) {
                let mistake = mistakes[scenario.mutant.rawValue] ?? ""
                lines.append("| \(channel.rawValue) | \(scenario.says). | `\(scenario.mutant)` | \(mistake) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let introduction = """
        # Channels, tests, mutants

        The ways by which a reader could learn of what is hidden, and for each what is tested. A **mutant** is a mistake that
        a developer could make, in the program itself, switched on for one test: with it the test must find a difference, since
        a test that finds none then would not find a real leak either. A scenario is played on two nodes, one with something hidden and one without, and
        compares what a reader is told: `swift test --filter LeakMutantTests` plays them all, each without its mutant
        (no difference may be found) and with it (one must be).

        Mutants are in debug builds alone. Each stands between `#if DEBUG` and `#endif` at the line where the mistake would
        be made, and asks `LeakMutant`, a type that only debug builds have: what named it elsewhere would not compile in a
        release, and `TidyTests` looks for it too. A task-local value says which one is active; `Store` carries it to the
        queues of the database.

        This file is written by `ENTENTE_RECORD=1 swift test --filter LeakMutantTests`, and a test compares it. Random histories
        can be asked whether they find a mistake without being told where to look: `ENTENTE_MUTANT=countsOfTheTable swift test
        --filter LeakMutantHistoryTests`.

        | channel | what holds | mutant | the mistake |
        |---|---|---|---|
        """
}
