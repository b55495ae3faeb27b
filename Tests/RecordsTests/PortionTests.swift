import DatabaseSupport
import JSON
import Labels
import RecordsSupport
import STIX
import Testing

@testable import Records

@Suite struct PortionTests {
    /// A campaign with a description for two parties and three aliases, the middle one restricted likewise.
    private func write(_ node: TestNode) async throws -> (ValidObject, JSONValue) {
        let marking = try TestObject.marking(1, any: [[.party(TestParty.borland)]])
        let object = try TestObject.campaign(
            1,
            name: "Open name",
            more: [
                "description": "restricted words", "aliases": ["first", "second", "third"],
                "granular_markings": [
                    ["marking_ref": .string(marking.id.text), "selectors": ["description", "aliases.[1]"]]
                ],
            ]
        )
        #expect(try await node.write([marking, object], by: .ann).outcomes == ["stored", "stored"])
        return (object, object.value)
    }

    @Test func `a reader is served what is left, and nothing shows the gap`() async throws {
        let node = try await TestNode.community()
        let (object, _) = try await write(node)
        let bea = try #require(await node.record(object.id.text, as: TestPerson.bea.principal))
        #expect(bea.bytes == object.canonical)
        #expect(bea.isWhole)
        let cyd = try #require(await node.record(object.id.text, as: TestPerson.cyd.principal))
        #expect(!cyd.isWhole)
        #expect(cyd.value["description"] == nil)
        #expect(cyd.value["aliases"] == ["first", "third"])
        #expect(cyd.value["granular_markings"] == nil)
        #expect(cyd.label.isPublic)
        #expect(!bea.label.isPublic)
    }

    @Test func `a collection of whole objects leaves out what is not whole`() async throws {
        let node = try await TestNode.community()
        let (object, _) = try await write(node)
        let whole = try await node.poll(as: TestPerson.cyd.principal, wholeOnly: true)
        #expect(!whole.contains { $0.id == object.id.text })
        let parts = try await node.poll(as: TestPerson.cyd.principal)
        #expect(parts.contains { $0.id == object.id.text })
    }

    @Test func `a partial writer destroys nothing`() async throws {
        let node = try await TestNode.community()
        let marking = try TestObject.marking(1, level: "RESTRICTED", any: [[.party(TestParty.aland)]])
        let object = try TestObject.campaign(
            1,
            name: "Name",
            more: [
                "description": "restricted words", "aliases": ["first", "second", "third"],
                "granular_markings": [
                    ["marking_ref": .string(marking.id.text), "selectors": ["description", "aliases.[1]"]]
                ],
            ]
        )
        try await node.write([marking, object], by: .ann)
        let shown = try #require(await node.record(object.id.text, as: TestPerson.abe.principal))
        #expect(shown.value["description"] == nil)
        var edited = shown.value
        edited["name"] = "New name"
        edited["modified"] = .string(TestObject.time(2))
        let receipt = try await node.write([try TestObject.valid(edited)], by: .abe)
        #expect(receipt.outcomes == ["stored"])
        let ann = try #require(await node.record(object.id.text, as: TestPerson.ann.principal)).value
        #expect(ann["name"] == "New name")
        #expect(ann["description"] == "restricted words")
        #expect(ann["aliases"] == ["first", "second", "third"])
        let abe = try #require(await node.record(object.id.text, as: TestPerson.abe.principal)).value
        #expect(abe["description"] == nil)
        #expect(abe["aliases"] == ["first", "third"])
    }

    /// A campaign of the first party with a description that its uncleared person cannot read.
    private func partial(_ node: TestNode, description: String, version: Int = 1) async throws -> ValidObject {
        let marking = try TestObject.marking(1, level: "RESTRICTED", any: [[.party(TestParty.borland)]])
        let object = try TestObject.campaign(
            1,
            version: version,
            name: "Name",
            more: [
                "description": .string(description),
                "granular_markings": [["marking_ref": .string(marking.id.text), "selectors": ["description"]]],
            ]
        )
        try await node.write(version == 1 ? [marking, object] : [object], by: .ann)
        return object
    }

    @Test func `a partial writer puts nothing back that others have changed since`() async throws {
        let node = try await TestNode.community()
        let id = try await partial(node, description: "restricted words").id.text
        _ = try await partial(node, description: "later restricted words", version: 2)
        let shown = try #require(await node.record(id, as: TestPerson.abe.principal))
        #expect(shown.version == TestObject.time(1))
        var edited = shown.value
        edited["name"] = "New name"
        edited["modified"] = .string(TestObject.time(3))
        #expect(try await node.write([try TestObject.valid(edited)], by: .abe).outcomes == ["stored"])
        let ann = try #require(await node.record(id, as: TestPerson.ann.principal)).value
        #expect(ann["name"] == "New name")
        #expect(ann["description"] == "later restricted words")
    }

    @Test func `what a partial writer left as it was is no new version`() async throws {
        let node = try await TestNode.community()
        let id = try await partial(node, description: "restricted words").id.text
        var same = try #require(await node.record(id, as: TestPerson.abe.principal)).value
        same["modified"] = .string(TestObject.time(2))
        #expect(try await node.write([try TestObject.valid(same)], by: .abe).outcomes == ["unchanged"])
        let ann = try #require(await node.record(id, as: TestPerson.ann.principal))
        #expect(ann.version == TestObject.time(1))
    }

    @Test func `a preview shows a partial writer nothing that they cannot read`() async throws {
        let node = try await TestNode.community()
        let id = try await partial(node, description: "restricted words").id.text
        var edited = try #require(await node.record(id, as: TestPerson.abe.principal)).value
        edited["name"] = "New name"
        edited["modified"] = .string(TestObject.time(2))
        let envelope = Envelope(objects: [try TestObject.valid(edited)], defaultMarking: Marking(tlp: .clear))
        let preview = try await node.records.preview(
            envelope,
            by: TestPerson.abe.principal,
            as: TestParty.borland,
            level: Policy.standard.highest
        )
        let shown = try JSONValue(parsing: try #require(preview.first?.shown))
        #expect(shown["name"] == "New name")
        #expect(shown["description"] == nil)
    }

    @Test func `a version that differs only in what is withheld does not exist`() async throws {
        let node = try await TestNode.community()
        let (object, value) = try await write(node)
        var edited = value
        edited["description"] = "other restricted words"
        edited["modified"] = .string(TestObject.time(2))
        #expect(try await node.write([try TestObject.valid(edited)], by: .ann).outcomes == ["stored"])
        let cyd = try await node.poll(as: TestPerson.cyd.principal).filter { $0.id == object.id.text }
        #expect(cyd.count == 1)
        #expect(cyd.first?.version == TestObject.time(1))
        let bea = try await node.poll(as: TestPerson.bea.principal).filter { $0.id == object.id.text }
        #expect(bea.count == 2)
    }

    @Test func `a restricting selector on what the record needs withholds the record`() async throws {
        let node = try await TestNode.community()
        let marking = try TestObject.marking(1, any: [[.party(TestParty.borland)]])
        let object = try TestObject.campaign(
            1,
            name: "Hidden name",
            more: ["granular_markings": [["marking_ref": .string(marking.id.text), "selectors": ["name"]]]]
        )
        try await node.write([marking, object], by: .ann)
        #expect(try await node.record(object.id.text, as: .anonymous) == nil)
        #expect(try await node.record(object.id.text, as: TestPerson.bea.principal) != nil)
    }

    @Test func `a translation in the same envelope is as restricted as what it translates`() async throws {
        let node = try await TestNode.community()
        let marking = try TestObject.marking(1, any: [[.party(TestParty.borland)]])
        let object = try TestObject.campaign(
            1,
            name: "Open name",
            more: [
                "description": "restricted words",
                "granular_markings": [["marking_ref": .string(marking.id.text), "selectors": ["description"]]],
            ]
        )
        let translation = try TestObject.valid([
            "type": "language-content", "spec_version": "2.1",
            "id": "language-content--00000001-0000-4000-8000-000000000000", "created": "2026-01-01T00:00:00.000Z",
            "modified": "2026-01-01T00:00:00.000Z", "object_ref": .string(object.id.text),
            "contents": ["fr": ["name": "Nom ouvert", "description": "mots réservés"]],
        ])
        let receipt = try await node.write([translation, marking, object], by: .ann)
        #expect(receipt.outcomes == ["stored", "stored", "stored"])
        let cyd = try #require(await node.record(translation.id.text, as: TestPerson.cyd.principal)).value
        #expect(cyd["contents"] == ["fr": ["name": "Nom ouvert"]])
        let bea = try #require(await node.record(translation.id.text, as: TestPerson.bea.principal)).value
        #expect(bea["contents"]?["fr"]?["description"] == "mots réservés")
    }

    @Test func `words of a portion are found by those who read it alone`() async throws {
        let node = try await TestNode.community()
        _ = try await write(node)
        func found(_ text: String, _ principal: Principal) async throws -> Int {
            try await node.records.read(as: principal) { try $0.search(SearchQuery(text: text)).total }
        }
        #expect(try await found("restricted", TestPerson.bea.principal) == 1)
        #expect(try await found("name restricted", TestPerson.bea.principal) == 1)
        #expect(try await found("restricted", TestPerson.cyd.principal) == 0)
        #expect(try await found("open", TestPerson.cyd.principal) == 1)
        #expect(try await found("second", .anonymous) == 0)
    }

    @Test func `an element under the key of a hidden one stands beside it`() throws {
        let before: JSONValue = [
            "list": [["key": "a", "text": "1"], ["key": "b", "text": "hidden"], ["key": "c", "text": "3"]],
            "granular_markings": [["marking_ref": "m", "selectors": ["list.[1]"]]],
        ]
        let hidden = try #require(Selector(stix: "list.[1]", in: before))
        let mine: JSONValue = [
            "list": [["key": "b", "text": "mine"], ["key": "a", "text": "1"], ["key": "b-2", "text": "other"]]
        ]
        let merged = CarryOver([.init(selector: hidden, markingRef: "m")], of: before, to: mine)
        #expect(
            merged.value["list"] == [
                ["key": "b", "text": "mine"], ["key": "a", "text": "1"], ["key": "b-3", "text": "hidden"],
                ["key": "b-2", "text": "other"],
            ]
        )
        #expect(merged.value["granular_markings"] == [["marking_ref": "m", "selectors": ["list.[2]"]]])
        #expect(merged.place(of: hidden)?.stored == "list.{b-3}")
    }

    @Test func `a projection closes up lists and moves the markings that stay`() throws {
        let value: JSONValue = [
            "list": [["key": "a", "text": "1"], ["key": "b", "text": "2"], ["key": "c", "text": "3"]],
            "granular_markings": [
                ["marking_ref": "m", "selectors": ["list.[0]"]], ["marking_ref": "n", "selectors": ["list.[2].text"]],
            ],
        ]
        let selector = try #require(Selector(stix: "list.[0]", in: value))
        #expect(selector.stored == "list.{a}")
        let left = Projection.of(value, without: [selector])
        #expect(left?["list"] == [["key": "b", "text": "2"], ["key": "c", "text": "3"]])
        #expect(left?["granular_markings"] == [["marking_ref": "n", "selectors": ["list.[1].text"]]])
    }
}
