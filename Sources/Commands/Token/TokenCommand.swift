import ArgumentParser
import JSON
import Node

/// `entente token`
struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Tokens by which tools act for a person: new, list, revoke.",
        discussion: "Example: entente token list desk@jpn --data var",
        subcommands: [TokenNewCommand.self, TokenListCommand.self, TokenRevokeCommand.self]
    )
}

/// `entente token list`
struct TokenListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the tokens of a person that are not over.",
        discussion: "Example: entente token list desk@jpn --data var"
    )

    @OptionGroup var person: PersonOptions

    func run() async throws {
        let tokens = try await person.data.reading().listedTokens(of: person.person)
        if person.machine.isJSON {
            Terminal.json(["tokens": .array(tokens.map(\.json))])
            return
        }
        for token in tokens { Terminal.line(token.line) }
    }
}

/// `entente token revoke`
struct TokenRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Withdraw a token: it opens nothing from now on.",
        discussion: "Example: entente token revoke desk@jpn 8f14e45fceea167a --data var"
    )

    @OptionGroup var person: PersonOptions

    @Argument(help: "The id of the token, as the list shows it.")
    var token: String

    func run() async throws {
        let account = try await person.data.run(TokenRevoke(token, of: person.person))
        if person.machine.isJSON {
            Terminal.json(["name": .string(account.name), "token": .string(token)])
        } else {
            Terminal.line("revoked: \(token) of \(account.name)")
        }
    }
}

extension ListedToken {
    /// The token for machines.
    var json: JSONValue {
        [
            "ends": .string(ends), "id": .string(id), "last_used": lastUsed.map { .string($0) } ?? .null,
            "name": .string(name), "scope": .string(scope),
        ]
    }

    /// The token on one line.
    var line: String {
        [id, name, scope, "until \(ends)", lastUsed.map { "last used \($0)" } ?? "never used"].joined(separator: "  ")
    }
}
