import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

@Suite struct WritingTests {
    @Test func `a record without a marking is read by its origin's party alone`() async throws {
        let node = try await TestNode.community()
        let object = try TestObject.campaign(1, name: "Quiet")
        #expect(try await node.write([object], by: .ann, default: nil).outcomes == ["stored"])
        #expect(try await node.record(object.id.text, as: TestPerson.abe.principal)?.bytes == object.canonical)
        #expect(try await node.record(object.id.text, as: TestPerson.bea.principal) == nil)
        #expect(try await node.record(object.id.text, as: .anonymous) == nil)
    }

    @Test func `the door's default marking opens a record to the public`() async throws {
        let node = try await TestNode.community()
        let object = try TestObject.campaign(1, name: "Open")
        try await node.write([object], by: .ann)
        let served = try await node.record(object.id.text, as: .anonymous)
        #expect(served?.bytes == object.canonical)
        #expect(served?.label.isPublic == true)
    }

    @Test func `the same content again is unchanged, another content under the same modified is refused`() async throws
    {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "One")], by: .ann)
        #expect(try await node.write([try TestObject.campaign(1, name: "One")], by: .ann).outcomes == ["unchanged"])
        let other = try await node.write([try TestObject.campaign(1, name: "Two")], by: .ann)
        #expect(other.outcomes == ["failed: STIX 2.1 section 3.6"])
        #expect(try await node.campaigns(as: .anonymous) == ["One"])
    }

    @Test func `a write that changes nothing but modified stores nothing`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "One")], by: .ann)
        let again = try await node.write([try TestObject.campaign(1, version: 2, name: "One")], by: .ann)
        #expect(again.outcomes == ["unchanged"])
        #expect(try await node.poll(as: .anonymous).count { $0.type == "campaign" } == 1)
    }

    @Test func `writing what secretly exists succeeds and opens a strand of its own`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "Hidden")], by: .ann, default: nil)
        let receipt = try await node.write([try TestObject.campaign(1, name: "Mine")], by: .cyd)
        #expect(receipt.outcomes == ["stored"])
        #expect(try await node.record(TestObject.campaignID(1), as: .anonymous)?.value["name"] == "Mine")
        let ann = try await node.record(TestObject.campaignID(1), as: TestPerson.ann.principal)
        #expect(ann?.value["name"] == "Hidden")
        #expect(ann?.alsoFrom == [TestParty.corland])
    }

    @Test func `a person without clearance opens a strand beside the restricted one of the same party`() async throws {
        let node = try await TestNode.community()
        let marking = try TestObject.marking(1, level: "RESTRICTED", any: [[.party(TestParty.aland)]])
        let hidden = try TestObject.campaign(
            1,
            name: "Restricted",
            more: ["object_marking_refs": [.string(TestObject.markingID(1))]]
        )
        #expect(try await node.write([marking, hidden], by: .ann).outcomes == ["stored", "stored"])
        #expect(try await node.write([try TestObject.campaign(1, name: "Plain")], by: .abe).outcomes == ["stored"])
        #expect(try await node.record(TestObject.campaignID(1), as: TestPerson.abe.principal)?.value["name"] == "Plain")
        let ann = try await node.record(TestObject.campaignID(1), as: TestPerson.ann.principal)
        #expect(ann?.value["name"] == "Restricted")
    }

    @Test func `an unknown marking closes a record for everyone but its author and releasers`() async throws {
        let node = try await TestNode.community()
        let object = try TestObject.campaign(
            1,
            name: "Odd",
            more: ["object_marking_refs": [.string(TestObject.markingID(77))]]
        )
        #expect(try await node.write([object], by: .ann).outcomes == ["stored"])
        #expect(try await node.record(object.id.text, as: TestPerson.ann.principal) != nil)
        #expect(try await node.record(object.id.text, as: TestPerson.abe.principal) == nil)
        #expect(try await node.record(object.id.text, as: TestPerson.bea.principal) == nil)
    }

    @Test func `a closed record tells nobody which levels there are above theirs`() async throws {
        let node = try await TestNode.community()
        func outcomes(_ number: Int) async throws -> [String] {
            let unknown: [String: JSONValue] = ["object_marking_refs": [.string(TestObject.markingID(77))]]
            let object = try TestObject.campaign(number, name: "Odd", more: unknown)
            let receipts = [try await node.write([object], by: .abe), try await node.write([object], by: .ann)]
            #expect(try await node.record(object.id.text, as: TestPerson.cyd.principal) == nil)
            return receipts.flatMap(\.outcomes)
        }
        let before = try await outcomes(1)
        let wider = try TestNode.policy.adding(level: "SECRET", above: "RESTRICTED")
        _ = try await node.records.write(.policy(wider), by: TestParty.operator)
        #expect(try await outcomes(2) == before)
        #expect(before.first == "stored")
        // A level that one does not hold is refused like one that there is not.
        for (number, level) in [(3, "SECRET"), (4, "NOPE")] {
            let marking = try TestObject.marking(number, level: level, any: [])
            let marked: [String: JSONValue] = ["object_marking_refs": [.string(marking.id.text)]]
            let object = try TestObject.campaign(number, name: "Odd", more: marked)
            let refused = ["failed: own label", "failed: own label"]
            #expect(try await node.write([marking, object], by: .ann).outcomes == refused)
        }
    }

    @Test func `a record is as restricted as what it refers to, whatever the order of the envelope`() async throws {
        let node = try await TestNode.community()
        let marking = try TestObject.marking(1, any: [[.party(TestParty.aland), .party(TestParty.borland)]])
        let marked: [String: JSONValue] = ["object_marking_refs": [.string(TestObject.markingID(1))]]
        let campaign = try TestObject.campaign(1, name: "Narrow", more: marked)
        let report = try TestObject.valid([
            "type": "report", "spec_version": "2.1", "id": "report--00000001-0000-4000-8000-000000000000",
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": "About it",
            "published": "2026-01-01T00:00:00.000Z", "object_refs": [.string(campaign.id.text)],
        ])
        let receipt = try await node.write([report, campaign, marking], by: .ann)
        #expect(receipt.outcomes == ["stored", "stored", "stored"])
        #expect(receipt.entries[0].notes.count == 1)
        #expect(try await node.record(report.id.text, as: .anonymous) == nil)
        #expect(try await node.record(report.id.text, as: TestPerson.bea.principal) != nil)
        // The marking itself is no wider than what it says.
        #expect(try await node.record(marking.id.text, as: .anonymous) == nil)
    }

    @Test func `a narrower record that refers to another's wider one cannot be released without its originator`()
        async throws
    {
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
        #expect(try await node.write([note], by: .bea, default: nil).outcomes == ["stored"])
        let change = LabelChange(
            id: note.id.text,
            versions: ["2026-01-01T00:00:00.000Z"],
            marking: Marking(tlp: .clear),
            reason: "all"
        )
        let receipt = try await node.records.write(.release(change), by: TestPerson.bea.principal)
        #expect(receipt.waiting != nil && receipt.entries.isEmpty)
        #expect(try await node.record(note.id.text, as: .anonymous) == nil)
    }

    @Test func `a withdrawn object has no later version`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "One")], by: .ann)
        let withdrawn = try TestObject.campaign(1, version: 2, name: "One", more: ["revoked": true])
        #expect(try await node.write([withdrawn], by: .ann).outcomes == ["stored"])
        let later = try await node.write([try TestObject.campaign(1, version: 3, name: "New")], by: .ann)
        #expect(later.outcomes == ["failed: STIX 2.1 section 3.6"])
        #expect(try await node.campaigns(as: .anonymous).isEmpty)
        #expect(try await node.record(TestObject.campaignID(1), as: .anonymous)?.isRevoked == true)
    }

    @Test func `a new version keeps the label of the one before`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "Own")], by: .ann, default: nil)
        let receipt = try await node.write([try TestObject.campaign(1, version: 2, name: "Wider?")], by: .ann)
        #expect(
            receipt.entries[0].notes == [
                "the label of the version before was kept; lowering it is a release of its own"
            ]
        )
        #expect(try await node.record(TestObject.campaignID(1), as: .anonymous) == nil)
    }

    @Test func `a trial run says what would happen and stores nothing`() async throws {
        let node = try await TestNode.community()
        let object = try TestObject.campaign(1, name: "Maybe")
        let envelope = Envelope(objects: [object], defaultMarking: Marking(tlp: .clear), dryRun: true)
        let receipt = try await node.records.write(.envelope(envelope), by: TestPerson.ann.principal)
        #expect(receipt.outcomes == ["would store"])
        #expect(try await node.record(object.id.text, as: TestPerson.ann.principal) == nil)
    }

    @Test func `the public cannot write`() async throws {
        let node = try await TestNode.community()
        let envelope = Envelope(objects: [try TestObject.campaign(1, name: "No")])
        await #expect(throws: ActError.self) {
            try await node.records.write(.envelope(envelope), by: .anonymous)
        }
    }
}
