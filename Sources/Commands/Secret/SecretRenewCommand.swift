import ArgumentParser
import Database
import Node

/// `entente secret renew`
struct SecretRenewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Make another secret for a stopped node, and end every session.",
        discussion: """
            Example: entente secret renew --data var

            What the node sealed under the old secret is refused from then on: cursors of clients, which begin their lists \
            anew, forms that are open, sign-ins under way. Everybody signs in again. Passwords, second factors, tokens and \
            ids of inboxes stay.
            """
    )

    @OptionGroup var data: DataOptions

    func run() async throws {
        // Where there is no node, none is made.
        _ = try data.reading()
        let rooms = try NodeRooms(folder: data.folder, mode: .writing, key: try data.key())
        let generation = try await rooms.renewSecret()
        Terminal.line("the node has its secret number \(generation)")
        Terminal.line("ended: every session; cursors of clients, forms that were open, sign-ins under way")
        Terminal.line("as before: passwords, second factors, tokens, ids of inboxes")
    }
}
