import Accounts
import ArgumentParser
import Localization
import Node
import Notices

/// How a node sends mail, as options of `entente serve`.
struct MailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The mail server that takes notices to people; without it no mail is sent. Needs --mail-from and --origin.",
            valueName: "host:port"
        )
    )
    var mailServer: String?

    @Option(help: ArgumentHelp("The address that notices come from, and failures go to.", valueName: "address"))
    var mailFrom: String?

    @Option(help: "What guards the line to the mail server; none only for one on this machine.")
    private var mailSecurity = MailSecurity.starttls

    @Option(
        help: ArgumentHelp(
            "The node's name at the mail server, and in a second line its password: a file that others may not read (0600).",
            valueName: "file"
        )
    )
    var mailSecretFile: String?

    @Option(
        help: ArgumentHelp(
            "Certificates (PEM) by which the mail server is known, in place of the system's.",
            valueName: "file"
        )
    )
    var mailAuthority: String?

    @Option(
        help: ArgumentHelp(
            "The highest level of which mail names title and address. Of all else, and of everything that is not public where "
                + "this is not given, it says only that there is something.",
            valueName: "level"
        )
    )
    var mailCeiling: String?

    @Option(
        help: ArgumentHelp("The language of mail to people for whom none was named: en, fr.", valueName: "language")
    )
    var mailLanguage = "en"

    func validate() throws {
        if mailServer == nil {
            let isAlone = [mailFrom, mailSecretFile, mailAuthority, mailCeiling].contains { $0 != nil }
            if isAlone { throw ValidationError("--mail-…: --mail-server is missing") }
            return
        }
        guard MailLanguage.isKnown(mailLanguage) else {
            throw ValidationError("--mail-language \(mailLanguage): expected one of \(MailLanguage.known)")
        }
        _ = try place()
        _ = try sender()
    }

    /// The configuration; nil where no mail is sent.
    ///
    /// - Throws: `ValidationError`.
    func configuration() throws -> MailConfiguration? {
        guard mailServer != nil else { return nil }
        let (host, port) = try place()
        var credentials: SMTPCredentials?
        if let mailSecretFile {
            do {
                credentials = try SMTPCredentials(path: mailSecretFile)
            } catch {
                throw ValidationError("--mail-secret-file \(mailSecretFile): \(error)")
            }
        }
        let server = SMTPServer(
            host: host,
            port: port,
            security: mailSecurity.security,
            credentials: credentials,
            authority: mailAuthority
        )
        guard let server else {
            throw ValidationError("--mail-security none: only for a mail server on this machine, such as 127.0.0.1")
        }
        return MailConfiguration(
            server: server,
            sender: try sender(),
            ceiling: mailCeiling,
            language: Language(tag: mailLanguage)
        )
    }

    private func place() throws -> (host: String, port: Int) {
        let text = mailServer ?? ""
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (1...65_535).contains(port), colon > text.startIndex, parts.count == 2 || text.hasPrefix("[")
        else { throw ValidationError("--mail-server \(text): expected a name or address and a port: mail.example:587") }
        return (text[..<colon].trimmingPrefix("[").split(separator: "]").joined(), port)
    }

    private func sender() throws -> MailAddress {
        guard let address = mailFrom.flatMap({ MailAddress($0) }), address.isASCII else {
            throw ValidationError(
                "--mail-from \(mailFrom ?? ""): expected an address of mail in plain letters: node@node.example"
            )
        }
        return address
    }
}

/// What guards the line to the mail server.
private enum MailSecurity: String, ExpressibleByArgument, CaseIterable {
    case starttls
    case tls
    case none

    var security: SMTPServer.Security {
        switch self {
        case .starttls: .startTLS
        case .tls: .tls
        case .none: .none
        }
    }
}

/// The languages that mail can be written in.
enum MailLanguage {
    static func isKnown(_ tag: String) -> Bool { Words.catalogues[tag] != nil }
    static var known: String { Words.catalogues.keys.sorted().joined(separator: ", ") }
}
