import DatabaseSupport
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// Clearances given by a party's own administrators, and memberships to which others agree.
@Suite struct AdministrationTests {
    private func clear(_ person: TestPerson, _ level: String?, party: String? = nil) -> Act {
        .clear(PersonClearance(person: person.id, party: party ?? person.party, level: level, roles: person.roles))
    }

    private func refusal(_ act: Act, by principal: Principal, in node: TestNode) async throws -> String? {
        node.clock.advance(seconds: 1)
        do {
            _ = try await node.records.write(act, by: principal)
            return nil
        } catch let error as ActError {
            return error.rule
        }
    }

    private func level(of person: TestPerson, in node: TestNode) async throws -> Level {
        try await node.records.read(as: person.principal) { $0.clearance.level }
    }

    @Test func `an administrator clears the party's people up to its ceiling and no further`() async throws {
        let node = try await TestNode.community()
        let abe = TestPerson.abe.principal
        #expect(try await refusal(clear(.ann, "RESTRICTED"), by: abe, in: node) == "ceiling")
        let ceiling = PartyCeiling(party: TestParty.aland, level: "RESTRICTED")
        #expect(try await refusal(.ceiling(ceiling), by: TestParty.operator, in: node) == nil)
        #expect(try await refusal(clear(.ann, "RESTRICTED"), by: abe, in: node) == nil)
        #expect(try await refusal(clear(.ann, "UNCLASSIFIED"), by: abe, in: node) == nil)
        #expect(try await level(of: .ann, in: node) == .lowest)
    }

    @Test func `a ceiling that is lowered reduces those who are above it at once, and raised gives back`() async throws
    {
        let node = try await TestNode.community()
        let secret = try TestObject.campaign(1, name: "Kept close")
        let marking = Marking(level: "RESTRICTED", clauses: [Clause([.party(TestParty.aland)])])
        try await node.write([secret], by: .ann, default: marking)
        let low = PartyCeiling(party: TestParty.aland, level: "UNCLASSIFIED")
        #expect(try await refusal(.ceiling(low), by: TestParty.operator, in: node) == nil)
        #expect(try await node.record(secret.id.text, as: TestPerson.ann.principal) == nil)
        let high = PartyCeiling(party: TestParty.aland, level: "RESTRICTED")
        #expect(try await refusal(.ceiling(high), by: TestParty.operator, in: node) == nil)
        let served = try #require(try await node.record(secret.id.text, as: TestPerson.ann.principal))
        // It arrives anew: a poller who lost it finds it again.
        #expect(try await node.poll(as: TestPerson.ann.principal).last?.id == served.id)
    }

    @Test func `an administrator changes neither the own clearance nor people of others`() async throws {
        let node = try await TestNode.community()
        let abe = TestPerson.abe.principal
        #expect(try await refusal(clear(.abe, "RESTRICTED"), by: abe, in: node) == "own clearance")
        #expect(try await refusal(clear(.bea, "UNCLASSIFIED"), by: abe, in: node) == "right")
        // Taking over somebody else's person, and one that is nobody's, get one answer.
        let taken = try await refusal(clear(.bea, "UNCLASSIFIED", party: TestParty.aland), by: abe, in: node)
        let nobody = PersonClearance(
            person: "identity--99999999-0000-4000-8000-000000000000",
            party: TestParty.aland,
            level: "UNCLASSIFIED"
        )
        #expect(taken == "person")
        #expect(try await refusal(.clear(nobody), by: abe, in: node) == "person")
        #expect(try await refusal(clear(.ann, "RESTRICTED"), by: TestPerson.cyd.principal, in: node) == "right")
    }

    @Test func `a person whose identity the party wrote can be cleared by its administrator`() async throws {
        let node = try await TestNode.community()
        let id = "identity--77777777-0000-4000-8000-000000000000"
        let person = try TestObject.identity(id: id, code: "ALA-7", kind: "person")
        try await node.write([person], by: .abe, default: nil)
        let clearance = PersonClearance(person: id, party: TestParty.aland, level: "UNCLASSIFIED", roles: [.author])
        #expect(try await refusal(.clear(clearance), by: TestPerson.abe.principal, in: node) == nil)
        let people = try await node.records.read(as: TestPerson.abe.principal) { $0.people().map(\.person) }
        #expect(people.contains(id) && !people.contains(TestPerson.bea.id))
        #expect(try await node.records.read(as: TestPerson.ann.principal) { $0.people() }.isEmpty)
    }

    @Test func `who administers the node learns of no party that they are not shown`() async throws {
        let node = try await TestNode.community()
        let right = PartyCeiling(party: TestParty.aland, level: "UNCLASSIFIED", administersNode: true)
        #expect(try await refusal(.ceiling(right), by: TestParty.operator, in: node) == nil)
        let hidden = try TestObject.identity(id: TestParty.id(8), code: "HID", kind: "state")
        try await node.write([hidden], by: .bea, default: Marking(level: "RESTRICTED"))
        func seen(_ person: TestPerson) async throws -> [String] {
            try await node.records.read(as: person.principal) { view in
                try view.ceilings().map { "\($0)" } + view.audit(AuditQuery()).entries.map { "\($0)" }
            }
        }
        let before = try await seen(.abe)
        let ceiling = PartyCeiling(party: hidden.id.text, level: "RESTRICTED")
        #expect(try await refusal(.ceiling(ceiling), by: .operating(for: TestParty.aland), in: node) == nil)
        #expect(try await seen(.abe) == before)
        let open = PartyCeiling(party: TestParty.corland, level: "RESTRICTED")
        #expect(try await refusal(.ceiling(open), by: .operating(for: TestParty.aland), in: node) == nil)
        #expect(try await seen(.abe).count == before.count + 2)
    }

    @Test func `what an administrator may not know of is neither changed by them nor told`() async throws {
        let node = try await TestNode.community()
        let right = PartyCeiling(party: TestParty.aland, level: "UNCLASSIFIED", administersNode: true)
        #expect(try await refusal(.ceiling(right), by: TestParty.operator, in: node) == nil)
        let hidden = try TestObject.identity(id: TestParty.id(8), code: "HID", kind: "state")
        try await node.write([hidden], by: .bea, default: Marking(level: "RESTRICTED"))
        for party in [hidden.id.text, TestParty.id(9)] {
            let ceiling = PartyCeiling(party: party, level: "UNCLASSIFIED")
            #expect(try await refusal(.ceiling(ceiling), by: TestPerson.abe.principal, in: node) == "party")
        }
        // A level above the ceiling is like one that there is not.
        let wider = try TestNode.policy.adding(level: "SECRET", above: "RESTRICTED")
        #expect(try await refusal(.policy(wider), by: TestParty.operator, in: node) == nil)
        for level in ["SECRET", "NOPE"] {
            #expect(try await refusal(clear(.ann, level), by: TestPerson.abe.principal, in: node) == "ceiling")
        }
    }

    @Test func `a membership that a secretary may not know of is not ended by them`() async throws {
        let node = try await TestNode.community()
        let format = TestParty.format
        let secretary = "identity--66666666-0000-4000-8000-000000000000"
        let clearance = PersonClearance(
            person: secretary,
            party: format,
            level: "UNCLASSIFIED",
            roles: [.reader, .secretary]
        )
        _ = try await node.records.write(.clear(clearance), by: TestParty.operator)
        let hidden = Admission(member: TestParty.aland, format: format, marking: Marking(level: "RESTRICTED"))
        #expect(try await refusal(.admit(hidden), by: TestParty.operator, in: node) == nil)
        let end = Act.dismiss(member: TestParty.aland, format: format)
        #expect(try await refusal(end, by: Principal(person: secretary), in: node) == "membership")
        func opens() async throws -> Int {
            try await node.records.read(as: TestPerson.ann.principal) { $0.openings().count }
        }
        #expect(try await opens() == 1)
        let open = Admission(member: TestParty.aland, format: format)
        #expect(try await refusal(.admit(open), by: Principal(person: secretary), in: node) == nil)
        #expect(try await refusal(end, by: Principal(person: secretary), in: node) == nil)
        #expect(try await opens() == 1)
        #expect(try await refusal(end, by: TestParty.operator, in: node) == nil)
        #expect(try await opens() == 0)
    }

    @Test func `only those who administer the node change the policy and ceilings, and let in first people`()
        async throws
    {
        let node = try await TestNode.community()
        let bea = TestPerson.bea.principal
        let policy = try Policy.standard.adding(caveat: "ATOMAL")
        let ceiling = PartyCeiling(party: TestParty.corland, level: "RESTRICTED")
        #expect(try await refusal(.policy(policy), by: bea, in: node) == "right")
        #expect(try await refusal(.ceiling(ceiling), by: bea, in: node) == "right")
        let right = PartyCeiling(party: TestParty.borland, level: "RESTRICTED", administersNode: true)
        #expect(try await refusal(.ceiling(right), by: TestParty.operator, in: node) == nil)
        #expect(try await refusal(.policy(policy), by: bea, in: node) == nil)
        #expect(try await refusal(.ceiling(ceiling), by: bea, in: node) == nil)
        let wider = PartyCeiling(party: TestParty.corland, level: "RESTRICTED", administersNode: true)
        #expect(try await refusal(.ceiling(wider), by: bea, in: node) == "right")
        // The third party has people already; the format has none.
        #expect(try await refusal(clear(.cyd, "UNCLASSIFIED"), by: bea, in: node) == "first person")
        let id = "identity--77777777-0000-4000-8000-000000000000"
        try await node.write([try TestObject.identity(id: id, code: "F-7", kind: "person")], by: .bea)
        let first = PersonClearance(
            person: id,
            party: TestParty.format,
            level: "UNCLASSIFIED",
            roles: [.administrator]
        )
        #expect(try await refusal(.clear(first), by: bea, in: node) == nil)
        #expect(try await refusal(.clear(first), by: bea, in: node) == "first person")
    }

    @Test func `where a format has no secretariat, a member asks and another member agrees`() async throws {
        let node = try await TestNode.community()
        let admission = Admission(member: TestParty.corland, format: TestParty.format)
        let (ann, bea) = (TestPerson.ann.principal, TestPerson.bea.principal)
        // Whoever is no member cannot ask.
        #expect(try await refusal(.admit(admission), by: ann, in: node) == "membership right")
        _ = try await node.records.write(
            .admit(Admission(member: TestParty.aland, format: TestParty.format)),
            by: TestParty.operator
        )
        #expect(try await refusal(.admit(admission), by: ann, in: node) == "consent")
        _ = try await node.records.write(
            .admit(Admission(member: TestParty.borland, format: TestParty.format)),
            by: TestParty.operator
        )
        node.clock.advance(seconds: 1)
        let waiting = try #require(try await node.records.write(.admit(admission), by: ann).waiting)
        func members() async throws -> [String] {
            try await node.records.read(as: .anonymous) { $0.memberships(of: TestParty.format).map(\.member) }
        }
        #expect(try await members() == [TestParty.aland, TestParty.borland])
        #expect(try await refusal(.approve(request: waiting), by: ann, in: node) == "agreement")
        // To those whom it does not concern it is not there.
        for outsider in [TestPerson.cyd.principal, TestPerson.hal.principal] {
            #expect(try await refusal(.approve(request: waiting), by: outsider, in: node) == "request")
            #expect(try await node.records.read(as: outsider) { try $0.requests() }.isEmpty)
        }
        #expect(try await node.records.read(as: bea) { try $0.requests().map(\.id) } == [waiting])
        #expect(try await refusal(.approve(request: waiting), by: bea, in: node) == nil)
        #expect(try await members() == [TestParty.aland, TestParty.borland, TestParty.corland])
        #expect(try await node.records.read(as: bea) { try $0.requests() }.isEmpty)
    }
}
