import Database
import DatabaseSupport
import GRDB
import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import NoLeakSupport
import Records
import RecordsSupport
import STIX
import Testing
import Web
import WebSupport

/// What is told at the doors while the disk takes nothing, or the clock stands wrong: the same to everybody, and what is
/// there is read as before.
@Suite struct DiskDoorsTests {
    private static let post = "/taxii2/entente/collections/inbox/objects/"

    private static func envelope(_ number: Int) -> [UInt8] {
        let text = String(repeating: "long ", count: 20_000)
        return Array(
            (#"{"objects":[{"type":"campaign","spec_version":"2.1","id":"\#(TestObject.campaignID(number))","#
                + #""created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"N","#
                + #""description":"\#(text)"}]}"#).utf8
        )
    }

    private static func send(_ number: Int, _ probe: DoorProbe) async throws -> TestResponse {
        var fields = probe.credentials
        fields[.contentType] = "application/taxii+json;version=2.1"
        return try await probe.door.send(.post, post, fields, body: envelope(number))
    }

    /// How many pages the file of the store may have; nil lets it grow again.
    private static func limit(_ node: TestNode, growing: Bool) async throws {
        try await node.store.write { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 1
            try db.execute(sql: "PRAGMA max_page_count = \(growing ? 1_000_000 : pages)")
        }
    }

    @Test func `a full disk is 507 at every door that writes, nothing is stored, and every reader reads as before`()
        async throws
    {
        let node = try await TestNode.community(beside: DoorProbe.migrations)
        try await node.write([try TestObject.campaign(1, name: "name")], by: .ann)
        let probe = try DoorProbe(node, reader: TestPerson.ann.principal)
        let ids: Set = [TestObject.campaignID(1), TestObject.campaignID(2)]
        func answers() async throws -> [[String]] {
            var answers: [[String]] = []
            for reader in HistoryRun.readers {
                answers.append(try await ViewProbe.answers(node, as: reader, ids: ids))
            }
            return answers
        }
        let before = try await answers()
        try await Self.limit(node, growing: false)
        let refused = try await Self.send(2, probe)
        #expect(refused.status.code == 507)
        #expect(refused.headers[.retryAfter] == "60")
        let told = try JSONValue(parsing: Array(buffer: refused.body))
        #expect(told["http_status"]?.string == "507")
        #expect(told["description"]?.string?.contains("disk is full: nothing was stored") == true)
        #expect(!String(buffer: refused.body).contains(node.folder.path))
        #expect(try await answers() == before)
        try await Self.limit(node, growing: true)
        #expect(try await Self.send(2, probe).status == .accepted)
        #expect(try await answers() != before)
    }

    @Test(arguments: [("en", "The node’s disk is full"), ("fr", "Le disque du nœud est plein")])
    func `a form that finds no room is answered by a page in the visitor's language`(
        language: String,
        heading: String
    ) async throws {
        let node = try await TestNode.community(beside: DoorProbe.migrations)
        let probe = try DoorProbe(node, reader: TestPerson.ann.principal)
        try await Self.limit(node, growing: false)
        var fields = probe.credentials
        fields[.contentType] = "application/x-www-form-urlencoded"
        fields[.acceptLanguage] = language
        let text = String(repeating: "long+", count: 20_000)
        let form =
            "v.name=name&v.description=\(text)&n.name_texts=0&n.sources=0"
            + "&label=pick&label.audience=party&do=save"
        let answer = try await probe.door.send(
            .post,
            "/new/entente-document/",
            fields,
            body: Array(form.utf8)
        )
        #expect(answer.status.code == 507)
        #expect(String(buffer: answer.body).contains(heading))
    }

    @Test func `a clock that is set back takes nobody back: every reader reads what was there`() async throws {
        let node = try await TestNode.community(beside: DoorProbe.migrations)
        try await node.write([try TestObject.campaign(1, name: "name")], by: .ann)
        node.clock.advance(seconds: 1)
        let now = Instant(microseconds: node.clock.now().microseconds + 1)
        _ = try await node.records.write(
            .clear(
                PersonClearance(
                    person: TestPerson.cyd.id,
                    party: TestParty.corland,
                    level: "RESTRICTED",
                    roles: TestPerson.cyd.roles
                )
            ),
            by: TestParty.operator
        )
        let ids: Set = [TestObject.campaignID(1)]
        for reader in HistoryRun.readers {
            node.clock.set(now)
            let before = try await ViewProbe.answers(node, as: reader, ids: ids).dropFirst()
            node.clock.set(TestNode.start)
            let after = try await ViewProbe.answers(node, as: reader, ids: ids).dropFirst()
            #expect(before == after)
            #expect(try await node.records.read(as: reader) { $0.at } > TestNode.start)
        }
    }
}
