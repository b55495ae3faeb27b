import Foundation
import NoticesSupport
import ProgramSupport
import Testing

@testable import Commands

/// Mail beside a node that runs, each command a process of its own.
@Suite(.serialized) struct MailCommandTests {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString

    @Test func `a message for trial goes through the mail server of the node that runs`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sink = try await SMTPSink()
        let node = try ServingNode(run: [
            Program.path, "serve", "--data", folder, "--port", "0", "--origin", "http://127.0.0.1", "--mail-server",
            "127.0.0.1:\(sink.port)", "--mail-security", "none", "--mail-from", "node@node.example", "--mail-language",
            "fr",
        ])
        let test = ["mail", "test", "--data", folder, "--to", "desk@mofa.example"]
        let taken = try Program.run(test)
        #expect(taken.status == 0 && taken.output == "the mail server has taken the message\n")
        let message = try #require(sink.messages.first)
        #expect(message.recipient == "<desk@mofa.example>")
        #expect(String(decoding: message.bytes, as: UTF8.self).contains("Content-Language: fr\r\n"))
        sink.behave { $0.hasPrefix("RCPT") ? .line("550 no") : nil }
        let refused = try Program.run(test + ["--json"])
        #expect(refused.status == 69 && refused.output.contains("\"taken\":false"))
        #expect(refused.errors.contains("refused with 550"))
        let status = try Program.run(["mail", "status", "--data", folder])
        #expect(status.status == 0 && status.output == "waiting: 0\n")
        node.stop()
        #expect(try Program.run(test).status == 69)
        try await sink.close()
    }

    @Test func `options of mail that cannot be meant are refused before the start`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let server = ["--mail-server", "mail.example:25"]
        let sender = ["--mail-from", "node@node.example"]
        let address = ["--origin", "https://node.example"]
        let whole: [String] = server + sender + address
        let cases: [[String]] = [
            sender, server + sender, server + address, ["--mail-server", "mail.example"] + sender + address,
            server + address + ["--mail-from", "a b@c"], whole + ["--mail-security", "none"],
            whole + ["--mail-secret-file", folder + "/none"], whole + ["--mail-language", "xx"],
            whole + ["--mail-ceiling", "COSMIC"],
        ]
        for words in cases {
            let result = try Program.run(["serve", "--data", folder, "--port", "0"] + words)
            #expect(result.status == 64 && result.errors.contains("--mail-"), "\(words) \(result.errors)")
        }
    }
}
