import ArgumentParser
import JSON
import Node

/// `entente import`
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import record files and STIX files into a node, running or stopped.",
        discussion: """
            Examples:
              entente import --data var --origin JPN --label "RESTRICTED REL[NATO]" reports.json
              entente import --data var record/
              other-program | entente import --data var --label TLP:GREEN -

            A folder with a manifest.yaml holds record files. Another folder is searched for .json files: a bundle, an \
            object or a list of objects each. Nothing of a faulty file is kept. Importing the same again changes nothing.
            """
    )

    @OptionGroup var data: DataOptions

    @Option(
        help: ArgumentHelp(
            "The code or id of the party that sends the objects; without it the folder's own, else the node's.",
            valueName: "party"
        )
    )
    var origin: String?

    @Option(
        help: ArgumentHelp(
            "The label of objects whose own markings do not say who may read them; without it only the origin may.",
            valueName: "label"
        )
    )
    var label: String?

    @Flag(help: "Only say what would happen.")
    var dryRun = false

    @OptionGroup var machine: MachineOptions

    @Argument(help: ArgumentHelp("Folders, files, or - for standard input.", valueName: "path"))
    var paths: [String]

    func run() async throws {
        let options = Importing.Options(origin: origin, label: label, isDryRun: dryRun)
        let report: Importing.Report
        do {
            let input = try ImportInput(paths) { Terminal.note($0) }
            report = try await data.operating().run(
                ImportOperation(options, input),
                files: input.files
            ) { Terminal.note($0) }
        } catch let error as FaultyInput where machine.isJSON {
            Terminal.json(["faults": .array(error.faults.map(\.json))])
            throw ExitCode(Ending.faultyInput.rawValue)
        }
        if machine.isJSON {
            Terminal.json([
                "notes": .array(report.notes.map { .string($0) }), "stored": .integer(Int64(report.stored)),
                "unchanged": .integer(Int64(report.unchanged)), "would_store": .integer(Int64(report.wouldStore)),
            ])
            return
        }
        for note in report.notes { Terminal.note(note) }
        let changed = dryRun ? "\(report.wouldStore) would be stored" : "\(report.stored) stored"
        Terminal.line("\(report.total) objects: \(changed), \(report.unchanged) unchanged")
    }
}

extension InputFault {
    /// The fault for machines.
    var json: JSONValue {
        [
            "expectation": .string(expectation), "file": .string(file), "key": .string(key),
            "line": .integer(Int64(line)), "path": .string(path), "reason": .string(reason), "rule": .string(rule),
        ]
    }
}
