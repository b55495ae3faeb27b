import ArgumentParser
import Node

/// `entente revoke`
struct RevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Withdraw a record of one's own party: a last version that says so.",
        discussion: "Example: entente revoke --as desk@jpn identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17"
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Argument(help: "The STIX id of the record.")
    var id: String

    func run() async throws {
        try await machine.show { try await data.run(RevokeOperation(id, by: actor.actor)) }
    }
}
