import ArgumentParser
import JSON
import Node

/// `entente account clear`
struct AccountClearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear",
        abstract: "Give a person a level, caveats and roles in place of those they have, or take all away.",
        discussion: """
            Examples:
              entente account clear desk@jpn --level RESTRICTED --role author --role releaser
              entente account clear desk@jpn --none

            What is not named is not kept. What the person gains arrives now; what they lose is gone at once.
            """
    )

    @OptionGroup var person: PersonOptions
    @OptionGroup var clearance: ClearanceOptions
    @OptionGroup var actor: ActorOptions

    @Flag(help: "Take the clearance away: the person reads what the public reads.")
    var none = false

    func validate() throws {
        let isEmpty = clearance.level == nil && clearance.caveat.isEmpty && clearance.role.isEmpty
        guard none == isEmpty else {
            throw ValidationError("say either --none, or what the person holds with --level, --caveat and --role")
        }
    }

    func run() async throws {
        let account = try await person.data.run(
            PersonClear(person.person, clearance: none ? nil : clearance.clearance, by: actor.actor)
        )
        if person.machine.isJSON { Terminal.json(account.json) } else { Terminal.line("cleared: \(account.line)") }
    }
}
