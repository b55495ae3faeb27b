import ArgumentParser
import Node

/// `entente release`
struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Give one version of a record another label, from now on, with a reason.",
        discussion: """
            Example: entente release --as desk@jpn --version 2026-03-01T00:00:00.000Z --label TLP:CLEAR \
            --reason "agreed for publication" identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            For releasers of the party that sent the record. Earlier versions keep their labels.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "The version, by name.")
    var version: String

    @Option(help: "The label from now on, in words.")
    var label: String

    @Option(help: "Why.")
    var reason: String

    @Argument(help: "The STIX id of the record.")
    var id: String

    func run() async throws {
        let operation = LabelOperation(
            .release,
            of: id,
            versions: [version],
            label: label,
            reason: reason,
            by: actor.actor
        )
        try await machine.show { try await data.run(operation) }
    }
}
