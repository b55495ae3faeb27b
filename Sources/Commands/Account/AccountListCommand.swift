import ArgumentParser
import JSON
import Node

/// `entente account list`
struct AccountListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the people who have accounts.",
        discussion: "Example: entente account list --data var --party JPN"
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "Only those of this party, by code, name or id.")
    var party: String?

    func run() async throws {
        let accounts = try await data.reading().listedAccounts(of: party)
        if machine.isJSON {
            Terminal.json(["accounts": .array(accounts.map(\.json))])
            return
        }
        for account in accounts { Terminal.line(account.line) }
    }
}
