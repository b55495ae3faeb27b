import ArgumentParser
import JSON
import Node
import Records

/// `entente account`
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "The people who can sign in: add, list, let in, keep out, clear.",
        discussion: """
            Example: entente account list --data var

            Whoever has the node's files acts here as its operator. A person is named by sign-in name (name@realm) or by \
            identity id.
            """,
        subcommands: [
            AccountAddCommand.self, AccountListCommand.self, AccountLinkCommand.self, AccountPasswordCommand.self,
            AccountClearCommand.self, AccountDisableCommand.self, AccountEnableCommand.self, AccountExpectCommand.self,
            AccountSecondFactorCommand.self, AccountMailCommand.self,
        ]
    )
}

extension ListedAccount {
    /// The account for machines.
    var json: JSONValue {
        [
            "active": .boolean(isActive), "caveats": .array(caveats.map { .string($0) }),
            "display": .string(display), "example": .boolean(isExample), "level": level.map { .string($0) } ?? .null,
            "name": .string(name), "party": .string(party), "person": .string(person),
            "roles": .array(roles.map { .string($0.rawValue) }),
        ]
    }

    /// The account on one line.
    var line: String {
        let marks = [isActive ? nil : "may not sign in", isExample ? "example" : nil].compactMap(\.self)
        let held = ([level ?? "no clearance"] + caveats).joined(separator: " ")
        let rights = roles.map(\.rawValue).joined(separator: " ")
        return ([name, display, held, rights, person].filter { !$0.isEmpty } + marks).joined(separator: "  ")
    }
}

extension EntryLink {
    /// The link for machines.
    var json: JSONValue { ["ends": .string(ends), "link": .string(text), "name": .string(name)] }

    /// Writes the link, and where it is opened.
    func show() {
        Terminal.line(text)
        Terminal.note("for \(name), once, until \(ends)")
        if address == nil { Terminal.note("open it at the address of the node") }
    }
}

/// A person, as a command names one.
struct PersonOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var machine: MachineOptions

    @Argument(help: ArgumentHelp("The person: a sign-in name or an identity id.", valueName: "person"))
    var person: String
}
