import ArgumentParser
import Foundation
import JSON
import Node

/// `entente party provider`
struct PartyProviderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider",
        abstract: "Say at which OpenID Connect provider the people of a party sign in.",
        discussion: """
            Example: entente party provider JPN --issuer https://id.example --client-id entente --secret-file secret.txt

            The secret is read from a file (- for standard input), so that it stands in no list of processes.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "The provider's issuer, an https address.")
    var issuer: String?

    @Option(name: .customLong("client-id"), help: "What the provider calls this node.")
    var clientID: String?

    @Option(help: ArgumentHelp("The file with the client's secret; - for standard input.", valueName: "file"))
    var secretFile: String?

    @Flag(help: "Take the party's provider away.")
    var remove = false

    @Argument(help: "The party, by code, name or id.")
    var party: String

    func validate() throws {
        let given = [issuer, clientID, secretFile].compactMap(\.self).count
        guard remove ? given == 0 : given == 3 else {
            throw ValidationError("--issuer, --client-id and --secret-file together, or --remove alone")
        }
    }

    func run() async throws {
        var provider: PartyProvider.Provider?
        if let issuer, let clientID, let secretFile {
            let secret = try Self.secret(in: secretFile)
            provider = PartyProvider.Provider(issuer: issuer, clientID: clientID, clientSecret: secret)
        }
        let reply = try await data.run(PartyProvider(party, provider))
        if machine.isJSON {
            Terminal.json([
                "issuer": reply.issuer.map { .string($0) } ?? .null, "party": .string(reply.party),
                "realm": .string(reply.realm),
            ])
        } else {
            Terminal.line("\(reply.realm): \(reply.issuer ?? "no provider")")
        }
    }

    /// The secret, without the line feed at its end.
    private static func secret(in file: String) throws -> String {
        let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
        guard let bytes = try handle?.readToEnd() ?? (handle == nil ? nil : Data()) else {
            throw NodeError.unreadable(path: file, reason: "it is not there")
        }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
