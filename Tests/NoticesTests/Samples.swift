import Accounts
import Localization
import STIX
import Testing

@testable import Notices

/// Who writes, and to whom.
enum Samples {
    static func letterhead() throws -> Letterhead {
        let sender = try #require(MailAddress("node@node.example"))
        return try #require(Letterhead(sender: sender, site: "Entente", address: "https://node.example"))
    }

    static func message(
        _ text: NoticeWording,
        to recipient: String = "desk@mofa.example",
        language: Language = .english,
        id: [UInt8] = [0x0A, 0xFF]
    ) throws -> MailMessage {
        MailMessage(
            to: try #require(MailAddress(recipient)),
            from: try letterhead(),
            text,
            language: language,
            id: MailMessage.ID(random: id),
            date: try #require(Instant("2026-11-22T21:18:52Z"))
        )
    }

    static func trial(to recipient: String = "desk@mofa.example", id: [UInt8] = [1]) throws -> MailMessage {
        try message(.trial(try letterhead(), .english), to: recipient, id: id)
    }
}
