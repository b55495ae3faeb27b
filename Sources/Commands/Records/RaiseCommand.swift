import ArgumentParser
import Node

/// `entente raise`
struct RaiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raise",
        abstract: "Make versions of a record readable to fewer: those who lose them lose them at once.",
        discussion: """
            Example: entente raise --as desk@jpn --label "RESTRICTED REL[NATO]" \
            identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            The label is added to the one that is there.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "The label that is added, in words.")
    var label: String

    @Option(help: ArgumentHelp("A covered version by name; may be repeated; without one, all.", valueName: "version"))
    var version: [String] = []

    @Option(help: "Why.")
    var reason = ""

    @Argument(help: "The STIX id of the record.")
    var id: String

    func run() async throws {
        let operation = LabelOperation(
            .raise,
            of: id,
            versions: version,
            label: label,
            reason: reason,
            by: actor.actor
        )
        try await machine.show { try await data.run(operation) }
    }
}
