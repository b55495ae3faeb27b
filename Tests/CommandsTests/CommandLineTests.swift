import ArgumentParser
import Testing

@testable import Commands

@Suite struct CommandLineTests {
    @Test(arguments: [
        ["serve", "--data", "d", "--port", "0", "--example"], ["serve"],
        ["import", "--data", "d", "--origin", "JPN", "--label", "TLP:CLEAR", "--dry-run", "--json", "a", "-"],
        ["export", "--data", "d", "--as", "jpn", "--format", "stix"], ["export", "--as", "jpn", "--record", "out"],
        ["why", "identity--x", "--as", "public", "--for", "jpn"], ["view", "identity--x", "--as", "public", "--json"],
        ["search", "two", "words", "--as", "public", "--limit", "3"], ["stats"], ["stats", "--as", "jpn", "--json"],
        ["validate", "a"], ["backup", "file"], ["restore", "file", "--data", "d"], ["version", "--json"],
        ["inbox", "JPN"], ["inbox", "JPN", "--label", "TLP:GREEN", "--refuse-raised", "--json"],
    ])
    func `a documented command line is understood`(arguments: [String]) throws {
        _ = try EntenteCommand.parseAsRoot(arguments)
    }

    @Test(arguments: [
        ["serve", "--port", "70000"], ["import"], ["export", "--format", "stix"], ["why", "identity--x"],
        ["export", "--as", "jpn", "--format", "pdf"], ["search", "--as", "public"], ["nothing"],
        ["search", "word", "--as", "public", "--limit", "0"], ["inbox"],
        ["inbox", "JPN", "--label", "TLP:GREEN", "--party-only"],
    ])
    func `a wrong command line is refused with the status of wrong usage`(arguments: [String]) {
        let error = #expect(throws: (any Error).self) { _ = try EntenteCommand.parseAsRoot(arguments) }
        if let error { #expect(EntenteCommand.exitCode(for: error).rawValue == Ending.usage.rawValue) }
    }

    @Test func `each command says what it does, and shows an example where it has options`() {
        for command in EntenteCommand.configuration.subcommands {
            #expect(!command.configuration.abstract.isEmpty)
            guard command != VersionCommand.self else { continue }
            let name = command.configuration.commandName ?? ""
            #expect(command.configuration.discussion.contains("entente \(name) "), "\(name)")
        }
    }

    @Test func `completion scripts know every command`() {
        let script = EntenteCommand.completionScript(for: .bash)
        for command in EntenteCommand.configuration.subcommands {
            #expect(script.contains(command.configuration.commandName ?? "?"))
        }
    }
}
