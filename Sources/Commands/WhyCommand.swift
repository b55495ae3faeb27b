import ArgumentParser
import JSON
import Labels
import Node
import Records

/// `entente why`
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Say why a reader can see a record.",
        discussion: """
            Example: entente why --as jpn identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            Names the label of what is shown and which part of the reader's clearance satisfies each part of it. About \
            an id under which the reader sees nothing there is one answer, whether a record is hidden or never existed.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var reader: ReaderOptions
    @OptionGroup var machine: MachineOptions

    @Argument(help: "The STIX id of the record.")
    var id: String

    func run() async throws {
        let rooms = try data.reading()
        let principal = try rooms.principal(named: reader.name)
        let found = try await rooms.records.read(as: principal) { [id] view in
            try view.record(id).map { served in
                LabelReasons(
                    label: served.label,
                    clearance: view.clearance,
                    names: view.names,
                    policy: view.policy
                )
            }
        }
        guard let found else { throw NothingThere(id: id, reader: reader.name) }
        if machine.isJSON {
            Terminal.json(found.json(id: id, reader: reader.name))
            return
        }
        Terminal.line("\(id): \(reader.name) can read this.")
        Terminal.line("label: \(found.text)")
        Terminal.line("       \(found.words)")
        for part in found.parts { Terminal.line("  \(part.demand): \(part.answer)") }
    }
}
