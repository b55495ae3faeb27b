import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// Releases to which others must agree, what a draft would show, and why somebody can see something.
@Suite struct ReleaseTests {
    private let ann = TestPerson.ann.principal
    private let bea = TestPerson.bea.principal

    /// A note of the second party about a campaign of the first one that both read.
    private func community() async throws -> (node: TestNode, note: String) {
        let node = try await TestNode.community()
        let wide = try TestObject.marking(1, any: [[.party(TestParty.aland), .party(TestParty.borland)]])
        let campaign = try TestObject.campaign(
            1,
            name: "Of the first party",
            more: ["object_marking_refs": [.string(wide.id.text)]]
        )
        try await node.write([wide, campaign], by: .ann)
        let note = try TestObject.valid([
            "type": "note", "spec_version": "2.1", "id": "note--00000001-0000-4000-8000-000000000000",
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "content": "About it",
            "object_refs": [.string(campaign.id.text)],
        ])
        try await node.write([note], by: .bea, default: wide.markings.isEmpty ? both : nil)
        return (node, note.id.text)
    }

    private let both = Marking(
        level: "UNCLASSIFIED",
        clauses: [Clause([.party(TestParty.aland), .party(TestParty.borland)])]
    )

    private func release(_ id: String) -> Act {
        .release(
            LabelChange(
                id: id,
                versions: ["2026-01-01T00:00:00.000Z"],
                marking: Marking(tlp: .clear),
                reason: "agreed at the meeting"
            )
        )
    }

    private func write(_ act: Act, by principal: Principal, in node: TestNode) async throws -> Receipt {
        node.clock.advance(seconds: 1)
        return try await node.records.write(act, by: principal)
    }

    @Test func `a joint release happens when a releaser of every originator has agreed`() async throws {
        let (node, note) = try await community()
        let waiting = try #require(try await write(release(note), by: bea, in: node).waiting)
        let open = try await node.records.read(as: ann) { try $0.requests() }
        #expect(open.map(\.id) == [waiting] && open[0].canAgree && open[0].lacking == [TestParty.aland])
        #expect(try await node.record(note, as: .anonymous) == nil)
        let receipt = try await write(.approve(request: waiting), by: ann, in: node)
        #expect(receipt.outcomes == ["stored"])
        #expect(try await node.record(note, as: .anonymous) != nil)
    }

    @Test func `a declined release is over, and one whose label changed meanwhile is not carried out`() async throws {
        let (node, note) = try await community()
        let first = try #require(try await write(release(note), by: bea, in: node).waiting)
        _ = try await write(.decline(request: first, reason: "not yet"), by: ann, in: node)
        await #expect(throws: ActError.self) { try await write(.approve(request: first), by: ann, in: node) }
        let second = try #require(try await write(release(note), by: bea, in: node).waiting)
        let raise = LabelChange(id: note, marking: Marking(level: "RESTRICTED", clauses: both.clauses), reason: "later")
        _ = try await write(.raise(raise), by: bea, in: node)
        await #expect(throws: ActError.self) { try await write(.approve(request: second), by: ann, in: node) }
        #expect(try await node.record(note, as: .anonymous) == nil)
        // What failed left the request where it was; the asker takes it back.
        _ = try await write(.decline(request: second, reason: ""), by: bea, in: node)
        #expect(try await node.records.read(as: bea) { try $0.requests() }.isEmpty)
    }

    @Test func `from a level on, a second releaser of the party must agree`() async throws {
        let node = try await TestNode.community()
        let policy = try TestNode.policy.asking(secondPersonFrom: "RESTRICTED")
        _ = try await write(.policy(policy), by: TestParty.operator, in: node)
        let second = TestPerson.abe
        let clearance = PersonClearance(
            person: second.id,
            party: second.party,
            level: "RESTRICTED",
            roles: [.releaser]
        )
        _ = try await write(.clear(clearance), by: TestParty.operator, in: node)
        let marking = Marking(level: "RESTRICTED", clauses: [Clause([.party(TestParty.aland)])])
        try await node.write([try TestObject.campaign(1, name: "Kept")], by: .ann, default: marking)
        let act = Act.release(
            LabelChange(
                id: TestObject.campaignID(1),
                versions: [TestObject.time(1)],
                marking: Marking(tlp: .clear),
                reason: "over"
            )
        )
        let waiting = try #require(try await write(act, by: ann, in: node).waiting)
        await #expect(throws: ActError.self) { try await write(.approve(request: waiting), by: ann, in: node) }
        #expect(try await write(.approve(request: waiting), by: second.principal, in: node).outcomes == ["stored"])
        #expect(try await node.campaigns(as: .anonymous) == ["Kept"])
    }

    @Test func `a withdrawal reaches whoever reads what it withdraws, under labels old and new`() async throws {
        // With what only the second party reads, or in a store where nobody has used that label yet.
        for isKnown in [true, false] {
            let node = try await TestNode.community()
            if isKnown { try await node.write([try TestObject.campaign(2, name: "Theirs")], by: .ann, default: both) }
            try await node.write([try TestObject.campaign(1, name: "One")], by: .ann)
            let withdrawn = try TestObject.campaign(1, version: 2, name: "One", more: ["revoked": true])
            try await node.write([withdrawn], by: .ann)
            func raise(_ versions: [String]?) -> Act {
                .raise(
                    LabelChange(id: TestObject.campaignID(1), versions: versions, marking: both, reason: "narrower")
                )
            }
            let refusal = await #expect(throws: ActError.self) {
                try await write(raise([TestObject.time(2)]), by: ann, in: node)
            }
            #expect(refusal?.rule == "withdrawal", "known: \(isKnown)")
            #expect(try await node.record(TestObject.campaignID(1), as: .anonymous)?.isRevoked == true)
            #expect(try await write(raise(nil), by: ann, in: node).outcomes == ["stored", "stored"])
            #expect(try await node.record(TestObject.campaignID(1), as: .anonymous) == nil)
        }
    }

    @Test func `a preview shows the draft as a party would read it, and writes nothing`() async throws {
        let node = try await TestNode.community()
        let marking = try TestObject.marking(3, any: [[.party(TestParty.borland)]])
        let draft = try TestObject.campaign(
            1,
            name: "Seen by both",
            more: [
                "description": "for the second party",
                "granular_markings": [["marking_ref": .string(marking.id.text), "selectors": ["description"]]],
            ]
        )
        let envelope = Envelope(objects: [marking, draft], defaultMarking: both)
        let theirs = try await node.records.preview(envelope, by: ann, as: TestParty.borland)[1]
        #expect(theirs.isWhole && theirs.shown == draft.canonical)
        let others = Envelope(objects: [marking, draft], defaultMarking: Marking(tlp: .green))
        let reduced = try await node.records.preview(others, by: ann, as: TestParty.corland)[1]
        let shown = try JSONValue(parsing: try #require(reduced.shown))
        #expect(!reduced.isWhole && shown["description"] == nil && shown["name"] == "Seen by both")
        #expect(try await node.records.preview(envelope, by: ann, as: nil)[1].shown == nil)
        #expect(try await node.campaigns(as: ann).isEmpty)
    }

    @Test func `an explanation names what a party holds, lacks, or what depends on the person`() async throws {
        let (node, note) = try await community()
        let id = TestObject.campaignID(1)
        let answers = try await node.records.read(as: ann) { view in
            [TestParty.borland, TestParty.corland].map { party in try? view.explain(id, party: party) }
        }
        #expect(answers[0]?.isCertain == true)
        #expect(answers[1]?.isLacking == true)
        #expect(
            try await node.records.read(as: TestPerson.cyd.principal) { try $0.explain(id, party: TestParty.aland) }
                == nil
        )
        let dependents = try await node.records.read(as: bea) {
            try $0.dependents(of: id, below: Label(clauses: [Clause([.party(TestParty.aland)])])).map(\.id)
        }
        #expect(dependents == [note])
    }
}
