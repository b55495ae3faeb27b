import DatabaseSupport
import Foundation
import NIOCore
import NoticesSupport
import Synchronization
import Testing

@testable import Notices

@Suite struct ClientTests {
    private func client(
        _ sink: SMTPSink,
        _ security: SMTPServer.Security = .none,
        host: String = "127.0.0.1",
        credentials: SMTPCredentials? = nil,
        authority: String? = nil,
        patience: TimeAmount = .seconds(60)
    ) throws -> SMTPClient {
        var server = try #require(
            SMTPServer(host: host, port: sink.port, security: security, credentials: credentials, authority: authority)
        )
        server.patience.answering = patience
        server.patience.taking = patience
        return try SMTPClient(server)
    }

    /// What became of each message.
    private func outcomes(_ client: SMTPClient, _ messages: [MailMessage]) async throws -> [SMTPError?] {
        var outcomes: [SMTPError?] = []
        try await client.deliver(messages) { index, failure in
            #expect(index == outcomes.count)
            outcomes.append(failure)
        }
        return outcomes
    }

    @Test func `messages arrive byte for byte, several over one connection`() async throws {
        let sink = try await SMTPSink()
        let messages = try (1...3).map { try Samples.trial(to: "reader\($0)@mofa.example", id: [$0]) }
        #expect(try await outcomes(try client(sink), messages) == [nil, nil, nil])
        #expect(sink.messages.map(\.bytes) == messages.map(\.bytes))
        #expect(sink.messages.map(\.recipient) == messages.map { "<\($0.recipient)>" })
        #expect(sink.messages.allSatisfy { $0.sender.hasPrefix("<node@node.example>") && !$0.isGuarded })
        #expect(sink.connections == 1 && sink.commands.last == "QUIT")
        try await sink.close()
    }

    @Test(arguments: [(SMTPSink.Guarding.startTLS, SMTPServer.Security.startTLS), (.tls, .tls)])
    func `TLS guards the line, and name and password go over it alone`(
        guarding: SMTPSink.Guarding,
        security: SMTPServer.Security
    ) async throws {
        let folder = try TemporaryFolder()
        let authority = folder.path + "/authority.pem"
        try TestCertificate.pem.write(toFile: authority, atomically: true, encoding: .utf8)
        let sink = try await SMTPSink(offers: ["AUTH PLAIN"], guarding: guarding)
        let credentials = try #require(SMTPCredentials(name: "node", password: "secret"))
        for host in ["localhost", "127.0.0.1"] {
            let client = try client(sink, security, host: host, credentials: credentials, authority: authority)
            #expect(try await outcomes(client, [try Samples.trial()]) == [nil])
        }
        let plain = Data("\0node\0secret".utf8).base64EncodedString()
        #expect(sink.messages.count == 2)
        #expect(sink.messages.allSatisfy { $0.isGuarded && $0.credentials == plain })
        // Nobody whom the system knows has signed it.
        let stranger = try client(sink, security, credentials: credentials)
        #expect(try await outcomes(stranger, [try Samples.trial()]) == [.tls])
        #expect(sink.messages.count == 2)
        try await sink.close()
    }

    @Test func `what comes in the clear behind the answer to STARTTLS is not believed`() async throws {
        let sink = try await SMTPSink(guarding: .startTLS) {
            $0 == "STARTTLS" ? .raw("220 go on\r\n250 injected\r\n") : nil
        }
        #expect(try await outcomes(try client(sink, .startTLS), [try Samples.trial()]) == [.unguarded])
        try await sink.close()
    }

    @Test func `a server that offers no STARTTLS gets nothing`() async throws {
        let sink = try await SMTPSink(offers: ["AUTH PLAIN"])
        #expect(try await outcomes(try client(sink, .startTLS), [try Samples.trial()]) == [.noStartTLS])
        #expect(sink.commands == ["EHLO node.example"])
        try await sink.close()
    }

    @Test func `one recipient that is refused keeps nobody else from their mail`() async throws {
        let sink = try await SMTPSink { event in
            if event.contains("reader1") { return .line("450 later") }
            return event.contains("reader2") ? .line("550-no\r\n550 such") : nil
        }
        let messages = try (1...3).map { try Samples.trial(to: "reader\($0)@mofa.example") }
        let expected: [SMTPError?] = [.refused(.recipient, code: 450), .refused(.recipient, code: 550), nil]
        #expect(try await outcomes(try client(sink), messages) == expected)
        #expect(sink.messages.map(\.recipient) == ["<reader3@mofa.example>"] && sink.connections == 1)
        try await sink.close()
    }

    @Test func `a connection that drops in the middle of a message is made anew for the next`() async throws {
        let drops = Mutex(1)
        let sink = try await SMTPSink { event in
            guard event == "data" else { return nil }
            return drops.withLock { left in
                defer { left -= 1 }
                return left > 0 ? .drop : nil
            }
        }
        let messages = try (1...2).map { try Samples.trial(to: "reader\($0)@mofa.example") }
        let found = try await outcomes(try client(sink), messages)
        #expect(found == [.closed(.message), nil], "\(found)")
        #expect(sink.connections == 2 && sink.messages.map(\.recipient) == ["<reader2@mofa.example>"])
        try await sink.close()
    }

    @Test(arguments: ["connect", "EHLO node.example", "DATA", "."])
    func `a server that says nothing is waited for so long and no longer`(event: String) async throws {
        let sink = try await SMTPSink { $0 == event ? .silence : nil }
        let stages: [String: SMTPStage] = ["connect": .greeting, "DATA": .data, ".": .message]
        let stage = stages[event] ?? .hello
        // Long enough for what comes before on a busy machine; the four wait at once.
        let client = try client(sink, patience: .seconds(3))
        #expect(try await outcomes(client, [try Samples.trial()]) == [.timeout(stage)])
        try await sink.close()
    }

    @Test func `what answers and is no mail server is known as such, and who does not answer fails all`() async throws {
        let sink = try await SMTPSink { $0 == "connect" ? .raw("HTTP/1.1 400 Bad Request\r\n\r\n") : nil }
        let messages = [try Samples.trial(), try Samples.trial()]
        let client = try client(sink)
        #expect(try await outcomes(client, messages) == [.malformed(.greeting), .malformed(.greeting)])
        // At an address where no test listens: the sink's own port may be another's as soon as it is closed.
        let nobody = try self.client(sink, host: "127.0.0.2")
        #expect(try await outcomes(nobody, messages) == [.unreachable, .unreachable])
        try await sink.close()
    }

    @Test func `a line without TLS stays on this machine`() {
        for host in ["127.0.0.1", "127.1.2.3", "::1", "localhost"] {
            #expect(SMTPServer(host: host, port: 25, security: .none) != nil)
        }
        for host in ["mail.example", "192.0.2.1", "127.0.0.1.example", "localhost.example", ""] {
            #expect(SMTPServer(host: host, port: 25, security: .none) == nil)
            #expect(SMTPServer(host: host, port: 25, security: .startTLS) != nil)
        }
    }

    @Test func `name and password are in a file that its owner alone may read, and are described by neither`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/secret"
        func read(_ text: String, mode: Int = 0o600) throws -> SMTPCredentials {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            return try SMTPCredentials(path: path)
        }
        let credentials = try read("node\npass word\n")
        #expect(credentials == SMTPCredentials(name: "node", password: "pass word"))
        #expect("\(credentials) \(String(reflecting: credentials))" == "credentials credentials")
        #expect(throws: SMTPCredentials.Fault.open) { try read("node\npass\n", mode: 0o644) }
        for text in ["", "node", "node\n", "node\npass\nmore", "no\0de\npass"] {
            #expect(throws: SMTPCredentials.Fault.form) { try read(text) }
        }
        #expect(throws: SMTPCredentials.Fault.unreadable) { try SMTPCredentials(path: path + "-none") }
    }
}
