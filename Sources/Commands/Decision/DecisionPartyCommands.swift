import ArgumentParser
import Node

/// `entente decision receive`
struct DecisionReceiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Confirm that the party has received the text.",
        discussion: """
            Example: entente decision receive --as desk@jpn entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            Without it nothing can be adopted, and the party cannot agree. It opens the text for the party.
            """
    )

    @OptionGroup var deed: DeedOptions

    func run() async throws { try await deed.run(DeedOrder("receive")) }
}

/// `entente decision open`
struct DecisionOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Say that the party has opened the text.",
        discussion:
            "Example: entente decision open --as desk@jpn entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17"
    )

    @OptionGroup var deed: DeedOptions

    func run() async throws { try await deed.run(DeedOrder("open")) }
}

/// `entente decision break`
struct DecisionBreakCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "break",
        abstract: "Break silence for a party: an objection, an amendment, more time.",
        discussion: """
            Example: entente decision break --as desk@jpn --kind objection --text "Paragraph 3 goes too far." \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            All who read the decision are told at once. After expiry it is recorded as late and changes nothing.
            """
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: "How it is meant: objection, amendment, more-time.")
    var kind: String

    @Option(help: "Why, or the other wording.")
    var text: String

    @Flag(help: "Who breaks silence, and why, is for the secretariat and the own party alone.")
    var withhold = false

    func run() async throws {
        var order = DeedOrder("break")
        order.breakKind = kind
        order.text = text
        order.isWithheld = withhold
        try await deed.run(order)
    }
}

/// `entente decision agree`
struct DecisionAgreeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree",
        abstract: "Say aloud that the party agrees.",
        discussion:
            "Example: entente decision agree --as desk@jpn entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17"
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: "Words that go with it.")
    var text = ""

    func run() async throws {
        var order = DeedOrder("agree")
        order.text = text
        try await deed.run(order)
    }
}

/// `entente decision reserve`
struct DecisionReserveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reserve",
        abstract: "Agree with a reservation.",
        discussion: """
            Example: entente decision reserve --as desk@jpn --text "Subject to the budget." \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
            """
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: "The reservation.")
    var text: String

    func run() async throws {
        var order = DeedOrder("reserve")
        order.text = text
        try await deed.run(order)
    }
}

/// `entente decision state`
struct DecisionStateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Make a statement that goes with the text.",
        discussion: """
            Example: entente decision state --as desk@jpn --text "We read paragraph 3 narrowly." \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
            """
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: "The statement.")
    var text: String

    func run() async throws {
        var order = DeedOrder("state")
        order.text = text
        try await deed.run(order)
    }
}

/// `entente decision associate`
struct DecisionAssociateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "associate",
        abstract: "Say where an associate stands: it blocks nothing.",
        discussion: """
            Example: entente decision associate --as desk@nzl --alignment aligns \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
            """
    )

    @OptionGroup var deed: DeedOptions

    @Option(help: "Where it stands: aligns, aligns-with-statement, does-not-align.")
    var alignment: String

    @Option(help: "The statement.")
    var text = ""

    func run() async throws {
        var order = DeedOrder("associate")
        order.alignment = alignment
        order.text = text
        try await deed.run(order)
    }
}
