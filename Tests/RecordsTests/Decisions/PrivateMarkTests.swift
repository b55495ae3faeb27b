import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// What a party notes for itself about a text: its own, by whatever way it comes.
@Suite struct PrivateMarkTests {
    private static let id = "entente-mark--00000000-0000-4000-8000-000000000007"

    private func mark(_ party: String, version: Int = 1, marking: Int? = nil) throws -> ValidObject {
        var value: JSONValue = [
            "type": "entente-mark", "spec_version": "2.1", "id": .string(Self.id),
            "created": .string(TestObject.time(1)),
            "modified": .string(TestObject.time(version)), "created_by_ref": .string(party), "name": "A mark",
            "kind": "cleared", "document_ref": .string(DecisionStage.document),
        ]
        if let marking { value["object_marking_refs"] = [.string(TestObject.markingID(marking))] }
        return try TestObject.valid(value)
    }

    @Test func `a mark is read by its party alone, whatever its markings and the text's label say`() async throws {
        let stage = try await DecisionStage(readers: [.community])
        let open = try TestObject.marking(20, any: [[.community]])
        try await stage.node.write([open, mark(TestParty.borland, marking: 20)], by: .bea)
        #expect(try await stage.node.record(Self.id, as: TestPerson.bea.principal) != nil)
        for person in [TestPerson.ann, .abe, .cyd, .hal] {
            #expect(try await stage.node.record(Self.id, as: person.principal) == nil, "\(person)")
        }
        #expect(try await stage.node.record(Self.id, as: .anonymous) == nil)
        // Another party's under the same id is another record, and hides nobody's.
        let other = try await stage.node.write([mark(TestParty.corland, version: 3)], by: .cyd)
        #expect(other.failures.isEmpty, "\(other.failures)")
        #expect(try await stage.node.record(Self.id, as: TestPerson.bea.principal)?.origin == TestParty.borland)
        #expect(try await stage.node.record(Self.id, as: TestPerson.cyd.principal)?.origin == TestParty.corland)
    }

    @Test func `who acts for a party writes its marks without a right to write, and nothing else`() async throws {
        let stage = try await DecisionStage(readers: [.community])
        let delegate = PersonClearance(
            person: TestPerson.bea.id,
            party: TestParty.borland,
            level: "RESTRICTED",
            roles: [.delegate]
        )
        _ = try await stage.node.records.write(.clear(delegate), by: TestParty.operator)
        try await stage.node.write([mark(TestParty.borland)], by: .bea)
        #expect(try await stage.node.record(Self.id, as: TestPerson.bea.principal) != nil)
        let text = try DecisionStage.text("Another", version: 5, marking: nil)
        for objects in [[text], [try mark(TestParty.borland, version: 2), text], []] {
            await #expect(throws: ActError.self) { try await stage.node.write(objects, by: .bea) }
        }
        await #expect(throws: ActError.self) {
            _ = try await stage.node.records.write(
                .envelope(Envelope(objects: [mark(TestParty.borland, version: 9)])),
                by: .anonymous
            )
        }
    }
}
