public import Accounts
public import Localization
public import STIX

/// One message as it goes over the wire (RFC 5322, RFC 2045): plain text in UTF-8, for one person.
///
/// Nothing that is given can end a header field or add one: addresses are proven, the identifier and the language have
/// letters of their own alone, and subject and site are encoded.
public struct MailMessage: Hashable, Sendable {
    /// What identifies a message: the same however often it is sent, so that whoever gets it twice can tell.
    public struct ID: Hashable, Sendable {
        let left: String

        /// - Parameter random: random bytes; they say nothing of what the message is about.
        public init(random: [UInt8]) {
            left = random.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        }

        /// Reads what `left` wrote; nil for anything else.
        init?(stored: String) {
            let isHexadecimal = stored.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
            guard !stored.isEmpty, isHexadecimal else { return nil }
            left = stored
        }
    }

    /// To whom.
    public let recipient: MailAddress
    /// Who writes.
    public let letterhead: Letterhead
    let id: ID
    private let text: NoticeWording
    private let language: Language
    private let date: Instant

    /// - Parameters:
    ///   - language: that of the text.
    ///   - date: when it is sent.
    public init(
        to recipient: MailAddress,
        from letterhead: Letterhead,
        _ text: NoticeWording,
        language: Language,
        id: ID,
        date: Instant
    ) {
        self.recipient = recipient
        self.letterhead = letterhead
        self.text = text
        self.language = language
        self.id = id
        self.date = date
    }

    /// Header and body, lines ended by CR LF, none longer than 998 bytes.
    public var bytes: [UInt8] {
        let sender = letterhead.sender
        let tag = language.tag.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let head =
            "Date: \(MailDate.text(date))\r\n"
            + "From: \(EncodedWord.phrase(NoticeWording.oneLine(letterhead.site)))\r\n <\(sender)>\r\n"
            + "To: \(recipient)\r\n"
            + "Message-ID: <\(id.left)@\(sender.domain)>\r\n"
            + EncodedWord.field("Subject", NoticeWording.oneLine(text.subject))
            // RFC 3834: nobody's absence is to be announced to a machine.
            + "Auto-Submitted: auto-generated\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n"
            + "Content-Language: \(tag)\r\n\r\n"
        return Array(head.utf8) + QuotedPrintable.encode(text.body)
    }
}

/// Instants in header fields (RFC 5322 section 3.3).
enum MailDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Sun, 22 Nov 2026 21:18:52 +0000`.
    static func text(_ instant: Instant) -> String {
        let parts = instant.text.split { "-T:.Z".contains($0) }.map(String.init)
        let number = instant.microseconds / 86_400_000_000 - (instant.microseconds % 86_400_000_000 < 0 ? 1 : 0)
        // The first of January 1970 was a Thursday.
        let weekday = days[Int(((number % 7) + 7) % 7)]
        let month = months[(Int(parts[1]) ?? 1) - 1]
        return "\(weekday), \(parts[2]) \(month) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) +0000"
    }
}
