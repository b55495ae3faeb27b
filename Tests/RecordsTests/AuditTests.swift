import DatabaseSupport
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// The logs of the parties, as their readers see them.
@Suite struct AuditTests {
    private func log(
        _ node: TestNode,
        as principal: Principal,
        _ query: AuditQuery = AuditQuery()
    ) async throws -> [AuditEntry] {
        try await node.records.read(as: principal) { try $0.audit(query).entries }
    }

    @Test func `an administrator reads what may be read, others what they did themselves, the public nothing`()
        async throws
    {
        let node = try await TestNode.community()
        let close = Marking(level: "RESTRICTED", clauses: [Clause([.party(TestParty.aland)])])
        try await node.write([try TestObject.campaign(1, name: "Open")], by: .ann)
        try await node.write([try TestObject.campaign(2, name: "Close")], by: .ann, default: close)
        func written(_ person: TestPerson) async throws -> [String?] {
            try await log(node, as: person.principal).filter { $0.action == .write }.map(\.target)
        }
        #expect(try await written(.ann) == [TestObject.campaignID(2), TestObject.campaignID(1)])
        // The administrator is not cleared for the second one.
        #expect(try await written(.abe) == [TestObject.campaignID(1)])
        #expect(try await written(.bea).isEmpty)
        #expect(try await log(node, as: .anonymous).isEmpty)
    }

    @Test func `what was refused is written down, equally for what is hidden and for what never was`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "Of the second party")], by: .bea, default: nil)
        for number in [1, 2] {
            node.clock.advance(seconds: 1)
            let change = LabelChange(
                id: TestObject.campaignID(number),
                versions: [TestObject.time(1)],
                marking: Marking(tlp: .clear),
                reason: "try"
            )
            await #expect(throws: ActError.self) {
                try await node.records.write(.release(change), by: TestPerson.ann.principal)
            }
        }
        let entries = try await log(node, as: TestPerson.ann.principal).filter { $0.action == .release }
        #expect(entries.count == 2 && entries.allSatisfy { $0.refusal == "record" && $0.version == nil })
        #expect(entries[0].label == entries[1].label && entries[0].detail == entries[1].detail)
    }

    @Test func `filters and pages are of the reader's own list`() async throws {
        let node = try await TestNode.community()
        for number in 1...5 { try await node.write([try TestObject.campaign(number, name: "\(number)")], by: .ann) }
        var query = AuditQuery(limit: 2)
        query.actions = [.write]
        var seen: [String?] = []
        while true {
            let page = try await node.records.read(as: TestPerson.abe.principal) { [query] in try $0.audit(query) }
            seen += page.entries.map(\.target)
            guard page.more, let last = page.entries.last else { break }
            query.after = .init(at: last.at, id: last.id)
        }
        #expect(seen == (1...5).reversed().map { TestObject.campaignID($0) })
        query = AuditQuery()
        query.target = TestObject.campaignID(3)
        query.actor = TestPerson.ann.id
        #expect(try await log(node, as: TestPerson.abe.principal, query).count == 1)
        query.refused = true
        #expect(try await log(node, as: TestPerson.abe.principal, query).isEmpty)
    }

    @Test func `a note about somebody who is not recognised stands in the log of the party that it names`() async throws
    {
        let node = try await TestNode.community()
        let note = AuditNote(.signIn, party: TestParty.aland, refusal: "credentials", detail: "abe@aland")
        _ = try await node.records.write(.note(note), by: .anonymous)
        let entries = try await log(node, as: TestPerson.abe.principal).filter { $0.action == .signIn }
        #expect(entries.map(\.detail) == ["abe@aland"] && entries[0].actor == nil)
        #expect(try await log(node, as: TestPerson.bea.principal).allSatisfy { $0.action != .signIn })
    }

    @Test func `a long envelope leaves one entry for each label`() async throws {
        let node = try await TestNode.community()
        let many = try (1...150).map { try TestObject.numbered($0) }
        try await node.write(many, by: .ann)
        let entries = try await log(node, as: TestPerson.ann.principal).filter { $0.action == .write }
        #expect(entries.map(\.detail) == ["150 objects"])
    }

    @Test func `a clearance given from elsewhere is in both logs, and there without the person who gave it`()
        async throws
    {
        let node = try await TestNode.community()
        let entries = try await log(node, as: TestPerson.bea.principal).filter { $0.action == .clear }
        #expect(entries.map(\.actor) == [TestParty.host] && entries.map(\.target) == [TestPerson.bea.id])
    }
}
