import ArgumentParser
import Node

/// `entente export`
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what a reader may read to standard output.",
        discussion: """
            Examples:
              entente export --data var --as jpn --format stix > bundle.json
              entente export --data var --as secretariat --record copy/

            Records of which a part is withheld from the reader are written without it, unless --whole leaves them out.
            """
    )

    /// What can be written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// A STIX 2.1 bundle.
        case stix
    }

    @OptionGroup var data: DataOptions
    @OptionGroup var reader: ReaderOptions

    @Option(help: "What is written.")
    var format = Format.stix

    @Option(help: ArgumentHelp("Write record files into this folder instead.", valueName: "dir"))
    var record: String?

    @Option(help: ArgumentHelp("With --record: only what the party of this code or id sent.", valueName: "party"))
    var origin: String?

    @Flag(help: "Leave out records of which a part is withheld from the reader.")
    var whole = false

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await rooms.principal(named: reader.name)
        if let record {
            var party: String?
            if let origin { party = try await rooms.party(named: origin) }
            let count = try await FolderExport(rooms, as: principal, origin: party).write(to: record)
            Terminal.note("\(count) records in \(record)")
            return
        }
        let count = try await BundleExport(rooms, as: principal, wholeOnly: whole).write { Terminal.bytes($0) }
        Terminal.note("\(count) objects")
    }
}
