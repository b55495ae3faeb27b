import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

@Suite struct ArrivalTests {
    private func rel(_ number: Int, _ tokens: Token...) throws -> (ValidObject, [String: JSONValue]) {
        let marking = try TestObject.marking(number, any: [tokens])
        return (marking, ["object_marking_refs": [.string(marking.id.text)]])
    }

    private func names(_ items: [Served]) -> [String] {
        items.filter { $0.type == "campaign" }.compactMap { $0.value["name"]?.string }
    }

    @Test func `what a joining brings arrives then, for those it concerns alone`() async throws {
        let node = try await TestNode.community()
        let (marking, marked) = try rel(1, .format(TestParty.format))
        let objects = try (1...3).map { try TestObject.campaign($0, name: "C\($0)", more: marked) }
        try await node.write([marking] + objects, by: .ann)
        let before = try await node.poll(as: TestPerson.cyd.principal)
        #expect(names(before).isEmpty)
        node.clock.advance(seconds: 10)
        let instant = node.clock.now()
        _ = try await node.records.write(
            .admit(Admission(member: TestParty.corland, format: TestParty.format)),
            by: TestParty.operator
        )
        let news = try await node.poll(as: TestPerson.cyd.principal, after: before.last?.arrived)
        #expect(names(news) == ["C1", "C2", "C3"])
        #expect(news.allSatisfy { $0.arrived > instant })
        let ann = try await node.poll(as: TestPerson.ann.principal)
        #expect(ann.filter { $0.type == "campaign" }.allSatisfy { $0.arrived < instant })
    }

    @Test func `leaving ends at once, and joining again makes everything arrive anew`() async throws {
        let node = try await TestNode.community()
        let (marking, marked) = try rel(1, .format(TestParty.format))
        let admission = Act.admit(Admission(member: TestParty.corland, format: TestParty.format))
        _ = try await node.records.write(admission, by: TestParty.operator)
        try await node.write([marking, try TestObject.campaign(1, name: "C", more: marked)], by: .ann)
        let first = try await node.record(TestObject.campaignID(1), as: TestPerson.cyd.principal)
        _ = try await node.records.write(
            .dismiss(member: TestParty.corland, format: TestParty.format),
            by: TestParty.operator
        )
        #expect(try await node.record(TestObject.campaignID(1), as: TestPerson.cyd.principal) == nil)
        #expect(try await node.campaigns(as: TestPerson.cyd.principal).isEmpty)
        node.clock.advance(seconds: 5)
        _ = try await node.records.write(admission, by: TestParty.operator)
        let again = try await node.record(TestObject.campaignID(1), as: TestPerson.cyd.principal)
        #expect(again?.bytes == first?.bytes)
        #expect(try #require(again).arrived > #require(first).arrived)
    }

    @Test func `a membership that begins later opens when its arrivals are written`() async throws {
        let node = try await TestNode.community()
        let (marking, marked) = try rel(1, .format(TestParty.format))
        try await node.write([marking, try TestObject.campaign(1, name: "C", more: marked)], by: .ann)
        let start = Instant(microseconds: node.clock.now().microseconds + 60_000_000)
        _ = try await node.records.write(
            .admit(
                Admission(
                    member: TestParty.corland,
                    format: TestParty.format,
                    start: start,
                    opensFrom: .distantPast,
                    reason: "from the beginning"
                )
            ),
            by: TestParty.operator
        )
        #expect(try await node.records.nextBoundary() == start)
        node.clock.advance(seconds: 120)
        #expect(try await node.campaigns(as: TestPerson.cyd.principal).isEmpty)
        _ = try await node.records.write(.openBoundaries, by: TestParty.operator)
        #expect(try await node.campaigns(as: TestPerson.cyd.principal) == ["C"])
        #expect(try await node.records.nextBoundary() == nil)
    }

    @Test func `a membership that ends closes by the clock alone`() async throws {
        let node = try await TestNode.community()
        let (marking, marked) = try rel(1, .format(TestParty.format))
        let end = Instant(microseconds: node.clock.now().microseconds + 60_000_000)
        _ = try await node.records.write(
            .admit(Admission(member: TestParty.corland, format: TestParty.format, end: end)),
            by: TestParty.operator
        )
        try await node.write([marking, try TestObject.campaign(1, name: "C", more: marked)], by: .ann)
        #expect(try await node.campaigns(as: TestPerson.cyd.principal) == ["C"])
        node.clock.set(end)
        #expect(try await node.campaigns(as: TestPerson.cyd.principal).isEmpty)
    }

    @Test func `a raise keeps the instant of those who may still read and takes it from the others`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "C")], by: .ann)
        let before = try await node.record(TestObject.campaignID(1), as: TestPerson.bea.principal)
        let marking = Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(TestParty.borland)])])
        node.clock.advance(seconds: 5)
        _ = try await node.records.write(
            .raise(LabelChange(id: TestObject.campaignID(1), marking: marking, reason: "narrower")),
            by: TestPerson.ann.principal
        )
        #expect(try await node.record(TestObject.campaignID(1), as: TestPerson.cyd.principal) == nil)
        #expect(try await node.campaigns(as: .anonymous).isEmpty)
        let after = try await node.record(TestObject.campaignID(1), as: TestPerson.bea.principal)
        #expect(after?.arrived == before?.arrived)
        #expect(after?.bytes == before?.bytes)
    }

    @Test func `a release makes one version arrive for those who gain it`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "C")], by: .ann, default: nil)
        let own = try await node.record(TestObject.campaignID(1), as: TestPerson.abe.principal)
        node.clock.advance(seconds: 5)
        let instant = node.clock.now()
        let change = LabelChange(
            id: TestObject.campaignID(1),
            versions: [TestObject.time(1)],
            marking: Marking(tlp: .clear),
            reason: "published today"
        )
        _ = try await node.records.write(.release(change), by: TestPerson.ann.principal)
        #expect(try #require(await node.record(TestObject.campaignID(1), as: .anonymous)).arrived > instant)
        #expect(try await node.record(TestObject.campaignID(1), as: TestPerson.abe.principal)?.arrived == own?.arrived)
        await #expect(throws: ActError.self) {
            try await node.records.write(.release(change), by: TestPerson.bea.principal)
        }
        await #expect(throws: ActError.self) {
            try await node.records.write(.release(change), by: TestPerson.abe.principal)
        }
    }

    @Test func `a late older version is stored, never made current, and lets a later one arrive anew`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, version: 1, name: "A")], by: .ann)
        try await node.write([try TestObject.campaign(1, version: 9, name: "C")], by: .ann)
        let seen = try await node.poll(as: .anonymous)
        try await node.write([try TestObject.campaign(1, version: 5, name: "B")], by: .ann)
        #expect(try await node.record(TestObject.campaignID(1), as: .anonymous)?.value["name"] == "C")
        let versions = try await node.records.read(as: .anonymous) { view in
            try view.versions(of: TestObject.campaignID(1)).compactMap { $0.value["name"]?.string }
        }
        #expect(versions == ["A", "B", "C"])
        #expect(names(try await node.poll(as: .anonymous, after: seen.last?.arrived)) == ["B"])
    }

    @Test func `stamps of one envelope are distinct and pages of one lose nothing`() async throws {
        let node = try await TestNode.community()
        let objects = try (1...50).map { try TestObject.campaign($0, name: "C\($0)") }
        try await node.write(objects, by: .ann)
        let items = try await node.poll(as: .anonymous, limit: 7).filter { $0.type == "campaign" }
        #expect(items.count == 50)
        #expect(Set(items.map(\.arrived)).count == 50)
        #expect(items.map(\.arrived) == items.map(\.arrived).sorted())
    }

    /// Another record is the last that somebody has; of the first campaign they have one version.
    private func polled(_ node: TestNode, version: Int) async throws -> [Served] {
        try await node.write([try TestObject.campaign(2, version: 20, name: "What the client had last")], by: .ann)
        let had = try await node.poll(as: .anonymous)
        #expect(had.filter { $0.id == TestObject.campaignID(1) }.map(\.version) == [TestObject.time(version)])
        node.clock.advance(seconds: 1)
        return had
    }

    /// Asks for what came after what somebody had.
    private func news(_ node: TestNode, after: [Served]) async throws -> [String] {
        try await node.poll(as: .anonymous, after: after.map(\.arrived).max()).map { "\($0.version)" }
    }

    @Test func `what reappears between two new versions of one envelope arrives again`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, version: 10, name: "Same")], by: .ann)
        node.clock.advance(seconds: 1)
        try await node.write([try TestObject.campaign(1, version: 1, name: "Same")], by: .ann)
        // The later one differs in nothing from the earlier, and is not there.
        let before = try await polled(node, version: 1)
        let between = try [5, 3].map { try TestObject.campaign(1, version: $0, name: "Other \($0)") }
        try await node.write(between, by: .ann)
        let after = try await news(node, after: before)
        #expect(after == [TestObject.time(5), TestObject.time(3), TestObject.time(10)])
    }

    @Test func `what is served because another strand lost its first version arrives`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, version: 5, name: "Same")], by: .ann)
        node.clock.advance(seconds: 1)
        try await node.write([try TestObject.campaign(1, version: 6, name: "Beside")], by: .cyd)
        let before = try await polled(node, version: 5)
        // Equal to what was first there, and named before it: that one is gone, and the other strand is the older.
        try await node.write([try TestObject.campaign(1, version: 4, name: "Same")], by: .ann)
        #expect(try await node.record(TestObject.campaignID(1), as: .anonymous)?.version == TestObject.time(6))
        #expect(try await news(node, after: before) == [TestObject.time(6)])
    }

    @Test func `versions of one envelope are one event: what it takes away and gives back never left`() async throws {
        let node = try await TestNode.community()
        let first = try [1, 9].map { try TestObject.campaign(1, version: $0, name: "Name \($0)") }
        try await node.write(first, by: .ann)
        let before = try await node.poll(as: .anonymous)
        node.clock.advance(seconds: 1)
        // The first of these makes the last version one that differs in nothing; the second makes it differ again.
        let more = try [(7, "Name 9"), (8, "Between")].map { try TestObject.campaign(1, version: $0, name: $1) }
        try await node.write(more, by: .ann)
        #expect(try await news(node, after: before) == [TestObject.time(7), TestObject.time(8)])
    }
}
