import ArgumentParser
import JSON
import Node

/// `entente token new`
struct TokenNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a token by which a tool acts for a person, and print it: it is never shown again.",
        discussion: """
            Examples:
              entente token new desk@jpn feed --days 90
              entente token new desk@jpn importer --write --level UNCLASSIFIED --no-formats

            It reads no more than the person may read and the limits allow, at the time of reading.
            """
    )

    @OptionGroup var person: PersonOptions

    @Flag(help: "It may write too, as an author.")
    var write = false

    @Option(help: "The highest level; without it the person's own.")
    var level: String?

    @Option(help: ArgumentHelp("A caveat that it keeps; may be repeated.", valueName: "caveat"))
    var caveat: [String] = []

    @Flag(inversion: .prefixedNo, help: "It reads what was released to the person's party, or to the person.")
    var party = true

    @Flag(inversion: .prefixedNo, help: "It reads what was released to formats and to everyone with an account.")
    var formats = true

    @Option(help: "After how many days it ends: 1 to 366.")
    var days = 90

    @Argument(help: "What it is called in lists.")
    var name: String

    func validate() throws {
        guard (1...366).contains(days) else { throw ValidationError("--days is 1 to 366") }
        guard party || (!formats && !write) else {
            throw ValidationError("--no-party needs --no-formats, and excludes --write")
        }
    }

    func run() async throws {
        let limits = TokenMake.Limits(
            writes: write,
            level: level,
            caveats: caveat,
            keepsParty: party,
            keepsFormats: formats,
            days: days
        )
        let reply = try await person.data.run(TokenMake(for: person.person, title: name, limits))
        if person.machine.isJSON {
            Terminal.json(["secret": .string(reply.secret), "token": reply.token.json])
            return
        }
        Terminal.line(reply.secret)
        Terminal.note("token \(reply.token.id), \(reply.token.scope), until \(reply.token.ends); it is not shown again")
    }
}
