import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

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
