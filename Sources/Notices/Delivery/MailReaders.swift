public import Accounts
public import Localization

/// Whom mail is for, as it is when the mail is sent.
public struct MailReader: Hashable, Sendable {
    /// The identity id of the person.
    public let person: String
    /// The name of the account, for the log.
    public let name: String
    /// Where mail is sent.
    public let address: MailAddress
    /// In which language.
    public let language: Language

    /// A reader.
    public init(person: String, name: String, address: MailAddress, language: Language) {
        self.person = person
        self.name = name
        self.address = address
        self.language = language
    }
}

/// Who is sent mail, and what they may be told by it: the way from the queue to accounts and views.
public protocol MailReaders: Sendable {
    /// Whoever a notice is for; nil where they are sent no mail, or not any more.
    func reader(_ person: String) async throws -> MailReader?
    /// What a reader may be told of the record of a notice now, under the ceiling of mail.
    func sight(of notice: MailNotice) async throws -> NoticeSight
}
