import ArgumentParser
import Node

/// `entente account link`
struct AccountLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Print a one-time link by which a person comes in.",
        discussion: """
            Example: entente account link desk@jpn --hours 24

            What the person has now stays as it is until the link is followed.
            """
    )

    @OptionGroup var person: PersonOptions

    @Option(help: "For how many hours the link holds.")
    var hours = 72

    func validate() throws {
        guard (1...8_760).contains(hours) else { throw ValidationError("--hours is 1 to 8760") }
    }

    func run() async throws {
        let link = try await person.data.run(PersonLink(person.person, hours: hours))
        if person.machine.isJSON { Terminal.json(link.json) } else { link.show() }
    }
}

/// `entente account password`
struct AccountPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Take a person's password away, sign them out, and print a link for a new one.",
        discussion: """
            Example: entente account password desk@jpn

            For a password that is forgotten or in wrong hands. Nobody but the person learns the new one.
            """
    )

    @OptionGroup var person: PersonOptions

    @Option(help: "For how many hours the link holds.")
    var hours = 24

    func validate() throws {
        guard (1...8_760).contains(hours) else { throw ValidationError("--hours is 1 to 8760") }
    }

    func run() async throws {
        let link = try await person.data.run(PersonLink(person.person, hours: hours, endsAccess: true))
        if person.machine.isJSON { Terminal.json(link.json) } else { link.show() }
    }
}
