import Database
import GRDB

/// Where a person is sent mail.
public struct Mailbox: Hashable, Sendable {
    /// The address.
    public let address: MailAddress
    /// The language of the mail, by its BCP 47 tag; nil for the node's own.
    public let language: String?

    /// An address, and the language of what is sent to it.
    public init(_ address: MailAddress, language: String? = nil) {
        self.address = address
        self.language = language
    }
}

extension Accounts {
    /// Where a person is sent mail; nil where no address is known, and for nobody known here.
    public func mailbox(of person: String) async throws -> Mailbox? {
        try await store.read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT mail, language FROM account WHERE person = ?",
                arguments: [person]
            )
            let text: String? = row?["mail"]
            return text.flatMap { MailAddress($0) }.map { Mailbox($0, language: row?["language"]) }
        }
    }

    /// The people who can sign in and are sent mail, by their ids.
    public func peopleWithMail() async throws -> [String] {
        try await store.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT person FROM account WHERE mail IS NOT NULL AND active = 1 ORDER BY person"
            )
        }
    }

    /// Says where a person is sent mail; nil for nowhere. Mail proves nothing about a person: nobody signs in by it.
    ///
    /// - Throws: `AccountError.unknown`.
    public func setMailbox(_ mailbox: Mailbox?, of person: String) async throws {
        try await store.write { db in
            try db.execute(
                sql: "UPDATE account SET mail = ?, language = ? WHERE person = ?",
                arguments: [mailbox?.address.description, mailbox?.language, person]
            )
            guard db.changesCount == 1 else { throw AccountError.unknown }
        }
    }
}
