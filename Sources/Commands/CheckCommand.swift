import ArgumentParser
import JSON
import Node
import Records

/// `entente check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look through everything that a node has stored, running or stopped, and say what does not hold.",
        discussion: """
            Example: entente check --data var

            Goes through pages, indexes, references between tables, labels, and every version of every record. Ends with \
            0 where all of it holds, and with \(Ending.disk.rawValue) where something does not.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var machine: MachineOptions

    func run() async throws {
        let check = try await NodeCheck(folder: data.folder).run { Terminal.note($0) }
        if machine.isJSON {
            Terminal.json([
                "faults": .array(check.faults.map { .string($0) }), "versions": .integer(Int64(check.versions)),
            ])
        } else if check.faults.isEmpty {
            Terminal.line("whole: \(check.versions) versions")
        } else {
            for fault in check.faults { Terminal.line(fault) }
        }
        guard !check.faults.isEmpty else { return }
        Terminal.note("\(data.folder): the store is damaged; keep the folder, and restore the last backup into another")
        throw ExitCode(Ending.disk.rawValue)
    }
}
