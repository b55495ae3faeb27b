import Coordination
import JSON
import STIX
import Testing

@Suite struct CatalogueTests {
    private func object(_ type: String, _ members: [String: JSONValue], part: [String: JSONValue]? = nil) -> JSONValue {
        let kind = CoordinationKind.named(type)
        var ours: [String: JSONValue] = ["extension_type": kind?.form == .part ? "property-extension" : "new-sdo"]
        ours.merge(part ?? [:]) { $1 }
        let heads: [String: JSONValue] = [
            "type": .string(type), "id": .string(type + "--22222222-2222-4222-8222-222222222222"),
            "spec_version": "2.1",
            "created": "2026-03-01T00:00:00.000Z", "modified": "2026-03-01T00:00:00.000Z", "name": "A name",
            "extensions": .object([Entente.extensionID: .object(ours)]),
        ]
        return .object(heads.merging(members) { $1 })
    }

    private func faults(_ object: JSONValue) -> [String] {
        guard case .invalid(let findings) = Catalogue.coordination.check(object) else { return [] }
        return findings.filter { $0.severity == .error }.map(\.path)
    }

    @Test func `a record with nothing but its name is valid, one without it is not`() {
        for kind in CoordinationKind.all where kind.form == .type {
            #expect(faults(object(kind.type, [:])).isEmpty, "\(kind.type)")
            #expect(faults(object(kind.type, ["name": 7])) == ["/name"], "\(kind.type)")
        }
    }

    @Test(
        arguments: [
            ("entente-activity", "date", "July 2023"), ("entente-outcome", "date", "2023/2024"),
            ("entente-contribution", "amount", "1,000"), ("entente-topic", "parent_ref", "identity--x"),
            ("entente-document", "url", "javascript:alert(1)"), ("entente-decision", "document_sha256", "ABC"),
            ("entente-decision", "opens", "today"),
        ])
    func `a value of another form is refused`(type: String, property: String, value: String) {
        #expect(faults(object(type, [property: .string(value)])) == ["/" + property])
    }

    @Test func `a reference leads to the types that the property names`() {
        let goal: JSONValue = "entente-goal--22222222-2222-4222-8222-222222222222"
        #expect(faults(object("entente-position", ["topic_ref": goal])) == ["/topic_ref"])
        #expect(faults(object("entente-claim", ["subject_ref": goal])).isEmpty)
    }

    @Test func `words of open vocabularies are carried`() {
        #expect(faults(object("entente-topic", ["kind": "region"])).isEmpty)
        #expect(faults(object("entente-position", ["stance": "torn"])).isEmpty)
    }

    @Test func `the parts of identity and relationship are checked beneath their key`() {
        let path = "/extensions/" + Entente.extensionID
        #expect(faults(object("identity", [:], part: ["code": "JPN", "formal": true])).isEmpty)
        #expect(faults(object("identity", [:], part: ["formal": "yes"])) == [path + "/formal"])
        let ends: [String: JSONValue] = [
            "relationship_type": "member-of", "source_ref": "identity--22222222-2222-4222-8222-222222222222",
            "target_ref": "identity--22222222-2222-4222-8222-222222222223",
        ]
        #expect(faults(object("relationship", ends, part: ["period": "2023/.."])).isEmpty)
        #expect(faults(object("relationship", ends, part: ["period": "since 2023"])) == [path + "/period"])
    }

    @Test func `elements are checked where they stand`() {
        let element: JSONValue = ["key": "k7f2", "attendance": "attended"]
        #expect(faults(object("entente-activity", ["participation": [element]])) == ["/participation/0/party_ref"])
    }
}
