import ArgumentParser
import JSON
import Node

/// `entente inbox`
struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "Say or change how a party's TAXII inbox takes in what is posted.",
        discussion: """
            Examples:
              entente inbox --data var JPN
              entente inbox --data var JPN --label "RESTRICTED REL[NATO]" --refuse-raised

            What is not named stays as it is. Objects that say themselves who may read them are not concerned.
            """
    )

    @OptionGroup var data: DataOptions

    @Option(help: "The label of objects whose own markings do not say who may read them.")
    var label: String?

    @Flag(help: "Such objects are for the party alone, as from the beginning.")
    var partyOnly = false

    @Flag(help: "Refuse objects whose label would be raised by what they refer to.")
    var refuseRaised = false

    @Flag(help: "Take them and report the raised label, as from the beginning.")
    var reportRaised = false

    @OptionGroup var machine: MachineOptions

    @Argument(help: ArgumentHelp("The code or id of the party.", valueName: "party"))
    var party: String

    func validate() throws {
        guard label == nil || !partyOnly else { throw ValidationError("--label and --party-only exclude each other") }
        guard !refuseRaised || !reportRaised else {
            throw ValidationError("--refuse-raised and --report-raised exclude each other")
        }
    }

    func run() async throws {
        let marking = partyOnly ? InboxOperation.Default.partyOnly : label.map { .label($0) }
        let raised: Bool? = refuseRaised ? true : reportRaised ? false : nil
        let rules = try await data.operating().run(
            InboxOperation(party: party, default: marking, refusesRaised: raised)
        )
        if machine.isJSON {
            Terminal.json([
                "label": rules.label.map { .string($0) } ?? .null, "party": .string(rules.party),
                "refuses_raised": .boolean(rules.refusesRaised),
            ])
            return
        }
        Terminal.line("objects without a marking: \(rules.label ?? "for the party alone")")
        Terminal.line("objects whose label would be raised: \(rules.refusesRaised ? "refused" : "taken and reported")")
    }
}
