import Accounts
import Foundation
import Localization
import STIX
import TestSupport
import Testing

@testable import Notices

@Suite struct MessageTests {
    @Test func `a message is written as it always was`() throws {
        let notice = MailNotice(
            person: "p",
            key: "k",
            kind: .announced,
            subject: "entente-decision--1",
            expires: Instant("2026-11-22T14:05:00Z")
        )
        let text = NoticeWording.shown(
            notice,
            title: "Ports",
            path: "/records/entente-decision--1/",
            try Samples.letterhead(),
            .french
        )
        let message = try Samples.message(text, language: .french)
        let expected = """
            Date: Sun, 22 Nov 2026 21:18:52 +0000
            From: =?utf-8?B?RW50ZW50ZQ==?=
             <node@node.example>
            To: desk@mofa.example
            Message-ID: <0aff@node.example>
            Subject: =?utf-8?B?RW50ZW50ZTogU291cyBzaWxlbmNlIHBvdXIgdm90cmUgcGFydGll?=
             =?utf-8?B?4oCvOiBQb3J0cw==?=
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable
            Content-Language: fr

            Sous silence pour votre partie=E2=80=AF: Ports

            Le silence prend fin le 22 novembre 2026 =C3=A0 14:05 UTC.

            https://node.example/records/entente-decision--1/

            --=20
            Entente envoie ce courrier =C3=A0 l=E2=80=99adresse que ses administrateurs=
             ont pour vous. Ils peuvent la changer ou la retirer.

            """
        #expect(String(decoding: message.bytes, as: UTF8.self).replacing("\r\n", with: "\n") == expected)
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 +0000"), (-1, "Wed, 31 Dec 1969 23:59:59 +0000"),
        (951_825_600_000_000, "Tue, 29 Feb 2000 12:00:00 +0000"),
    ])
    func `an instant is written as RFC 5322 wants it`(microseconds: Int64, expected: String) {
        #expect(MailDate.text(Instant(microseconds: microseconds)) == expected)
    }

    @Test func `any title arrives as one line of the subject and of the text, and adds no header field`() throws {
        var random = SplitMix64(seed: propertySeed)
        let pieces = [
            "\r\nBcc: spy@else.example", "\n.\r\n", "\r", "=?utf-8?Q?a?=", " ", "word ", "日本 防衛", "e\u{301}",
            "\u{1F600}",
            "é", "\u{202E}", "\u{2028}", "\0", ":", "=", "..", "\t", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        ]
        for _ in 0..<300 {
            let title = (0..<Int.random(in: 0...30, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            let notice = MailNotice(person: "p", key: "k", kind: .adopted, subject: "s")
            let text = NoticeWording.shown(notice, title: title, path: "/r/1", try Samples.letterhead(), .english)
            let reader = try MessageReader(try Samples.message(text).bytes)
            let line = "Adopted: " + NoticeWording.oneLine(title)
            #expect(reader.faults.isEmpty, "seed \(propertySeed): \(reader.faults)")
            #expect(reader.names == MessageReader.usual, "seed \(propertySeed): \(reader.names)")
            #expect(reader.subject.map { Array($0.utf8) } == Array(NoticeWording.oneLine("Entente: " + line).utf8))
            #expect(reader.body.hasPrefix(line.isEmpty ? "\n" : line + "\n"), "seed \(propertySeed): \(reader.body)")
        }
    }

    @Test func `any text survives quoted-printable, in lines of at most 76 letters`() throws {
        var random = SplitMix64(seed: propertySeed)
        let pieces = ["=", " ", "\n", "\t", ".", "word", "日本", "\u{1F600}", "é", "=3D", "\u{7F}", "aaaaaaaaaaaaaaaa"]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0...60, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            let bytes = QuotedPrintable.encode(text)
            let lines = String(decoding: bytes, as: UTF8.self).split(
                separator: "\r\n",
                omittingEmptySubsequences: false
            )
            #expect(lines.allSatisfy { $0.utf8.count <= QuotedPrintable.most && $0.last != " " && $0.last != "\t" })
            #expect(bytes.allSatisfy { $0 < 0x7F })
            let found = MessageReader.decoded(quotedPrintable: bytes)
            let ended = text.hasSuffix("\n") ? text : text + "\n"
            #expect(found.map { Array($0.utf8) } == Array(ended.utf8), "seed \(propertySeed): \(text)")
        }
    }

    @Test func `a message that says nothing says the same whatever it is about`() throws {
        let letterhead = try Samples.letterhead()
        for words in [Words.english, .french] {
            let text = NoticeWording.veiled(letterhead, words)
            #expect(text == NoticeWording.veiled(letterhead, words))
            #expect(text.body.contains("https://node.example/\n"))
            for kind in MailNotice.Kind.allCases {
                let notice = MailNotice(person: "p", key: "k", kind: kind, subject: "entente-decision--1")
                let shown = NoticeWording.shown(notice, title: "Ports", path: "/r/1", letterhead, words)
                #expect(shown.subject.contains("Ports") && shown.subject != text.subject)
                #expect(shown.body.contains("https://node.example/r/1\n"))
            }
        }
    }
}
