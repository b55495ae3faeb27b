import Accounts
import ArgumentParser
import JSON
import Node
import Notices
import STIX

/// `entente mail`
struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "The mail that tells people: what waits, and whether it arrives.",
        discussion: "Example: entente mail status --data var",
        subcommands: [MailStatusCommand.self, MailTestCommand.self]
    )
}

/// `entente mail status`
struct MailStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How many notices wait, and what happened last.",
        discussion: """
            Example: entente mail status --data var

            Names nobody. Notices that waited for three days are given up.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var machine: MachineOptions

    func run() async throws {
        let status = try await data.reading().mailQueue().status()
        if machine.isJSON {
            Terminal.json(status.json)
            return
        }
        Terminal.line("waiting: \(status.waiting)")
        for (name, instant) in [
            ("since", status.oldest), ("next attempt", status.next), ("last delivered", status.delivered),
        ] {
            if let instant { Terminal.line("\(name): \(instant.text)") }
        }
        if let failed = status.failed { Terminal.line("last failure: \(failed.at.text) \(failed.reason)") }
    }
}

extension MailStatus {
    /// The status for machines.
    fileprivate var json: JSONValue {
        func text(_ instant: Instant?) -> JSONValue { instant.map { .string($0.text) } ?? .null }
        return [
            "waiting": .integer(Int64(waiting)), "since": text(oldest), "next": text(next),
            "delivered": text(delivered),
            "failed": text(failed?.at), "reason": failed.map { .string($0.reason) } ?? .null,
        ]
    }
}

/// `entente mail test`
struct MailTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Let the node that runs send a message of no record, at once.",
        discussion: "Example: entente mail test --data var --to desk@mofa.example"
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: ArgumentHelp("To whom.", valueName: "address"))
    var to: String

    func validate() throws {
        guard MailAddress(to) != nil else { throw ValidationError("--to \(to): is no address of mail") }
    }

    func run() async throws {
        guard let address = MailAddress(to) else { return }
        let reply = try await data.run(MailTrial(to: address))
        if machine.isJSON {
            Terminal.json([
                "taken": .boolean(reply.failure == nil), "reason": reply.failure.map { .string($0) } ?? .null,
            ])
        } else if reply.failure == nil {
            Terminal.line("the mail server has taken the message")
        }
        if let failure = reply.failure { throw OperationFailure(.unavailable, failure) }
    }
}
