import ArgumentParser
import Foundation
import Testing

@testable import Commands

@Suite struct CommandLineTests {
    @Test(arguments: [
        ["serve", "--data", "d", "--port", "0", "--example"], ["serve"],
        ["import", "--data", "d", "--origin", "JPN", "--label", "TLP:CLEAR", "--dry-run", "--json", "a", "-"],
        ["export", "--data", "d", "--as", "jpn", "--format", "stix"], ["export", "--as", "jpn", "--record", "out"],
        ["why", "identity--x", "--as", "public", "--for", "jpn"], ["view", "identity--x", "--as", "public", "--json"],
        ["search", "two", "words", "--as", "public", "--limit", "3"], ["stats"], ["stats", "--as", "jpn", "--json"],
        ["why", "identity--x", "JPN", "--as", "public"], ["write", "--as", "desk@jpn", "--dry-run", "topics.yaml"],
        ["write", "--kind", "topics", "--origin", "JPN", "--label", "TLP:CLEAR", "--refuse-raise", "-", "--json"],
        ["revoke", "--as", "desk@jpn", "identity--x"],
        ["raise", "--label", "RESTRICTED", "--version", "a", "--version", "b", "identity--x"],
        ["release", "--version", "a", "--label", "TLP:CLEAR", "--reason", "agreed", "identity--x"],
        ["request", "list", "--as", "desk@jpn"], ["request", "approve", "--as", "desk@jpn", "x"],
        ["request", "decline", "--as", "desk@jpn", "--reason", "no", "x"],
        ["account", "add", "desk", "--party", "JPN", "--level", "RESTRICTED", "--role", "author", "--hours", "0"],
        ["account", "list", "--party", "JPN", "--json"], ["account", "link", "desk@jpn", "--hours", "1"],
        ["account", "password", "desk@jpn"], ["account", "clear", "desk@jpn", "--none"],
        ["account", "clear", "desk@jpn", "--caveat", "ATOMAL", "--role", "releaser", "--as", "admin@jpn"],
        ["account", "expect", "desk@jpn", "--email", "a@b"], ["account", "expect", "desk@jpn", "--none"],
        ["account", "second-factor", "desk@jpn", "--remove"], ["party", "provider", "JPN", "--remove"],
        ["party", "provider", "JPN", "--issuer", "https://a", "--client-id", "b", "--secret-file", "-"],
        ["token", "new", "desk@jpn", "feed", "--write", "--level", "RESTRICTED", "--no-formats", "--days", "1"],
        ["token", "list", "desk@jpn"], ["token", "revoke", "desk@jpn", "8f14e45fceea167a"],
        ["account", "disable", "desk@jpn"], ["account", "enable", "desk@jpn", "--json"],
        ["party", "add", "JPN", "Japan", "--level", "RESTRICTED", "--own"], ["party", "list", "--all", "--as", "jpn"],
        ["party", "ceiling", "JPN", "--level", "RESTRICTED", "--administers-node"],
        ["member", "add", "JPN", "IP4", "--from", "2026-11-30", "--serves"], ["member", "remove", "JPN", "IP4"],
        ["member", "list", "--as", "jpn"], ["member", "list", "IP4"], ["completion", "fish"],
        ["audit", "--action", "release", "--from", "2026-11-01", "--refused", "--by", "JPN", "--limit", "3"],
        ["validate", "a"], ["backup", "file"], ["restore", "file", "--data", "d"], ["version", "--json"],
        [
            "serve", "--allow-origin", "https://a.example", "--allow-origin", "http://localhost:1", "--audit-log",
            "stderr",
        ],
        ["serve", "--require-second-factor", "administrators", "--refused-passwords", "file"], ["secret", "renew"],
        ["secret", "key", "k"], ["secret", "seal", "k", "--data", "d", "--sealing-key", "old"], ["secret", "unseal"],
        ["serve", "--sealing-key", "k"],
        ["inbox", "JPN"], ["inbox", "JPN", "--label", "TLP:GREEN", "--refuse-raised", "--json"],
        ["decision", "list", "--as", "jpn", "--closed", "--party", "JPN", "--json"],
        ["decision", "enter", "--party", "JPN", "--evidence", "e", "--handed-in", "2026-11-30", "agree", "x"],
        ["decision", "break", "--as", "jpn", "--kind", "objection", "--text", "t", "--withhold", "--round", "1", "x"],
        ["key", "list"], ["key", "rotate", "--data", "d"], ["verify", "-", "--keys", "k", "--text", "t"],
    ])
    func `a documented command line is understood`(arguments: [String]) throws {
        _ = try EntenteCommand.parseAsRoot(arguments)
    }

    @Test(arguments: [
        ["serve", "--port", "70000"], ["serve", "--allow-origin", "*"], ["serve", "--no-other-sites"],
        ["serve", "--require-second-factor", "nobody"], ["import"], ["export", "--format", "stix"],
        ["why", "identity--x"],
        ["export", "--as", "jpn", "--format", "pdf"], ["search", "--as", "public"], ["nothing"],
        ["search", "word", "--as", "public", "--limit", "0"], ["inbox"],
        ["inbox", "JPN", "--label", "TLP:GREEN", "--party-only"], ["write", "--as", "a", "--origin", "b", "-"],
        ["account", "clear", "desk@jpn"], ["account", "clear", "desk@jpn", "--none", "--level", "RESTRICTED"],
        ["account", "add", "desk", "--party", "JPN", "--role", "king"], ["audit", "--action", "nothing"],
        ["release", "--label", "TLP:CLEAR", "--reason", "r", "identity--x"], ["party", "add", "JPN"],
        ["account", "expect", "desk@jpn"], ["account", "expect", "desk@jpn", "--none", "--email", "a"],
        ["account", "second-factor", "desk@jpn"], ["party", "provider", "JPN", "--issuer", "https://a"],
        ["token", "new", "desk@jpn", "feed", "--days", "367"], ["token", "new", "desk@jpn", "feed", "--no-party"],
        ["account", "link", "desk@jpn", "--hours", "0"], ["completion", "csh"],
        ["party", "add", "A", "B", "--caveat", "C"],
        ["why", "identity--x", "JPN", "--as", "public", "--for", "jpn"], ["decision", "list", "--open", "--closed"],
        ["decision", "announce", "--title", "t", "--expires", "e", "--zone", "z", "d"],
        ["decision", "certificate", "x"], ["decision", "issue", "x"],
        ["decision", "break", "--kind", "objection", "x"], ["verify"], ["secret", "seal"], ["secret", "key"],
    ])
    func `a wrong command line is refused with the status of wrong usage`(arguments: [String]) {
        let error = #expect(throws: (any Error).self) { _ = try EntenteCommand.parseAsRoot(arguments) }
        if let error { #expect(EntenteCommand.exitCode(for: error).rawValue == Ending.usage.rawValue) }
    }

    /// Every command with the words that name it, those within others too.
    private static func commands(
        of parent: any ParsableCommand.Type = EntenteCommand.self,
        named name: String = "entente"
    ) -> [(type: any ParsableCommand.Type, name: String)] {
        parent.configuration.subcommands.flatMap { type in
            let full = name + " " + (type.configuration.commandName ?? "?")
            return [(type, full)] + commands(of: type, named: full)
        }
    }

    @Test func `each command says what it does, and shows an example where it has options`() {
        #expect(Self.commands().count > 35)
        for (command, name) in Self.commands() {
            #expect(!command.configuration.abstract.isEmpty)
            guard command != VersionCommand.self else { continue }
            #expect(command.configuration.discussion.contains(name + " "), "\(name)")
        }
    }

    @Test func `each example of a help text is understood, and stands in the documentation of commands`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("docs/commands.md"), encoding: .utf8)
        for (command, name) in Self.commands() {
            #expect(text.contains("`\(name.dropFirst("entente ".count))"), "\(name)")
            for line in command.configuration.discussion.split(separator: "\n") {
                guard let start = line.firstRange(of: "entente ") else { continue }
                let example = line[start.upperBound...]
                guard line[..<start.lowerBound].allSatisfy({ !$0.isLetter }) || line.hasPrefix("Example") else {
                    continue
                }
                let words = Self.words(of: example.prefix { $0 != ">" })
                #expect(throws: Never.self, "\(line)") { _ = try EntenteCommand.parseAsRoot(words) }
            }
        }
    }

    /// The words of a line as a shell takes them, quotes aside.
    private static func words(of line: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == " ", !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    @Test func `completion scripts know every command`() {
        let script = EntenteCommand.completionScript(for: .bash)
        for command in EntenteCommand.configuration.subcommands {
            #expect(script.contains(command.configuration.commandName ?? "?"))
        }
    }
}
