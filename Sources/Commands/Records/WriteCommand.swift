import ArgumentParser
import JSON
import Node

/// `entente write`
struct WriteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Create or change records, of STIX objects or of a snippet of record files.",
        discussion: """
            Examples:
              entente write --as desk@jpn --label "RESTRICTED REL[NATO]" topics.yaml
              other-program | entente write --as desk@jpn --kind topics -
              entente write --as desk@jpn indicator.json

            STIX: one object, a list or a bundle; missing ids, times and specification are filled in. A snippet of record \
            files holds keys and properties as docs/record-files.md says, and may refer to what the writer sees by id or by \
            the key that "entente export --record" gives it; the same key is the same record the next time. A change is \
            made to what the writer sees: what they are not shown stays. All of it is written, or nothing.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: ArgumentHelp("What a snippet holds, where its file's name does not say: topics.", valueName: "kind"))
    var kind: String?

    @Option(
        help: ArgumentHelp(
            "The label of objects whose own markings do not say who may read them; without it what is new is the party's "
                + "alone, and a change keeps the label that is there.",
            valueName: "label"
        )
    )
    var label: String?

    @Flag(help: "Refuse objects whose label would be raised by what they refer to.")
    var refuseRaise = false

    @Flag(help: "Only say what would happen.")
    var dryRun = false

    @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"))
    var file = "-"

    func run() async throws {
        let options = WriteOperation.Options(
            by: actor.actor,
            kind: kind,
            label: label,
            refusesRaise: refuseRaise,
            isDryRun: dryRun
        )
        let input = try WriteOperation.file(at: file)
        try await machine.show { try await data.run(WriteOperation(file, options), files: [input]) }
    }
}
