import ArgumentParser
import Node

/// `entente decision extend`
struct DecisionExtendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: "Give more time: a new round of the same text.",
        discussion: """
            Example: entente decision extend --as registry@hub --until 2026-12-02T17:00:00Z \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            Receipts carry over; agreement, reservations, statements and silence do not.
            """
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: ArgumentHelp("When silence ends from now on.", valueName: "instant"))
    var until: String

    @Option(help: "Why.")
    var text = ""

    func run() async throws {
        var order = DeedOrder("extend")
        order.until = until
        order.text = text
        try await deed.run(order)
    }
}

/// `entente decision withdraw`
struct DecisionWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take the text back.",
        discussion: """
            Example: entente decision withdraw --as registry@hub entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
            """
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: "Why.")
    var text = ""

    func run() async throws {
        var order = DeedOrder("withdraw")
        order.text = text
        try await deed.run(order)
    }
}

/// `entente decision issue`
struct DecisionIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue the adopted text under a number.",
        discussion: """
            Example: entente decision issue --as registry@hub --number "HUB(2026)0007" \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
            """
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: "The number.")
    var number: String

    func run() async throws {
        var order = DeedOrder("issue")
        order.number = number
        try await deed.run(order)
    }
}

/// `entente decision enter`
struct DecisionEnterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter",
        abstract: "Enter for a party what it handed in on paper, or how it was served.",
        discussion: """
            Examples:
              entente decision enter --as registry@hub --party JPN --evidence "Note 12/26" \
            --handed-in 2026-12-01T09:30:00Z receive entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
              entente decision enter --as registry@hub --party JPN --evidence "Note 13/26" --kind objection \
            --text "Paragraph 3 goes too far." --handed-in 2026-12-01T09:30:00Z break \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            The instant at which the node receives the entry decides; the other one is shown beside it.
            """
    )

    @Option(help: "For which party, by code, name or id.")
    var party: String

    @Option(help: "What shows it: the reference of a note, how the text was served.")
    var evidence: String

    @Option(help: ArgumentHelp("When it was handed in, or the text served.", valueName: "instant"))
    var handedIn: String

    @Option(help: "How a break is meant: objection, amendment, more-time.")
    var kind: String?

    @Option(help: "Where an associate stands: aligns, aligns-with-statement, does-not-align.")
    var alignment: String?

    @Option(help: "Its words.")
    var text = ""

    @Argument(help: "What was done: receive, open, break, agree, reserve, state, associate.")
    var act: String

    @OptionGroup var deed: DeedOptions

    func run() async throws {
        var order = DeedOrder(act)
        order.breakKind = kind
        order.alignment = alignment
        order.text = text
        order.paper = DeedOrder.Paper(party: party, evidence: evidence, handedIn: handedIn)
        try await deed.run(order)
    }
}
