import ArgumentParser
import Node

/// `entente account disable`
struct AccountDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Keep a person from signing in, and sign them out everywhere.",
        discussion: "Example: entente account disable desk@jpn"
    )

    @OptionGroup var person: PersonOptions

    func run() async throws { try await person.setActive(false) }
}

/// `entente account enable`
struct AccountEnableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Let a person sign in again.",
        discussion: "Example: entente account enable desk@jpn"
    )

    @OptionGroup var person: PersonOptions

    func run() async throws { try await person.setActive(true) }
}

extension PersonOptions {
    fileprivate func setActive(_ isActive: Bool) async throws {
        let account = try await data.run(PersonAccess(person, isActive: isActive))
        if machine.isJSON { Terminal.json(account.json) } else { Terminal.line(account.line) }
    }
}
