import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// A marking-definition tells that there is something that it marks: it is as restricted as that.
@Suite struct MarkingVisibilityTests {
    private let restricted = Marking(level: "RESTRICTED")
    private let everyone = Marking(tlp: .clear)

    /// A campaign with a description under a marking of its own.
    private func campaign(_ number: Int, part marking: Int, _ more: [String: JSONValue] = [:]) throws -> ValidObject {
        let part: JSONValue = ["marking_ref": .string(TestObject.markingID(marking)), "selectors": ["description"]]
        return try TestObject.campaign(
            number,
            name: "Campaign \(number)",
            more: ["description": "words", "granular_markings": [part]].merging(more) { _, new in new }
        )
    }

    private func shown(_ node: TestNode, to person: TestPerson) async throws -> [String] {
        try await node.records.read(as: person.principal) { try $0.list("marking-definition").map(\.id) }
    }

    @Test func `one for a part of a record is shown to those who read the record and the part`() async throws {
        let node = try await TestNode.community()
        let open = try TestObject.marking(1, any: [])
        try await node.write([open, campaign(1, part: 1)], by: .ann, default: restricted)
        #expect(try await shown(node, to: .ann) == [open.id.text])
        #expect(try await shown(node, to: .bea) == [open.id.text])
        #expect(try await shown(node, to: .cyd) == [])
        #expect(try await node.poll(as: .anonymous).allSatisfy { $0.type != "marking-definition" })
        let some = try TestObject.marking(2, any: [[.party(TestParty.corland)]])
        try await node.write([campaign(2, part: 2), some], by: .ann, default: everyone)
        #expect(try await shown(node, to: .cyd) == [some.id.text])
        #expect(try await shown(node, to: .bea) == [open.id.text])
    }

    @Test func `one that marks several things is shown to whoever reads one of them`() async throws {
        let node = try await TestNode.community()
        let open = try TestObject.marking(1, any: [])
        let for3 = Marking(level: "UNCLASSIFIED", clauses: [Clause(.party(TestParty.corland))])
        try await node.write([open], by: .ann)
        let two = try TestObject.marking(2, any: [[.party(TestParty.borland), .party(TestParty.corland)]])
        let for2 = try TestObject.marking(3, any: [[.party(TestParty.borland)]])
        // The second marks a record for the two parties, and a part of a record for Borland.
        try await node.write(
            [
                two, for2,
                campaign(1, part: 2, ["object_marking_refs": [.string(for2.id.text)]]),
                TestObject.campaign(2, name: "Two", more: ["object_marking_refs": [.string(two.id.text)]]),
            ],
            by: .ann,
            default: for3
        )
        #expect(try await shown(node, to: .cyd) == [open.id.text, two.id.text])
        #expect(try await shown(node, to: .bea) == [open.id.text, two.id.text, for2.id.text])
    }

    @Test func `one of a record that is raised by what it refers to is raised with it`() async throws {
        let node = try await TestNode.community()
        try await node.write([TestObject.campaign(1, name: "Secret")], by: .ann, default: restricted)
        let marking = try TestObject.marking(1, any: [[.party(TestParty.corland)]])
        let note = try TestObject.valid([
            "type": "note", "spec_version": "2.1", "id": "note--00000001-0000-4000-8000-000000000000",
            "created": .string(TestObject.time(1)), "modified": .string(TestObject.time(1)), "content": "About it",
            "object_refs": [.string(TestObject.campaignID(1))], "object_marking_refs": [.string(marking.id.text)],
        ])
        #expect(try await node.write([marking, note], by: .ann).outcomes == ["stored", "stored"])
        #expect(try await shown(node, to: .ann) == [marking.id.text])
        #expect(try await shown(node, to: .cyd) == [])
    }

    @Test func `one that names a party is shown to those who are shown the party`() async throws {
        let node = try await TestNode.community()
        let party = try TestObject.identity(id: TestParty.id(8), code: "HID", kind: "state")
        try await node.write([party], by: .ann, default: restricted)
        let marking = try TestObject.marking(1, any: [[.party(party.id.text), .party(TestParty.corland)]])
        let marked = try TestObject.campaign(1, name: "One", more: ["object_marking_refs": [.string(marking.id.text)]])
        try await node.write([marking, marked], by: .ann)
        #expect(try await node.campaigns(as: TestPerson.cyd.principal) == ["One"])
        #expect(try await shown(node, to: .cyd) == [])
        #expect(try await shown(node, to: .ann) == [marking.id.text])
    }

    @Test func `nothing new is marked with one that its readers could not look up`() async throws {
        let node = try await TestNode.community()
        let narrow = try TestObject.marking(1, any: [])
        let open = try TestObject.marking(2, level: "RESTRICTED", any: [])
        try await node.write([narrow, open, campaign(1, part: 1)], by: .ann, default: restricted)
        try await node.records.read(as: TestPerson.ann.principal) { view in
            #expect(try Set(view.usableMarkings().values) == [open.id.text])
            let base = try #require(try view.record(TestObject.campaignID(1))?.base)
            #expect(try Set(view.usableMarkings(on: [base]).values) == [narrow.id.text, open.id.text])
            #expect(try Set(view.usableMarkings(on: [base, .bottom]).values) == [open.id.text])
        }
        let others = try await node.records.read(as: TestPerson.bea.principal) { try $0.usableMarkings() }
        #expect(others.isEmpty)
    }
}
