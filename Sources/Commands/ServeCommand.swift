import ArgumentParser
import Foundation
import Logging
import Node

/// `entente serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve a node until it is told to stop (SIGTERM, SIGINT).",
        discussion: """
            Example: entente serve --data var --port 8080 --example

            Prints "listening on http://127.0.0.1:8080" when it is ready. Logs go to standard error, one JSON object a \
            line, and hold no content.
            """
    )

    @OptionGroup var data: DataOptions

    @Option(help: "The port; 0 takes a free one.")
    var port = 8_080

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Flag(help: "Load the example into an empty store, and know its readers on this machine.")
    var example = false

    @Option(help: ArgumentHelp("Where the folders record and exercise are.", valueName: "dir"))
    var exampleFrom: String?

    @Option(help: ArgumentHelp("The name of the record, as it stands on pages.", valueName: "name"))
    var site = "Entente"

    @Option(
        help: ArgumentHelp(
            "The address by which clients reach the node, where a proxy stands before it: https://node.example",
            valueName: "url"
        )
    )
    var origin: String?

    @Option(
        help: ArgumentHelp(
            "Another site whose scripts may read over TAXII, as browsers write it; repeat it for more.",
            valueName: "https://tool.example"
        )
    )
    var allowOrigin: [String] = []

    @Option(help: "Of whom a second factor is demanded before anything else; of nobody without it.")
    private var requireSecondFactor: FactorDemand?

    @Flag(help: "Of authenticator apps, take a code of the present 30 seconds alone, not of those before and after.")
    var strictCodes = false

    @Flag(help: "Take no RSA key of less than 3,072 bits from an organisation's provider.")
    var strictKeys = false

    @Option(
        help: ArgumentHelp(
            "Passwords that nobody may choose: one a line, or SHA-1 hashes in ascending order, as collections of breached "
                + "passwords have them.",
            valueName: "file"
        )
    )
    var refusedPasswords: String?

    @Option(
        help: ArgumentHelp(
            "Writes each entry of the parties' logs out too, as a line of JSON, to be collected: stderr, or a file to "
                + "which it is added. They name people.",
            valueName: "stderr|file"
        )
    )
    var auditLog: String?

    @OptionGroup(title: "Mail") var mail: MailOptions

    @Option(help: "What is logged at least.")
    private var logLevel = LogLevel.info

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535") }
        guard mail.mailServer == nil || origin != nil else {
            throw ValidationError("--mail-server: the address that stands in mail is missing; name it with --origin")
        }
        for origin in allowOrigin where !NodeConfiguration.isOrigin(origin) {
            throw ValidationError(
                "--allow-origin \(origin): expected scheme, host and, where it is another than the scheme's, port, in "
                    + "small letters and without a slash at the end: https://tool.example"
            )
        }
    }

    func run() async throws {
        let logger = Logger(label: "entente") { [level = logLevel.level] _ in JSONLineLog(level: level) }
        var configuration = NodeConfiguration(
            folder: data.folder,
            host: host,
            port: port,
            isExample: example,
            exampleParents: exampleFrom.map { [$0] } ?? Self.usualParents,
            site: site,
            origin: origin,
            logger: logger
        )
        configuration.otherOrigins = Set(allowOrigin)
        configuration.secondFactor = requireSecondFactor?.demand
        configuration.refusedPasswords = refusedPasswords
        configuration.takesPresentCodesOnly = strictCodes
        configuration.refusesShortKeys = strictKeys
        configuration.auditLog = auditLog
        configuration.sealingKey = try data.key()
        configuration.mail = try mail.configuration()
        let server = try await NodeServer(configuration) { Terminal.note($0) }
        try await server.run { ready in
            Terminal.line("listening on \(ready.address)")
            if let first = ready.firstLink {
                Terminal.line(
                    "nobody can sign in yet; the first administrator chooses a password here, once, within a day:"
                )
                Terminal.line("  \(first)")
            }
            guard !ready.signInLinks.isEmpty else { return }
            Terminal.line("public needs no sign-in; these links sign in on this machine:")
            for link in ready.signInLinks { Terminal.line("  \(link.reader.display): \(link.address)") }
        }
    }

    /// The folder in which the program is run, and those above the program itself: a build lies in its checkout.
    private static var usualParents: [String] {
        var parents = [FileManager.default.currentDirectoryPath]
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return parents
        }
        var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
        while folder.pathComponents.count > 1 {
            parents.append(folder.path)
            folder.deleteLastPathComponent()
        }
        return parents
    }
}

/// Of whom a second factor is demanded.
private enum FactorDemand: String, ExpressibleByArgument, CaseIterable {
    case administrators
    case everybody

    var demand: SecondFactorDemand {
        switch self {
        case .administrators: .administrators
        case .everybody: .everybody
        }
    }
}

/// What is logged at least.
private enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case trace
    case debug
    case info
    case notice
    case warning
    case error
    case critical

    var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
}
