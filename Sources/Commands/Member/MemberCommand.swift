import ArgumentParser

/// `entente member`
struct MemberCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member",
        abstract: "The memberships that open a format for its members: add, remove, list.",
        discussion: """
            Example: entente member list --data var --as jpn

            A record that says "member of" is a claim and opens nothing; these do.
            """,
        subcommands: [MemberAddCommand.self, MemberRemoveCommand.self, MemberListCommand.self]
    )
}
