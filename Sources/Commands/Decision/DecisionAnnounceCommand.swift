import ArgumentParser
import JSON
import Node

/// `entente decision announce`
struct DecisionAnnounceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "announce",
        abstract: "Put a text to parties until an instant.",
        discussion: """
            Examples:
              entente decision announce --as registry@hub --title "Work plan" --roster JPN --roster KOR \
            --expires 2026-12-01T17:00:00Z --zone Europe/Brussels entente-document--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
              entente decision announce --as registry@hub --title "Work plan" --roster-from IP4 --on 2026-11-30 \
            --notice-hours 24 --expires 2026-12-01T17:00:00Z --zone Europe/Brussels \
            entente-document--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            For secretaries. The first line that is printed begins with the decision's id. Each party of the roster and each \
            associate needs a delegate who may read the text; where they do not read it yet, their receipt opens it for them.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "What the decision is called, for everybody who reads it.")
    var title: String

    @Option(help: "What is done with the text: adopt, approve, endorse, note, invite.")
    var kind = "adopt"

    @Option(help: "Which version of the document, by its name; without it the last one.")
    var version: String?

    @Option(help: ArgumentHelp("A party whose silence counts; may be given again.", valueName: "party"))
    var roster: [String] = []

    @Option(help: ArgumentHelp("The format whose members' silence counts.", valueName: "format"))
    var rosterFrom: String?

    @Option(
        help: ArgumentHelp("The day or instant for which its members are meant; without it now.", valueName: "time")
    )
    var on: String?

    @Option(help: ArgumentHelp("A partner who may align; may be given again.", valueName: "party"))
    var associates: [String] = []

    @Option(help: ArgumentHelp("A further party that reads the decision; may be given again.", valueName: "party"))
    var readers: [String] = []

    @Option(help: ArgumentHelp("When silence begins; without it at once.", valueName: "instant"))
    var opens: String?

    @Option(help: ArgumentHelp("When silence ends: 2026-12-01T17:00:00Z.", valueName: "instant"))
    var expires: String

    @Option(help: "The time zone of the seat: Europe/Brussels.")
    var zone: String

    @Option(help: ArgumentHelp("The fewest hours between announcement and expiry.", valueName: "hours"))
    var noticeHours = 0

    @Option(help: ArgumentHelp("A file of the capitals whose working hours are counted.", valueName: "file"))
    var workingHours: String?

    @Option(help: ArgumentHelp("The party concerned, whose break stops nothing.", valueName: "party"))
    var minusOne: String?

    @Flag(help: "A break ends the decision for good; without it a new text may follow.")
    var falls = false

    @Option(help: ArgumentHelp("The broken decision that gets this text.", valueName: "id"))
    var redraftOf: String?

    @Argument(help: "The id of the document.")
    var document: String

    func validate() throws {
        guard !roster.isEmpty || rosterFrom != nil else { throw ValidationError("--roster or --roster-from is needed") }
        guard on == nil || rosterFrom != nil else { throw ValidationError("--on is for --roster-from") }
    }

    func run() async throws {
        var order = AnnouncementOrder(title: title, document: document, expires: expires, zone: zone)
        order.kind = kind
        order.version = version
        order.roster = roster
        order.rosterFrom = rosterFrom
        order.rosterOn = on
        order.associates = associates
        order.readers = readers
        order.opens = opens
        order.noticeHours = noticeHours
        order.workingHours = try workingHours.map(Self.capitals)
        order.minusOne = minusOne
        order.falls = falls
        order.redraftOf = redraftOf
        let done = order
        try await machine.show { try await data.run(DecisionAnnounce(done, by: actor.actor)) }
    }

    private static func capitals(_ path: String) throws -> [AnnouncementOrder.Capital] {
        let bytes = try InputFile(reading: path).bytes
        do {
            return try AnnouncementOrder.capitals(try JSONValue(parsing: bytes))
        } catch {
            throw OperationFailure(.faultyInput, "\(path): \(error)")
        }
    }
}
