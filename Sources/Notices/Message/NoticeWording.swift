public import Localization
import STIX

/// The words of a message: a subject and a text.
public struct NoticeWording: Hashable, Sendable {
    /// One line.
    public let subject: String
    /// Lines, ended by line feeds.
    public let body: String

    /// That there is something for the reader, and nothing else: the same bytes whatever it is, and however much.
    public static func veiled(_ letterhead: Letterhead, _ words: Words) -> NoticeWording {
        NoticeWording(
            subject: headed(words[.mailSomething], letterhead),
            paragraphs: [words(.mailSomethingAt, ["address": letterhead.address + "/"])],
            letterhead,
            words
        )
    }

    /// What became of a record that the reader may be told of by mail.
    static func shown(
        _ notice: MailNotice,
        title: String,
        path: String,
        _ letterhead: Letterhead,
        _ words: Words
    ) -> NoticeWording {
        let line = words(key(of: notice.kind), ["title": oneLine(title)])
        let ends = notice.expires.map { words(.mailExpires, ["instant": words.instant($0.text)]) }
        return NoticeWording(
            subject: headed(line, letterhead),
            paragraphs: [line, ends, letterhead.address + path].compactMap(\.self),
            letterhead,
            words
        )
    }

    /// That mail arrives, for the operator who tries it.
    public static func trial(_ letterhead: Letterhead, _ words: Words) -> NoticeWording {
        NoticeWording(
            subject: headed(words[.mailTrial], letterhead),
            paragraphs: [words(.mailTrialText, ["address": letterhead.address + "/"])],
            letterhead,
            words
        )
    }

    private init(subject: String, paragraphs: [String], _ letterhead: Letterhead, _ words: Words) {
        self.subject = subject
        let foot = "-- \n" + words(.mailFoot, ["site": Self.oneLine(letterhead.site)])
        body = (paragraphs + [foot]).joined(separator: "\n\n") + "\n"
    }

    private static func headed(_ line: String, _ letterhead: Letterhead) -> String {
        oneLine(letterhead.site) + ": " + line
    }

    private static func key(of kind: MailNotice.Kind) -> Text {
        switch kind {
        case .announced: .mailAnnounced
        case .unreceived: .mailUnreceived
        case .broken: .mailBroken
        case .extended: .mailExtended
        case .withdrawn: .mailWithdrawn
        case .adopted: .mailAdopted
        case .held: .mailHeld
        }
    }

    /// Letters of a title that are told at most.
    private static let mostLetters = 200

    /// A text on one line: what breaks lines or steers is a space, and a long one is cut.
    static func oneLine(_ text: String) -> String {
        let plain = text.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: " "
            default: Character(scalar)
            }
        }
        let line = plain.split(whereSeparator: { $0 == " " }).map { String($0) }.joined(separator: " ")
        return line.count <= mostLetters ? line : line.prefix(mostLetters - 1) + "\u{2026}"
    }
}
