import ArgumentParser
import JSON
import Node

/// `entente party ceiling`
struct PartyCeilingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ceiling",
        abstract: "Say how far the administrators of a party may clear its people.",
        discussion: """
            Example: entente party ceiling JPN --level RESTRICTED --data var

            People who were cleared higher read up to the ceiling from now on.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "The highest level.")
    var level: String

    @Option(help: "A caveat that may be given; may be repeated.")
    var caveat: [String] = []

    @Flag(help: "The party's administrators run the node: policy, ceilings, first people of other parties.")
    var administersNode = false

    @Argument(help: "The party, by code, name or id.")
    var party: String

    func run() async throws {
        let ceiling = PartyLimit.Ceiling(level: level, caveats: caveat, administersNode: administersNode)
        let reply = try await data.run(PartyLimit(party, ceiling, by: actor.actor))
        if machine.isJSON {
            Terminal.json(["party": .string(reply.party)])
            return
        }
        Terminal.line("\(party): up to \(([level] + caveat).joined(separator: " "))")
    }
}
