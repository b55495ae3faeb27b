import ArgumentParser

/// `entente party`
struct PartyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "party",
        abstract: "The parties of a node: add, list, limit, and where their people sign in.",
        discussion: "Example: entente party list --data var",
        subcommands: [PartyAddCommand.self, PartyListCommand.self, PartyCeilingCommand.self, PartyProviderCommand.self]
    )
}
