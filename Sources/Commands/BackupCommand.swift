import ArgumentParser
import Node

/// `entente backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a node, running or stopped, to one new file.",
        discussion: """
            Example: entente backup --data var entente-monday.backup

            The copy is consistent as of one instant and holds everything, secrets included: keep it as you keep the node.
            """
    )

    @OptionGroup var data: DataOptions

    @Argument(help: "The file to write; it must not exist.")
    var file: String

    func run() throws {
        try data.reading().backUp(to: file)
        Terminal.line("written: \(file)")
    }
}

/// `entente restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a node of a backup, in a folder that holds none.",
        discussion: "Example: entente restore --data var entente-monday.backup"
    )

    @OptionGroup var data: DataOptions

    @Argument(help: "A file that \"entente backup\" wrote.")
    var file: String

    func run() async throws {
        let ended = try await NodeRooms.restore(file, to: data.folder)
        Terminal.line("restored: \(data.folder)")
        Terminal.note(
            "everybody signs in again: \(ended.sessions) sessions and \(ended.links) one-time links of the backup were ended"
        )
        Terminal.note("tokens and passwords are those of the backup: withdraw again what was withdrawn since")
    }
}
