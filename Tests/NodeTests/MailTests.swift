import Accounts
import Database
import DatabaseSupport
import Localization
import Logging
import Notices
import NoticesSupport
import Records
import Testing
import WebSupport

@testable import Node

@Suite struct MailTests {
    /// A stopped node with people, and a mail server.
    private struct Place {
        let community: Community
        let sink: SMTPSink
        let log = LogRecorder()

        init() async throws {
            community = try await Community.make()
            sink = try await SMTPSink()
        }

        /// Writes a topic as a person of the first party; its id.
        func topic(_ name: String, _ label: String) async throws -> String {
            let options = WriteOperation.Options(by: Actor(person: "writer@one"), label: label)
            let report = try await community.write(#"{"type":"entente-topic","name":"\#(name)"}"#, options)
            return try #require(report.entries.first?.id)
        }

        func address(_ person: String, language: String? = nil) async throws {
            let address = try #require(MailAddress("\(person.replacing("@", with: "."))@mofa.example"))
            _ = try await community.run(PersonMail(person, Mailbox(address, language: language)))
        }

        /// Puts a notice of each record into the queue of a stopped node for each of them, and sends what is due.
        func tell(_ people: [String], _ subjects: [String], ceiling: String?, key: String = "") async throws {
            let rooms = try NodeRooms(folder: community.path, mode: .writing)
            let server = try #require(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none))
            let sender = try #require(MailAddress("node@node.example"))
            var configuration = NodeConfiguration(folder: community.path, origin: "https://node.example")
            configuration.logger = log.logger
            let settings = try #require(MailConfiguration(server: server, sender: sender, ceiling: ceiling))
            let mail = try await NodeMail(settings, rooms, accounts: rooms.accounts(), configuration)
            for person in people {
                let id = try await rooms.account(named: person).person
                try await rooms.mailQueue().enqueue(
                    subjects.map { MailNotice(person: id, key: key + $0, kind: .announced, subject: $0) }
                )
            }
            try await mail.delivery.run()
            try rooms.store.close()
        }

        /// Without the breaks of its long lines.
        static func text(of message: SMTPSink.Message) -> String {
            String(decoding: message.bytes, as: UTF8.self).replacing("=\r\n", with: "")
        }

        /// Who was told what, in the order of the addresses: the first line of each text.
        func told() -> [String] {
            sink.messages.map { message in
                let text = Self.text(of: message)
                let body = text.split(separator: "\r\n\r\n", maxSplits: 1).last.map(String.init) ?? ""
                let line = body.split(separator: "\r\n", maxSplits: 1).first.map(String.init) ?? ""
                return message.recipient + " " + line
            }.sorted()
        }
    }

    @Test func `each is told what they read and mail reaches, each in their language`() async throws {
        let place = try await Place()
        try await place.address("reader@one", language: "fr")
        try await place.address("writer@two")
        let low = try await place.topic("Ports", "UNCLASSIFIED REL[ONE]")
        let high = try await place.topic("Mines", "RESTRICTED REL[ONE]")
        try await place.tell(["reader@one", "writer@two"], [low, high], ceiling: "UNCLASSIFIED")
        #expect(
            place.told() == [
                "<reader.one@mofa.example> Il y a quelque chose pour vous =C3=A0 l=E2=80=99adresse https://node.example/",
                "<reader.one@mofa.example> Sous silence pour votre partie=E2=80=AF: Ports",
            ]
        )
        #expect(place.sink.messages.contains { Place.text(of: $0).contains("/records/\(low)/") })
        let log = place.log.lines.joined(separator: "\n")
        #expect(!log.contains("mofa") && !log.contains("Ports"), "\(log)")
    }

    @Test func `without a ceiling mail names what the public reads, and nothing else`() async throws {
        let place = try await Place()
        try await place.address("reader@one")
        let open = try await place.topic("Piers", "TLP:CLEAR")
        let low = try await place.topic("Ports", "UNCLASSIFIED REL[ONE]")
        try await place.tell(["reader@one"], [open, low], ceiling: nil)
        #expect(
            place.told() == [
                "<reader.one@mofa.example> There is something for you at https://node.example/",
                "<reader.one@mofa.example> Under silence for your party: Piers",
            ]
        )
    }

    @Test func `who is sent no mail, may not sign in or does not exist is told nothing`() async throws {
        let place = try await Place()
        let open = try await place.topic("Piers", "TLP:CLEAR")
        try await place.tell(["reader@one"], [open], ceiling: nil)
        try await place.address("reader@one")
        _ = try await place.community.run(PersonAccess("reader@one", isActive: false))
        try await place.tell(["reader@one"], [open], ceiling: nil, key: "again ")
        _ = try await place.community.run(PersonAccess("reader@one", isActive: true))
        _ = try await place.community.run(PersonMail("reader@one", nil))
        try await place.tell(["reader@one"], [open], ceiling: nil, key: "once more ")
        #expect(place.sink.connections == 0)
        #expect(try await place.community.rooms().mailQueue().status().waiting == 0)
    }

    @Test func `what is raised while it waits is not told`() async throws {
        let place = try await Place()
        try await place.address("writer@two")
        let topic = try await place.topic("Piers", "TLP:CLEAR")
        _ = try await place.community.run(
            LabelOperation(
                .raise,
                of: topic,
                versions: [],
                label: "UNCLASSIFIED REL[ONE]",
                reason: "not for all",
                by: Actor(person: "writer@one")
            )
        )
        try await place.tell(["writer@two"], [topic], ceiling: "RESTRICTED")
        #expect(place.sink.messages.isEmpty)
    }

    @Test func `the log of a party says that an address was set, and not which`() async throws {
        let place = try await Place()
        try await place.address("reader@one")
        let rooms = try place.community.rooms()
        let party = try await rooms.account(named: "reader@one").party
        let entries = try await rooms.records.read(as: .operating(for: party)) { try $0.audit(AuditQuery()).entries }
        let entry = try #require(entries.first { $0.action == .mailAddress })
        #expect(!"\(entry)".contains("mofa"))
        #expect(try await rooms.accounts().mailbox(of: rooms.account(named: "reader@one").person)?.language == nil)
        await #expect(throws: NodeError.unknownPerson("none@one")) {
            try await place.community.run(PersonMail("none@one", nil))
        }
    }

    @Test func `a ceiling that the policy does not know, and a node without an address, are refused`() async throws {
        let place = try await Place()
        await #expect(throws: NodeError.unknownLevel("SECRET")) {
            try await place.tell([], [], ceiling: "SECRET")
        }
        let failure = await #expect(throws: OperationFailure.self) {
            try await place.community.run(MailTrial(to: try #require(MailAddress("a@b.example"))))
        }
        #expect(failure?.kind == .unavailable)
    }
}
