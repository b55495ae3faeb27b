import Accounts
import Database
import DatabaseSupport
import GRDB
import Localization
import Logging
import NoticesSupport
import STIX
import Synchronization
import Testing
import WebSupport

@testable import Notices

/// Readers by person, and what they may be told by record.
private struct TestReaders: MailReaders {
    var readers: [String: MailReader] = [:]
    var sights: [String: NoticeSight] = [:]

    func reader(_ person: String) async throws -> MailReader? { readers[person] }

    func sight(of notice: MailNotice) async throws -> NoticeSight { sights[notice.subject] ?? .nothing }
}

@Suite struct DeliveryTests {
    private static let start = Instant(microseconds: 1_800_000_000_000_000)

    /// A queue and a server.
    private struct Place {
        let folder: TemporaryFolder
        let store: Store
        let queue: MailQueue
        let clock = ManualClock(start)
        let sink: SMTPSink
        let log = LogRecorder()
        var readers = TestReaders()

        init(_ script: @escaping SMTPSink.Script = { _ in nil }) async throws {
            folder = try TemporaryFolder()
            store = try Store(folder: folder.path, mode: .writing, migrations: MailQueue.migrations)
            let count = Mutex<UInt8>(0)
            queue = MailQueue(store: store, clock: clock) { length in
                let next = count.withLock { value in
                    value += 1
                    return value
                }
                return Array(repeating: next, count: length)
            }
            sink = try await SMTPSink(script: script)
            let address = try #require(MailAddress("desk@mofa.example"))
            readers.readers["p"] = MailReader(person: "p", name: "desk@jpn", address: address, language: .english)
            readers.sights = [
                "low": .shown(title: "Ports", path: "/r/low"), "high": .veiled, "higher": .veiled, "hidden": .nothing,
            ]
        }

        func run() async throws {
            let server = try #require(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none))
            let delivery = MailDelivery(
                queue: queue,
                readers: readers,
                transport: try SMTPClient(server),
                letterhead: try Samples.letterhead(),
                logger: log.logger
            )
            try await delivery.run()
        }

        func notice(_ subject: String, _ kind: MailNotice.Kind = .announced, person: String = "p") -> MailNotice {
            MailNotice(person: person, key: "\(kind) \(subject)", kind: kind, subject: subject, expires: nil)
        }

        /// What was sent, without identifiers and dates.
        func sent() throws -> [String] {
            try sink.messages.map { message in
                let reader = try MessageReader(message.bytes)
                return "\(message.recipient) \(reader.subject ?? "")\n\(reader.body)"
            }
        }

        /// Whole messages without the two fields that are different each time.
        func bare() -> [String] {
            sink.messages.map { message in
                String(decoding: message.bytes, as: UTF8.self).split(
                    separator: "\r\n",
                    omittingEmptySubsequences: false
                )
                .filter { !$0.hasPrefix("Message-ID: ") && !$0.hasPrefix("Date: ") }
                .joined(separator: "\n")
            }
        }
    }

    @Test func `what mail may show is told, and what was told leaves the queue`() async throws {
        let place = try await Place()
        try await place.queue.enqueue([place.notice("low"), place.notice("low", .adopted), place.notice("hidden")])
        try await place.run()
        #expect(place.sink.messages.count == 2)
        #expect(try place.sent().contains { $0.contains("Entente: Adopted: Ports\n") && $0.contains("/r/low\n") })
        #expect(try await place.queue.status().waiting == 0)
        try await place.run()
        #expect(place.sink.messages.count == 2 && place.sink.connections == 1)
    }

    @Test func `above the ceiling all notices are one message of the same bytes, whatever they are`() async throws {
        var seen: Set<[String]> = []
        for notices: [(String, MailNotice.Kind)] in [
            [("high", .announced)], [("higher", .held)], [("high", .broken), ("higher", .adopted), ("hidden", .held)],
        ] {
            let place = try await Place()
            try await place.queue.enqueue(notices.map { place.notice($0, $1) })
            try await place.run()
            #expect(place.sink.messages.count == 1)
            seen.insert(place.bare())
            #expect(try await place.queue.status().waiting == 0)
        }
        #expect(seen.count == 1, "\(seen)")
        let text = try #require(seen.first?.first)
        #expect(text.contains("There is something for you at https://node.example/\n"))
        #expect(!text.contains("high") && !text.contains("records"))
    }

    @Test func `nobody is told of what they do not read, and nobody without an address`() async throws {
        let place = try await Place()
        try await place.queue.enqueue([place.notice("hidden"), place.notice("none"), place.notice("low", person: "q")])
        try await place.run()
        #expect(place.sink.connections == 0)
        #expect(try await place.queue.status().waiting == 0)
    }

    @Test func `a reminder whose time is over is not sent`() async throws {
        let place = try await Place()
        let late = MailNotice(person: "p", key: "k", kind: .unreceived, subject: "low", expires: Self.start)
        try await place.queue.enqueue([late])
        try await place.run()
        #expect(place.sink.messages.isEmpty)
        #expect(try await place.queue.status().waiting == 0)
    }

    @Test func `what is put off comes later, under the same identifier; what is refused for good does not`()
        async throws
    {
        let answers = Mutex(["450 later", "451 later"])
        let place = try await Place { event in
            guard event == "." else { return nil }
            return answers.withLock { $0.isEmpty ? nil : .line($0.removeFirst()) }
        }
        try await place.queue.enqueue([place.notice("high")])
        let id = try await place.queue.due(limit: 1).first?.message.left
        for attempt in 1...2 {
            try await place.run()
            #expect(place.sink.messages.isEmpty)
            #expect(try await place.queue.status().failed?.reason.contains("45\(attempt - 1)") == true)
            try await place.run()
            #expect(place.sink.connections == attempt)
            place.clock.advance(seconds: 600)
        }
        try await place.run()
        let message = try #require(place.sink.messages.first)
        #expect(try MessageReader(message.bytes)["Message-ID"] == "<\(id ?? "")@node.example>")

        place.sink.behave { $0.hasPrefix("RCPT") ? .line("550 no") : nil }
        try await place.queue.enqueue([place.notice("low")])
        try await place.run()
        #expect(try await place.queue.status().waiting == 0 && place.sink.messages.count == 1)
        let log = place.log.lines.joined(separator: "\n")
        #expect(log.contains("desk@jpn") && !log.contains("mofa") && !log.contains("Ports"), "\(log)")
    }

    @Test func `after a loss between delivery and its note the message comes again as the same`() async throws {
        let place = try await Place()
        try await place.queue.enqueue([place.notice("high"), place.notice("low")])
        let waiting = try await place.queue.due(limit: 10)
        try await place.run()
        // The store as it was before the note: what a process finds that was killed there.
        try await place.store.write { db in
            try db.execute(sql: "DELETE FROM mail_told")
        }
        try await place.queue.enqueue([place.notice("high"), place.notice("low")])
        try await place.store.write { db in
            for each in waiting {
                try db.execute(
                    sql: "UPDATE mail_waiting SET message = ? WHERE subject = ?",
                    arguments: [each.message.left, each.notice.subject]
                )
            }
        }
        try await place.run()
        let bytes = place.sink.messages.map(\.bytes)
        #expect(bytes.count == 4 && Set(bytes).count == 2)
    }
}
