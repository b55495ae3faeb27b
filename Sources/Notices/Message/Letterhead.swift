public import Accounts

/// Who writes, and where the node is: what every message has in common.
public struct Letterhead: Hashable, Sendable {
    /// The sender, to whom failures are returned.
    public let sender: MailAddress
    /// What the node calls itself.
    public let site: String
    /// The address of the node, without a slash at the end: `https://node.example`.
    public let address: String

    /// - Returns: nil for a sender who needs SMTPUTF8: every server must be able to return failures.
    public init?(sender: MailAddress, site: String, address: String) {
        guard sender.isASCII else { return nil }
        self.sender = sender
        self.site = site
        self.address = address
    }
}
