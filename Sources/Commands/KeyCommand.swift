import ArgumentParser
import Database
import Node
import Silence

/// `entente key`
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "The keys by which the node signs certificates: list, rotate.",
        discussion: "Example: entente key list --data var > node.keys",
        subcommands: [KeyListCommand.self, KeyRotateCommand.self]
    )
}

/// `entente key list`
struct KeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Print the keys that the node has published, as \"entente verify --keys\" takes them.",
        discussion: """
            Example: entente key list --data var > node.keys

            One key a line: the key, from when it signs, until when, or - for the one in use. There is nothing secret in it: \
            hand it on, by another way than the certificates. A node that has no key yet gets its first one.
            """
    )

    @OptionGroup var data: DataOptions

    func run() async throws {
        if let keys = try kept() {
            Terminal.bytes(Array(keys.published.text.utf8))
        } else {
            Terminal.bytes(Array(try await data.run(KeyMake()).utf8))
        }
    }

    /// The keys that can be read in the folder; nil where there are none, or where they are sealed and a node that runs
    /// has to be asked.
    private func kept() throws -> SigningKeys? {
        do {
            return try data.reading().signingKeys()
        } catch StoreError.locked {
            return nil
        }
    }
}

/// `entente key rotate`
struct KeyRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "End the time of the key in use and begin that of another one; print the new list.",
        discussion: """
            Example: entente key rotate --data var > node.keys

            What the old key signed in its time stays good. Its secret half is deleted. Hand the new list on.
            """
    )

    @OptionGroup var data: DataOptions

    func run() async throws {
        Terminal.bytes(Array(try await data.run(KeyRotate()).utf8))
        Terminal.note("another key signs from now on; hand the list on to those who check certificates")
    }
}
