import ArgumentParser
import JSON
import Node

/// `entente account add`
struct AccountAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a person to a party and print the link by which they come in.",
        discussion: """
            Example: entente account add desk --party JPN --display "Japan desk" --level RESTRICTED --role author

            Makes the person's identity (readable by the party alone), the clearance, the account and a one-time link.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var clearance: ClearanceOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "The party, by code, name or id.")
    var party: String

    @Option(help: "How pages greet the person; without it the name.")
    var display: String?

    @Option(help: "The party's realm, the part of sign-in names after the @, where it has none; without it its code.")
    var realm: String?

    @Option(help: "For how many hours the link holds; 0 makes none.")
    var hours = 72

    @Argument(help: "The name within the party: 1 to 64 of a-z 0-9 . _ -")
    var name: String

    func validate() throws {
        guard (0...8_760).contains(hours) else { throw ValidationError("--hours is 0 to 8760") }
    }

    func run() async throws {
        let reply = try await data.run(
            PersonAdd(
                name,
                party: party,
                display: display,
                realm: realm,
                clearance: clearance.clearance,
                hours: hours == 0 ? nil : hours
            )
        )
        if machine.isJSON {
            Terminal.json(["account": reply.account.json, "link": reply.link?.json ?? .null])
            return
        }
        Terminal.note("added \(reply.account.line)")
        if let link = reply.link { link.show() } else { Terminal.line(reply.account.name) }
    }
}
