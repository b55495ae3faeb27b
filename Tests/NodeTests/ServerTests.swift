import Accounts
import DatabaseSupport
import JSON
import Logging
import Records
import STIX
import Testing
import Web

@testable import Node

@Suite struct ServerTests {
    @Test func `example readers are known by their passwords on this machine alone`() async throws {
        let folder = try TemporaryFolder()
        let accounts = try folder.node().accounts()
        let reader = ExampleReader(
            name: "jpn",
            person: "identity--00000000-0000-4000-8000-000000000001",
            party: nil,
            display: "Example"
        )
        let authenticator = ExampleAuthenticator(AccountsAuthenticator(accounts), readers: [reader])
        let here = Connection(peer: "127.0.0.1", isLoopback: true)
        let elsewhere = Connection(peer: "192.0.2.1", isLoopback: false)
        let known = SignedIn(person: reader.person, name: "Example")
        #expect(try await authenticator.person(name: "jpn", password: "jpn-example", connection: here) == known)
        #expect(try await authenticator.person(name: "jpn", password: "fra-example", connection: here) == nil)
        #expect(try await authenticator.person(name: "fra", password: "fra-example", connection: here) == nil)
        #expect(try await authenticator.person(name: "jpn", password: "jpn-example", connection: elsewhere) == nil)
    }

    @Test(arguments: [
        ("127.0.0.1", nil, false), ("::1", nil, false), ("0.0.0.0", "https://node.example", false),
        ("0.0.0.0", nil, true), ("192.0.2.1", "http://node.example", true),
    ])
    func `a node that others reach without HTTPS is known as such`(host: String, origin: String?, expected: Bool) {
        #expect(NodeConfiguration(folder: "", host: host, origin: origin).isUnprotected == expected)
    }

    @Test func `what the configuration says holds at the doors`() {
        var configuration = NodeConfiguration(folder: "")
        #expect(configuration.doors.hosts == WebSettings.loopbackHosts)
        #expect(!configuration.doors.isSecure && configuration.doors.otherOrigins.isEmpty)
        configuration.otherOrigins = ["https://tool.example"]
        configuration.origin = "https://node.example"
        #expect(configuration.doors.hosts.isEmpty)
        #expect(configuration.doors.isSecure && configuration.doors.otherOrigins == ["https://tool.example"])
    }

    @Test(arguments: [
        ("https://tool.example", true), ("http://localhost:3000", true), ("https://tool.example:8443", true),
        ("https://tool.example:443", false), ("https://tool.example/", false), ("https://Tool.example", false),
        ("https://", false), ("tool.example", false), ("*", false), ("null", false), ("ftp://tool.example", false),
        ("https://tool.example:", false), ("https://tool.example:+80", false), ("https://a@tool.example", false),
        ("https://*.example", false), ("https://tool.example:99999", false),
    ])
    func `another site is named as browsers write it`(text: String, expected: Bool) {
        #expect(NodeConfiguration.isOrigin(text) == expected)
    }

    @Test func `a log entry is one line of JSON`() throws {
        var handler = JSONLineLog(level: .info)
        handler.metadata = ["node": "one"]
        let event = LogEvent(
            level: .notice,
            message: "a \"line\"\nbreak",
            metadata: ["port": "8080"],
            source: "",
            file: "",
            function: "",
            line: 0
        )
        let line = handler.line(event, at: Instant(microseconds: 0))
        #expect(line.last == UInt8(ascii: "\n"))
        #expect(line.dropLast().contains(UInt8(ascii: "\n")) == false)
        let expected: JSONValue = [
            "at": "1970-01-01T00:00:00.000000Z", "level": "notice", "message": "a \"line\"\nbreak", "node": "one",
            "port": "8080",
        ]
        #expect(try JSONValue(parsing: Array(line.dropLast())) == expected)
    }

    @Test func `a reader is named by public, by an example's name, or by an id`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let person = "identity--00000000-0000-4000-8000-000000000001"
        try await rooms.settings.set(
            .readers,
            to: #"[{"name":"jpn","person":"\#(person)","party":"\#(person)","display":"Example"}]"#
        )
        #expect(try await rooms.principal(named: "public") == .anonymous)
        #expect(try await rooms.principal(named: "jpn").person == person)
        #expect(try await rooms.principal(named: person).person == person)
        await #expect(throws: NodeError.unknownReader("kor")) { try await rooms.principal(named: "kor") }
    }

    @Test func `the keys of the doors stay the same`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        _ = try await rooms.webKeys()
        let secret = try rooms.settings.value(of: .secret)
        _ = try await rooms.webKeys()
        #expect(try rooms.settings.value(of: .secret) == secret)
        #expect(NodeSecret(stored: secret ?? "")?.generation == 1)
    }
}
