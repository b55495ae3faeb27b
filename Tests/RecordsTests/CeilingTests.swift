import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// A tool's token reads and writes as its person, under a ceiling that can only reduce.
@Suite struct CeilingTests {
    private static let all = Set(TokenKind.allCases)
    private static let high = Level(rank: 100)

    private func ann(
        level: Level = high,
        kinds: Set<TokenKind> = all,
        roles: Set<Role> = [.reader]
    ) -> Principal {
        let ceiling = Ceiling(level: level, caveats: [], kinds: kinds, roles: roles)
        return Principal(person: TestPerson.ann.id, ceiling: ceiling)
    }

    /// One campaign for each way of letting somebody in.
    private func node() async throws -> TestNode {
        let node = try await TestNode.community()
        _ = try await node.records.write(
            .admit(Admission(member: TestParty.aland, format: TestParty.format)),
            by: TestParty.operator
        )
        let markings: [(String, Marking)] = [
            ("public", Marking(tlp: .clear)),
            ("community", Marking(level: "UNCLASSIFIED", clauses: [Clause([.community])])),
            ("party", Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(TestParty.aland)])])),
            ("format", Marking(level: "UNCLASSIFIED", clauses: [Clause([.format(TestParty.format)])])),
            ("person", Marking(level: "UNCLASSIFIED", clauses: [Clause([.person(TestPerson.ann.id)])])),
            ("restricted", Marking(level: "RESTRICTED", clauses: [Clause([.party(TestParty.aland)])])),
        ]
        for (index, entry) in markings.enumerated() {
            try await node.write(
                [try TestObject.campaign(index + 1, name: entry.0)],
                by: .bea,
                default: entry.1
            )
        }
        return node
    }

    @Test func `what is kept is read, and nothing else`() async throws {
        let node = try await node()
        let cases: [(Principal, [String])] = [
            (TestPerson.ann.principal, ["public", "community", "party", "format", "person", "restricted"]),
            (ann(), ["public", "community", "party", "format", "person", "restricted"]),
            (ann(level: .lowest), ["public", "community", "party", "format", "person"]),
            (ann(kinds: [.party, .person]), ["public", "party", "person", "restricted"]),
            (ann(kinds: [.format, .community]), ["public", "community", "format"]),
            (ann(kinds: []), ["public"]),
        ]
        for (principal, expected) in cases {
            #expect(try await node.campaigns(as: principal).sorted() == expected.sorted(), "\(principal)")
            let polled = try await node.poll(as: principal).filter { $0.type == "campaign" }
            #expect(polled.compactMap { $0.value["name"]?.string }.sorted() == expected.sorted(), "\(principal)")
        }
    }

    @Test func `a ceiling above its person gives nothing`() async throws {
        let node = try await node()
        let ceiling = Ceiling(level: .highest, caveats: ["ATOMAL"], kinds: Self.all, roles: Set(Role.allCases))
        for person in TestPerson.all {
            let own = try await node.records.read(as: person.principal) { ($0.clearance, $0.roles) }
            let under = try await node.records.read(as: Principal(person: person.id, ceiling: ceiling)) {
                ($0.clearance, $0.roles)
            }
            #expect(own.0 == under.0 && own.1 == under.1)
        }
        #expect(
            try await node.campaigns(as: Principal(person: TestObject.campaignID(1), ceiling: ceiling)) == ["public"]
        )
    }

    @Test func `what a joining brings arrives for a tool as it does for its person`() async throws {
        let node = try await node()
        let cyd = TestPerson.cyd.principal
        let ceiling = Ceiling(level: .lowest, caveats: [], kinds: Self.all, roles: [.reader])
        let tool = Principal(person: TestPerson.cyd.id, ceiling: ceiling)
        let before = try await node.poll(as: tool)
        node.clock.advance(seconds: 10)
        _ = try await node.records.write(
            .admit(Admission(member: TestParty.corland, format: TestParty.format)),
            by: TestParty.operator
        )
        let news = try await node.poll(as: tool, after: before.last?.arrived)
        #expect(news.map(\.id) == [TestObject.campaignID(4)])
        #expect(try await node.poll(as: tool).map(\.arrived) == (try await node.poll(as: cyd).map(\.arrived)))
    }

    @Test func `a tool writes only as what its ceiling keeps`() async throws {
        let node = try await node()
        let act = Act.envelope(
            Envelope(objects: [try TestObject.campaign(9, name: "tool's")], defaultMarking: Marking(tlp: .clear))
        )
        await #expect(throws: ActError.self) { try await node.records.write(act, by: ann()) }
        let writer = ann(level: .lowest, roles: [.reader, .author])
        let receipt = try await node.records.write(act, by: writer)
        #expect(receipt.outcomes == ["stored"])
        let release = Act.release(
            LabelChange(
                id: TestObject.campaignID(9),
                versions: [TestObject.time(1)],
                marking: Marking(tlp: .clear),
                reason: "because"
            )
        )
        await #expect(throws: ActError.self) { try await node.records.write(release, by: writer) }
    }

    @Test func `what a tool cannot read does not exist for what it writes`() async throws {
        let node = try await node()
        let reference: [String: JSONValue] = ["x_ref": .string(TestObject.campaignID(6))]
        let campaign = try TestObject.campaign(10, name: "refers", more: reference)
        let act = Act.envelope(Envelope(objects: [campaign], defaultMarking: Marking(tlp: .clear), dryRun: true))
        let low = try await node.records.write(act, by: ann(level: .lowest, roles: [.author]))
        #expect(low.outcomes == ["would store"])
        let purged = try await TestNode.community()
        let without = try await purged.records.write(act, by: ann(level: .lowest, roles: [.author]))
        #expect(without.outcomes == low.outcomes)
    }
}
