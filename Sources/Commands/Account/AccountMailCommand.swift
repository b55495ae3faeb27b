import Accounts
import ArgumentParser
import JSON
import Node

/// `entente account mail`
struct AccountMailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Say where a person is sent mail; - for nowhere.",
        discussion: """
            Example: entente account mail desk@jpn desk@mofa.example --language fr

            Mail tells of decisions that concern the person, and of nothing above --mail-ceiling of entente serve. Nobody signs \
            in by an address of mail.
            """
    )

    @OptionGroup var person: PersonOptions

    @Argument(help: ArgumentHelp("The address; - takes it away.", valueName: "address"))
    var address: String

    @Option(help: ArgumentHelp("The language of the mail: en, fr; without one, the node's.", valueName: "language"))
    var language: String?

    func validate() throws {
        guard address == "-" || MailAddress(address) != nil else {
            throw ValidationError("\(address): expected an address of mail such as desk@mofa.example, or -")
        }
        guard language.map({ MailLanguage.isKnown($0) }) ?? true else {
            throw ValidationError("--language \(language ?? ""): expected one of \(MailLanguage.known)")
        }
    }

    func run() async throws {
        let mailbox = MailAddress(address).map { Mailbox($0, language: language) }
        let reply = try await person.data.run(PersonMail(person.person, mailbox))
        if person.machine.isJSON {
            Terminal.json([
                "address": reply.address.map { .string($0) } ?? .null,
                "language": reply.language.map { .string($0) } ?? .null, "name": .string(reply.name),
            ])
        } else {
            Terminal.line("\(reply.name): " + (reply.address.map { "mail goes to \($0)" } ?? "is sent no mail"))
        }
    }
}
