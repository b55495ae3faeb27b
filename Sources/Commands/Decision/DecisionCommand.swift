import ArgumentParser
import Node

/// `entente decision`
struct DecisionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decision",
        abstract: "Decisions under silence: put a text to parties, act for a party, list, certify.",
        discussion: """
            Example: entente decision list --data var --as jpn

            A text is put to a roster of parties until an instant; unless one of them objects by then, it is adopted. \
            docs/decisions.md says who does what, when, and what it leads to.
            """,
        subcommands: [
            DecisionListCommand.self, DecisionShowCommand.self, DecisionAnnounceCommand.self,
            DecisionReceiveCommand.self, DecisionOpenCommand.self, DecisionBreakCommand.self, DecisionAgreeCommand.self,
            DecisionReserveCommand.self, DecisionStateCommand.self, DecisionAssociateCommand.self,
            DecisionExtendCommand.self, DecisionWithdrawCommand.self, DecisionIssueCommand.self,
            DecisionEnterCommand.self, DecisionClearedCommand.self, DecisionCertificateCommand.self,
        ]
    )
}

/// About which decision a command acts, and for whom.
struct DeedOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "The round that was looked at; without it the one that runs.")
    var round: Int?

    @Argument(help: "The id of the decision.")
    var id: String
}

extension DeedOptions {
    /// Does what is said, and shows what became of it.
    func run(_ order: DeedOrder) async throws {
        var order = order
        order.round = round
        let done = order
        try await machine.show { try await data.run(DecisionDo(done, about: id, by: actor.actor)) }
    }
}
