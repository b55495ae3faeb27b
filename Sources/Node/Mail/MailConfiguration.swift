public import Accounts
public import Localization
public import Notices

/// How a node sends mail.
public struct MailConfiguration: Sendable {
    /// The server that takes what the node sends.
    public var server: SMTPServer
    /// Who writes: to whom failures are returned.
    public var sender: MailAddress
    /// The name of the highest level of which mail may tell more than that there is something; nil where mail tells that
    /// only of what the public reads.
    public var ceiling: String?
    /// The language of mail to people for whom none is known.
    public var language: Language

    /// - Returns: nil for a sender with letters beyond ASCII, to whom not every server could return a failure.
    public init?(server: SMTPServer, sender: MailAddress, ceiling: String? = nil, language: Language = .english) {
        guard sender.isASCII else { return nil }
        self.server = server
        self.sender = sender
        self.ceiling = ceiling
        self.language = language
    }
}
