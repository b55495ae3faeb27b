import ArgumentParser

/// `entente secret`
struct SecretCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "secret",
        abstract: "Look after the node's secrets: renew, seal.",
        discussion: "Example: entente secret renew --data var",
        subcommands: [
            SecretRenewCommand.self, SecretKeyCommand.self, SecretSealCommand.self, SecretUnsealCommand.self,
        ]
    )
}
