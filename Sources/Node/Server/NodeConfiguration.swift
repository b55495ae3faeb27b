public import Database
public import Logging
import Web

/// How a node serves.
public struct NodeConfiguration: Sendable {
    /// The folder of the node's files.
    public var folder: String
    /// The address to listen on.
    public var host: String
    /// The port; 0 takes a free one.
    public var port: Int
    /// Loads the example into an empty store and knows its readers.
    public var isExample: Bool
    /// Where the folders `record` and `exercise` are looked for.
    public var exampleParents: [String]
    /// The name of the record, as it stands on every page.
    public var site: String
    /// The node's address as clients reach it, `https://node.example`; nil where it is served as it listens.
    public var origin: String?
    /// Other sites whose scripts may read over TAXII, without cookies: `https://tool.example`.
    public var otherOrigins: Set<String> = []
    /// Of whom a second factor is demanded; nil of nobody.
    public var secondFactor: SecondFactorDemand?
    /// A file of passwords that nobody may choose.
    public var refusedPasswords: String?
    /// Of authenticator apps, a code of the present 30 seconds alone; else of those before and after too.
    public var takesPresentCodesOnly = false
    /// Keys of providers with less than 128 bits of strength count for nothing (RSA below 3,072 bits).
    public var refusesShortKeys = false
    /// Where entries of the parties' logs are written too: `stderr`, or the path of a file; nil for nowhere.
    public var auditLog: String?
    /// The key under which the node's secrets are sealed; nil where they stand readable.
    public var sealingKey: SealingKey?
    /// How mail is sent; nil where none is.
    public var mail: MailConfiguration?
    /// Where events of the node go.
    public var logger: Logger

    /// A node on this machine alone.
    public init(
        folder: String,
        host: String = "127.0.0.1",
        port: Int = 8_080,
        isExample: Bool = false,
        exampleParents: [String] = [],
        site: String = "Entente",
        origin: String? = nil,
        logger: Logger = Logger(label: "entente")
    ) {
        self.folder = folder
        self.host = host
        self.port = port
        self.isExample = isExample
        self.exampleParents = exampleParents
        self.site = site
        self.origin = origin
        self.logger = logger
    }

    /// Whether a text is an origin as browsers write it, and so one that can be let in.
    public static func isOrigin(_ text: String) -> Bool { WebSettings.isOrigin(text) }

    /// Whether only this machine can reach the node.
    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
    /// What follows for the doors.
    var doors: WebSettings {
        var settings = WebSettings()
        settings.isSecure = isSecure
        if isLoopback, origin == nil { settings.hosts = WebSettings.loopbackHosts }
        settings.otherOrigins = otherOrigins
        if refusesShortKeys { settings.leastRSABits = 3_072 }
        return settings
    }
    /// Whether others reach it and nothing says that they do so by HTTPS: passwords and records then travel in the clear.
    var isUnprotected: Bool { !isLoopback && !isSecure }
    /// Whether clients reach it by HTTPS, at a proxy before it.
    var isSecure: Bool { origin?.hasPrefix("https://") ?? false }
}
