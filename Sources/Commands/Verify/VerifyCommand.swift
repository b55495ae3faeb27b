import ArgumentParser
import Node
import Silence

/// `entente verify`
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the certificate of a decision, offline, and say what it proves and what it does not.",
        discussion: """
            Examples:
              entente verify plan.certificate --keys node.keys
              entente verify plan.certificate --keys node.keys --text plan.json

            EXIT STATUS of this command: 0 everything holds; 1 something is wrong; 2 the command line is wrong, or a file \
            cannot be read.
            """
    )

    @Option(
        help: ArgumentHelp("The list of keys that the node has published, as one got it from it.", valueName: "file")
    )
    var keys: String?

    @Option(
        help: ArgumentHelp(
            "The text that was decided on: the bytes of its version, as \"entente view --json\" gives them.",
            valueName: "file"
        )
    )
    var text: String?

    @Argument(help: ArgumentHelp("The certificate, or - for standard input.", valueName: "file"))
    var file: String

    /// The statuses of this command.
    private enum Status {
        static let wrong = ExitCode(1)
        static let unreadable = ExitCode(2)
    }

    /// The status where its command line is wrong, which is not that of the other commands.
    static func status(ofWrong arguments: [String]) -> Int32? {
        arguments.first == "verify" ? Status.unreadable.rawValue : nil
    }

    func run() async throws {
        let bytes = try Self.read(file)
        var published: PublishedKeys?
        if let keys {
            published = PublishedKeys(String(decoding: try Self.read(keys), as: UTF8.self))
            guard published != nil else {
                Terminal.note("\(keys): is no list of keys: expected lines such as ed25519 KEY FROM UNTIL")
                throw Status.unreadable
            }
        }
        let shown = try text.map { Self.withoutLineEnd(try Self.read($0)) }
        let signed: SignedCertificate
        do {
            signed = try SignedCertificate(parsing: bytes)
        } catch {
            Terminal.line("\(file): is no certificate as a node writes it, or was changed: \(error)")
            Terminal.line("It proves nothing.")
            throw Status.wrong
        }
        let found = signed.verify(keys: published, text: shown)
        for line in VerificationWords(signed, found).lines { Terminal.line(line) }
        if !found.holds { throw Status.wrong }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        do {
            return try InputFile(reading: path).bytes
        } catch {
            Terminal.note("\(error)")
            throw Status.unreadable
        }
    }

    /// Canonical bytes hold no line end; a file that was written by "view --json" ends with one.
    private static func withoutLineEnd(_ bytes: [UInt8]) -> [UInt8] {
        bytes.last == UInt8(ascii: "\n") ? Array(bytes.dropLast()) : bytes
    }
}
