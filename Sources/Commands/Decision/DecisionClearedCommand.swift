import ArgumentParser
import Node

/// `entente decision cleared`
struct DecisionClearedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cleared",
        abstract: "Note for the own party that its capital has cleared the text.",
        discussion: """
            Example: entente decision cleared --as desk@jpn --note "By telephone." \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            It is no act: nobody outside the party is told. "entente decision show" says to its people whether the text has \
            changed since.
            """
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: "What the party wants to remember with it.")
    var note = ""

    func run() async throws {
        let cleared = DecisionCleared(about: deed.id, round: deed.round, note: note, by: deed.actor.actor)
        try await deed.machine.show { try await deed.data.run(cleared) }
    }
}
