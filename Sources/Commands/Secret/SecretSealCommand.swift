import ArgumentParser
import Database
import Node

/// `entente secret seal`
struct SecretSealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Seal the secrets of a stopped node under a key that the node's folder does not hold.",
        discussion: """
            Example: entente secret seal node.key --data var

            Sealed are the node's own secret, the secret half of its signing key, seeds of second factors, secrets of providers \
            and links of example readers. From then on the node is started with --sealing-key. To take another key, name the \
            one in use with --sealing-key. Backups from before hold the secrets readable until they are destroyed.
            """
    )

    @OptionGroup var data: DataOptions

    @Argument(help: ArgumentHelp("The file of the key, as \"entente secret key\" makes it.", valueName: "key"))
    var next: String

    func run() async throws {
        let key = try DataOptions.key(in: next, named: "the key")
        // The environment names the key by which the node is to be started: the new one, where there was none before.
        let old = try data.keyFile.map { try DataOptions.key(in: $0, named: "--sealing-key") }
        let done = try await NodeRooms.seal(data.folder, from: old, under: key)
        Terminal.line("sealed: \(done.count) secrets")
        guard done.isRewritten else { throw OperationFailure(.disk, Self.remains) }
        Terminal.note("backups from before hold them as they were: make a new one, and destroy those")
    }

    private static let remains =
        "they are sealed, but the file could not be written anew: freed parts of it may hold secrets as they were; see that "
        + "the disk has room for the file twice, and seal again, with --sealing-key"
}

/// `entente secret unseal`
struct SecretUnsealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unseal",
        abstract: "Let the secrets of a stopped node stand readable in its folder again.",
        discussion: "Example: entente secret unseal --data var --sealing-key node.key"
    )

    @OptionGroup var data: DataOptions

    func run() async throws {
        let done = try await NodeRooms.seal(data.folder, from: try data.key(), under: nil)
        Terminal.line("readable again: \(done.count) secrets")
    }
}
