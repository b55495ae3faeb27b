import ArgumentParser
import JSON
import Node

/// `entente party add`
struct PartyAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a party: its identity and the realm of its people.",
        discussion: """
            Examples:
              entente party add JPN "Japan" --label TLP:CLEAR
              entente party add NATO "North Atlantic Treaty Organization" --kind organisation --own --label TLP:CLEAR

            What refers to a party reaches no more readers than the party's own record: without --label, everyone with an \
            account here (TLP:GREEN).
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "What it is: state, organisation, body, format, office.")
    var kind = "state"

    @Option(help: "The part of its people's sign-in names after the @; without it the code; empty opens none.")
    var realm: String?

    @Option(help: "Who may know of it, in words.")
    var label = "TLP:GREEN"

    @Option(help: "Up to which level its administrators may clear its people; without it they may clear nobody.")
    var level: String?

    @Option(help: "A caveat that its administrators may give; may be repeated.")
    var caveat: [String] = []

    @Flag(help: "It is the party that operates this node.")
    var own = false

    @Argument(help: "Its short name, by which labels and commands call it: JPN.")
    var code: String

    @Argument(help: "Its name.")
    var name: String

    func validate() throws {
        guard caveat.isEmpty || level != nil else { throw ValidationError("--caveat needs --level") }
    }

    func run() async throws {
        let ceiling = level.map { PartyLimit.Ceiling(level: $0, caveats: caveat, administersNode: own) }
        let reply = try await data.run(
            PartyAdd(code: code, name: name, kind: kind, realm: realm, label: label, isOperating: own, ceiling: ceiling)
        )
        if machine.isJSON {
            Terminal.json([
                "label": .string(reply.label), "party": .string(reply.party),
                "realm": reply.realm.map { .string($0) } ?? .null,
            ])
            return
        }
        Terminal.line(reply.party)
        Terminal.note("added \(code), \(reply.label)" + (reply.realm.map { ", people sign in as name@\($0)" } ?? ""))
    }
}
