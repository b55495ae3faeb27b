import TestSupport
import Testing

@testable import Notices

@Suite struct DialogueTests {
    private func reply(_ code: Int, _ lines: [String] = [""]) -> SMTPReply { SMTPReply(code: code, lines: lines) }

    private func text(_ action: SMTPDialogue.Action) -> String {
        if case .send(let bytes) = action { String(decoding: bytes, as: UTF8.self) } else { "\(action)" }
    }

    /// What is said to a server that offers so much and agrees to all.
    private func opened(
        _ offers: [String],
        security: SMTPServer.Security = .none,
        credentials: SMTPCredentials? = nil
    ) -> (SMTPDialogue, SMTPDialogue.Action) {
        var dialogue = SMTPDialogue(name: "node.example", security: security, credentials: credentials)
        _ = dialogue.take(reply(220))
        let action = dialogue.take(reply(250, ["sink"] + offers))
        return (dialogue, action)
    }

    @Test func `a conversation is said as RFC 5321 has it`() throws {
        var dialogue = SMTPDialogue(name: "node.example", security: .none, credentials: nil)
        #expect(text(dialogue.take(reply(220))) == "EHLO node.example\r\n")
        #expect(dialogue.take(reply(250, ["sink", "size 5000", "8bitmime"])) == .opened)
        let parcel = SMTPDialogue.Parcel(try Samples.trial())
        let size = parcel.bytes.count
        #expect(text(dialogue.begin(parcel)) == "MAIL FROM:<node@node.example> SIZE=\(size)\r\n")
        #expect(text(dialogue.take(reply(250))) == "RCPT TO:<desk@mofa.example>\r\n")
        #expect(text(dialogue.take(reply(251))) == "DATA\r\n")
        #expect(text(dialogue.take(reply(354))).hasSuffix("\r\n.\r\n"))
        #expect(dialogue.take(reply(250)) == .delivered)
        #expect(text(dialogue.end()) == "QUIT\r\n")
        #expect(dialogue.take(reply(221)) == .ended)
    }

    @Test func `without STARTTLS nothing is said in the clear, and after it all is asked anew`() throws {
        let credentials = try #require(SMTPCredentials(name: "node", password: "pass word"))
        let (_, refused) = opened(["AUTH PLAIN"], security: .startTLS, credentials: credentials)
        #expect(refused == .failed(.noStartTLS))
        var (dialogue, action) = opened(["STARTTLS", "AUTH PLAIN"], security: .startTLS, credentials: credentials)
        #expect(text(action) == "STARTTLS\r\n")
        #expect(dialogue.take(reply(220)) == .secure)
        #expect(text(dialogue.secured()) == "EHLO node.example\r\n")
        // What was offered in the clear counts for nothing.
        #expect(dialogue.take(reply(250, ["sink"])) == .failed(.noPlainAuthentication))
        (dialogue, action) = opened(["STARTTLS"], security: .startTLS, credentials: credentials)
        _ = dialogue.take(reply(220))
        _ = dialogue.secured()
        #expect(text(dialogue.take(reply(250, ["sink", "AUTH LOGIN plain"]))).hasPrefix("AUTH PLAIN AG5vZGUA"))
        #expect(dialogue.take(reply(535)) == .failed(.refused(.authentication, code: 535)))
    }

    @Test func `what is refused is taken back, and the next message may follow`() throws {
        var (dialogue, _) = opened([])
        let parcel = SMTPDialogue.Parcel(try Samples.trial())
        for (steps, stage) in [(0, SMTPStage.sender), (1, .recipient), (2, .data), (3, .message)] {
            _ = dialogue.begin(parcel)
            for step in 0..<steps { _ = dialogue.take(reply(step == 2 ? 354 : 250)) }
            #expect(text(dialogue.take(reply(550))) == "RSET\r\n")
            #expect(dialogue.take(reply(250)) == .refused(.refused(stage, code: 550)))
        }
        #expect(text(dialogue.begin(parcel)) == "MAIL FROM:<node@node.example>\r\n")
        #expect(dialogue.take(reply(421)) == .failed(.refused(.sender, code: 421)))
    }

    @Test func `a message that the server cannot take is not begun`() throws {
        var (dialogue, _) = opened(["SIZE 100"])
        #expect(dialogue.begin(SMTPDialogue.Parcel(try Samples.trial())) == .refused(.tooLarge))
        (dialogue, _) = opened(["8BITMIME"])
        let abroad = SMTPDialogue.Parcel(try Samples.trial(to: "péter@例え.example"))
        #expect(dialogue.begin(abroad) == .refused(.noSMTPUTF8))
        (dialogue, _) = opened(["8BITMIME", "SMTPUTF8"])
        #expect(text(dialogue.begin(abroad)) == "MAIL FROM:<node@node.example> BODY=8BITMIME SMTPUTF8\r\n")
    }

    @Test func `an answer that nobody asked for ends the conversation`() {
        var (dialogue, _) = opened([])
        #expect(dialogue.take(reply(250)) == .failed(.malformed(.sender)))
    }

    @Test func `errors say which are of the message, and which are for good`() {
        #expect(SMTPError.refused(.recipient, code: 550).isPermanent)
        #expect(SMTPError.refused(.message, code: 554).isPermanent)
        for error in [
            SMTPError.refused(.recipient, code: 450), .refused(.sender, code: 530), .refused(.greeting, code: 554),
            .refused(.authentication, code: 535), .closed(.data), .timeout(.message), .tls, .unreachable,
        ] {
            #expect(!error.isPermanent, "\(error)")
        }
        #expect(SMTPError.refused(.recipient, code: 450).isOfMessage && !SMTPError.closed(.data).isOfMessage)
    }

    @Test func `dots are doubled at the start of lines alone`() {
        func stuffed(_ text: String) -> String {
            String(decoding: SMTPDialogue.stuffed(Array(text.utf8)), as: UTF8.self)
        }
        #expect(stuffed(".a\r\n..\r\nb.c\r\n") == "..a\r\n...\r\nb.c\r\n.\r\n")
        #expect(stuffed("a") == "a\r\n.\r\n" && stuffed("") == ".\r\n")
    }

    @Test func `answers are put together from any pieces`() throws {
        var random = SplitMix64(seed: propertySeed)
        let text = "220 sink\r\n250-one\r\n250-TWO 3\r\n250 four\r\n354\r\n"
        for _ in 0..<200 {
            var reader = SMTPReplyReader()
            var found: [SMTPReply] = []
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let count = min(rest.count, Int.random(in: 1...9, using: &random))
                reader.append(rest.prefix(count))
                rest = rest.dropFirst(count)
                while let reply = try reader.next() { found.append(reply) }
            }
            let expected = [reply(220, ["sink"]), reply(250, ["one", "TWO 3", "four"]), reply(354)]
            #expect(found == expected && reader.isEmpty, "seed \(propertySeed)")
        }
    }

    @Test(arguments: ["abc\r\n", "2500 a\r\n", "99 a\r\n", "600 a\r\n", "250-a\r\n251 b\r\n", "250_a\r\n", "\r\n"])
    func `what is no answer is refused`(text: String) {
        var reader = SMTPReplyReader()
        reader.append(text.utf8)
        #expect(throws: SMTPReplyReader.Malformed.self) { while try reader.next() != nil {} }
    }

    @Test func `an answer has a length and a number of lines at most`() {
        var reader = SMTPReplyReader()
        reader.append(Array(repeating: 0x32, count: SMTPReplyReader.mostBytes + 1))
        #expect(throws: SMTPReplyReader.Malformed.self) { try reader.next() }
        reader = SMTPReplyReader()
        reader.append(Array(String(repeating: "250-a\r\n", count: SMTPReplyReader.mostLines + 1).utf8))
        #expect(throws: SMTPReplyReader.Malformed.self) { try reader.next() }
    }
}
