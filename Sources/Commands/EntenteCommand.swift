public import ArgumentParser
import Foundation

/// The command line of a node: every command is a file of this room.
public struct EntenteCommand: AsyncParsableCommand {
    /// The name, the commands and what they share.
    public static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract: "A coordination server for an alliance and its partners.",
        discussion: """
            Commands work on the data folder of a node. Whoever may read its files can read everything in it: what \
            is promised about readers holds at the doors of the server. Where the node runs, commands that write ask it \
            to, through the socket in its folder.

            \(Ending.table)
            """,
        version: Version.text,
        subcommands: [
            ServeCommand.self, ImportCommand.self, ExportCommand.self, ValidateCommand.self, WriteCommand.self,
            RevokeCommand.self, RaiseCommand.self, ReleaseCommand.self, RequestCommand.self, ViewCommand.self,
            SearchCommand.self,
            WhyCommand.self, AccountCommand.self, TokenCommand.self, PartyCommand.self, MemberCommand.self,
            AuditCommand.self, MailCommand.self,
            InboxCommand.self, DecisionCommand.self, VerifyCommand.self, KeyCommand.self, StatsCommand.self,
            BackupCommand.self, RestoreCommand.self, CheckCommand.self, SecretCommand.self, CompletionCommand.self,
            VersionCommand.self,
        ]
    )

    /// The command line of a node.
    public init() {}

    /// Reads the process's arguments, does what they say, and ends the process with a documented status.
    public static func start() async {
        // A file that may grow no more is an error that is told, not an end.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard let ending = Ending(error) else {
                if exitCode(for: error) == .validationFailure,
                    let status = VerifyCommand.status(ofWrong: Array(CommandLine.arguments.dropFirst()))
                {
                    Terminal.note(fullMessage(for: error))
                    Foundation.exit(status)
                }
                exit(withError: error)
            }
            Terminal.note("\(error)")
            Foundation.exit(ending.rawValue)
        }
    }
}
