public import Accounts
import Records

/// Says where a person is sent mail.
public struct PersonMail: NodeOperation {
    /// What was said.
    public struct Reply: Codable, Hashable, Sendable {
        /// The sign-in name.
        public let name: String
        /// Where the person is sent mail; nil for nowhere.
        public let address: String?
        /// The language of the mail; nil for the node's own.
        public let language: String?
    }

    /// `account mail`.
    public static let name = "account mail"

    private let person: String
    private let address: String?
    private let language: String?

    /// - Parameters:
    ///   - person: a sign-in name or an identity id that has an account.
    ///   - mailbox: nil where the person is sent no mail any more.
    public init(_ person: String, _ mailbox: Mailbox?) {
        self.person = person
        address = mailbox?.address.description
        language = mailbox?.language
    }

    /// Does it; the log of the person's party says that it was done, without the address.
    public func perform(in workplace: Workplace) async throws -> Reply {
        let account = try await workplace.account(named: person)
        var mailbox: Mailbox?
        if let address {
            guard let proven = MailAddress(address) else {
                throw OperationFailure(.faultyInput, "\(address): is no address of mail")
            }
            mailbox = Mailbox(proven, language: language)
        }
        try await workplace.accounts.setMailbox(mailbox, of: account.person)
        try await workplace.note(.mailAddress, account)
        return Reply(name: account.name.description, address: address, language: mailbox?.language)
    }
}
