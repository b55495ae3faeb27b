import Database
import DatabaseSupport
import GRDB
import JSON
import Labels
import RecordsSupport
import STIX
import Testing

@testable import Records

/// How far back a membership opens.
@Suite struct ReachBackTests {
    private let start = TestNode.start

    /// Three records released to the format, a minute apart, the last with a portion; then the third party joins.
    private func community(joining admission: Admission) async throws -> TestNode {
        let node = try await TestNode.community()
        for member in [TestParty.aland, TestParty.borland] {
            _ = try await node.records.write(
                .admit(Admission(member: member, format: TestParty.format)),
                by: TestParty.operator
            )
        }
        for number in 1...3 {
            node.clock.set(Instant(microseconds: start.microseconds + Int64(number) * 60_000_000))
            let marking = Marking(level: "UNCLASSIFIED", clauses: [Clause([.format(TestParty.format)])])
            try await node.write([try TestObject.campaign(number, name: "\(number)")], by: .ann, default: marking)
        }
        node.clock.set(Instant(microseconds: start.microseconds + 240_000_000))
        _ = try await node.records.write(.admit(admission), by: TestParty.operator)
        node.clock.advance(seconds: 1)
        return node
    }

    private func minute(_ number: Int64) -> Instant {
        Instant(microseconds: start.microseconds + number * 60_000_000)
    }

    private func admission(start: Instant?, opensFrom: Instant?, reason: String = "agreed") -> Admission {
        Admission(
            member: TestParty.corland,
            format: TestParty.format,
            start: start,
            opensFrom: opensFrom,
            reason: reason
        )
    }

    private func everything(_ node: TestNode) async throws -> [[String]] {
        let cyd = TestPerson.cyd.principal
        let listed = try await node.campaigns(as: cyd)
        let polled = try await node.poll(as: cyd).filter { $0.type == "campaign" }.compactMap {
            $0.value["name"]?.string
        }
        var single: [String] = []
        for number in 1...3 {
            if let found = try await node.record(TestObject.campaignID(number), as: cyd)?.value["name"]?.string {
                single.append(found)
            }
        }
        let count = try await node.records.read(as: cyd) { try $0.counts()["campaign"] ?? 0 }
        #expect(count == listed.count)
        return [listed, polled, single]
    }

    @Test func `a membership that always was opens everything, one that begins opens what comes from its start`()
        async throws
    {
        let always = try await community(joining: admission(start: nil, opensFrom: nil))
        #expect(try await everything(always) == Array(repeating: ["1", "2", "3"], count: 3))
        let begins = try await community(joining: admission(start: minute(2), opensFrom: nil))
        // The second was written a second after its minute had begun.
        #expect(try await everything(begins) == Array(repeating: ["2", "3"], count: 3))
        let now = try await community(joining: admission(start: minute(4), opensFrom: nil))
        #expect(try await everything(now) == [[], [], []])
        let marking = Marking(level: "UNCLASSIFIED", clauses: [Clause([.format(TestParty.format)])])
        try await now.write([try TestObject.campaign(1, version: 2, name: "new")], by: .ann, default: marking)
        #expect(try await everything(now) == Array(repeating: ["new"], count: 3))
    }

    @Test func `a membership beside one that opens otherwise is refused, and one after it is not`() async throws {
        let node = try await community(joining: admission(start: minute(4), opensFrom: nil))
        func admit(_ admission: Admission) async throws {
            node.clock.advance(seconds: 1)
            _ = try await node.records.write(.admit(admission), by: TestParty.operator)
        }
        let wider = admission(start: nil, opensFrom: .distantPast)
        let refusal = await #expect(throws: ActError.self) { try await admit(wider) }
        #expect(refusal?.rule == "membership")
        #expect(refusal?.reason.contains("opens what came since \(minute(4).text) and has no end") == true)
        #expect(try await everything(node) == [[], [], []])
        // The same reach again is no contradiction.
        try await admit(admission(start: minute(5), opensFrom: minute(4)))
        _ = try await node.records.write(
            .dismiss(member: TestParty.corland, format: TestParty.format),
            by: TestParty.operator
        )
        try await admit(wider)
        #expect(try await everything(node) == Array(repeating: ["1", "2", "3"], count: 3))
    }

    @Test func `a store in which people who gained nothing share a block with others is mended`() async throws {
        let node = try await community(joining: admission(start: minute(4), opensFrom: nil))
        _ = try await node.records.write(
            .admit(Admission(member: TestParty.host, format: TestParty.format)),
            by: TestParty.operator
        )
        let records = node.records
        func blocks() async throws -> [Int64] {
            try await node.store.read { db in
                try String.fetchAll(db, sql: "SELECT event FROM audience ORDER BY number").compactMap { text in
                    try JSONValue(parsing: Array(text.utf8))["gained"]?["block"]?.integer
                }
            }
        }
        let before = try await blocks()
        #expect(before.count >= 2 && Set(before).count == before.count)
        let last = try #require(before.last)
        // As stores of before held it.
        try await node.store.write { db in
            let event = "json_set(event, '$.gained.block', ?)"
            try db.execute(
                sql: "UPDATE audience SET event = \(event) WHERE event LIKE '%gained%'",
                arguments: [last]
            )
            try GainBlocks.part(db)
        }
        let after = try await blocks()
        #expect(Set(after).count == after.count && after.last == last && after.dropLast().allSatisfy { $0 < 0 })
        let cyd = TestPerson.cyd.principal
        let anew = try Records(
            store: node.store,
            catalogue: .standard,
            clock: node.clock,
            identifiers: node.identifiers
        )
        #expect(try await anew.read(as: cyd) { try $0.counts()["campaign"] ?? 0 } == 0)
        #expect(try await records.read(as: cyd) { try $0.counts()["campaign"] ?? 0 } == 0)
    }

    @Test func `what is older than the membership is opened by a release, with its reason`() async throws {
        let older = try await community(joining: admission(start: minute(4), opensFrom: minute(2)))
        #expect(try await everything(older) == Array(repeating: ["2", "3"], count: 3))
        let silent = admission(start: minute(4), opensFrom: minute(2), reason: " ")
        await #expect(throws: ActError.self) { _ = try await community(joining: silent) }
    }

    @Test func `what was closed by its age opens when it is released anew to the format`() async throws {
        let node = try await community(joining: admission(start: minute(4), opensFrom: nil))
        let other = Marking(
            level: "UNCLASSIFIED",
            clauses: [Clause([.format(TestParty.format), .party(TestParty.host)])]
        )
        let change = LabelChange(
            id: TestObject.campaignID(1),
            versions: [TestObject.time(1)],
            marking: other,
            reason: "for the new member"
        )
        _ = try await node.records.write(.release(change), by: TestPerson.ann.principal)
        #expect(try await everything(node) == Array(repeating: ["1"], count: 3))
    }

    @Test func `an explanation counts a membership only for what it opens`() async throws {
        let node = try await community(joining: admission(start: minute(2), opensFrom: nil))
        let answers = try await node.records.read(as: TestPerson.ann.principal) { view in
            try [1, 2].map { try view.explain(TestObject.campaignID($0), party: TestParty.corland)?.isLacking }
        }
        #expect(answers == [true, false])
    }
}
