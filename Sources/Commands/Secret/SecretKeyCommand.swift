import ArgumentParser
import Database
import Foundation
import Node

/// `entente secret key`
struct SecretKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make a key for sealing, in a new file for its owner alone.",
        discussion: """
            Example: entente secret key node.key

            Keep it in a vault, and a copy apart from the node's backups: without it sealed secrets cannot be read again, by \
            anybody. 32 bytes in base 64, as "openssl rand -base64 32" gives them too.
            """
    )

    @Argument(help: "The file to write; it must not exist.")
    var file: String

    func run() throws {
        let opened = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            throw NodeError.unwritable(path: file, reason: String(cString: strerror(errno)))
        }
        let handle = FileHandle(fileDescriptor: opened, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(SealingKey.newText().utf8))
            try handle.synchronize()
        } catch {
            unlink(file)
            throw NodeError.unwritable(path: file, reason: "the disk does not take it")
        }
        Terminal.line("written: \(file)")
    }
}
