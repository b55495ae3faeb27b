import Coordination
import JSON
import RecordFiles
import STIX
import Testing

@Suite struct ReadingTests {
    @Test func `a record becomes a STIX object with made id and times`() throws {
        let folder = try Sample.read(["topics.yaml": "cyber:\n  name: Cyber defence\n  kind: area\n"])
        let topic = try #require(folder.record("cyber"))
        let namespace = try #require(UUIDText("0902e94e-9a6b-4166-a59e-90b9f9748c72"))
        #expect(
            topic.object == [
                "type": "entente-topic", "spec_version": "2.1", "name": "Cyber defence", "kind": "area",
                "id": .string("entente-topic--" + UUIDText.v5(namespace: namespace, name: "entente-topic/cyber").text),
                "created": "2026-03-01T00:00:00.000Z", "modified": "2026-03-01T00:00:00.000Z",
                "extensions": .object([Entente.extensionID: ["extension_type": "new-sdo"]]),
            ]
        )
    }

    @Test func `what the property declares decides what a scalar is`() throws {
        let folder = try Sample.read([
            "documents.yaml": "08:\n  name: 08\n  publisher: NO\n  date: 2023\n",
            "contributions.yaml": "gift:\n  name: on\n  amount: 007\n  in_kind: true\n",
            "outcomes.yaml": "taken:\n  name: yes\n  confidence: high\n  date: 2023-07\n",
        ])
        let document = try #require(folder.record("08")?.object)
        #expect(document["name"] == "08" && document["publisher"] == "NO" && document["date"] == "2023")
        let gift = try #require(folder.record("gift")?.object)
        #expect(gift["name"] == "on" && gift["amount"] == "007" && gift["in_kind"] == true)
        #expect(folder.record("taken")?.object["confidence"] == 85)
        #expect(folder.record("nor").flatMap { Party($0.object) }?.code == "NO")
    }

    @Test func `references are keys, qualified keys or ids, of this folder or of one beside it`() throws {
        let other = try Sample.read(["topics.yaml": "cyber:\n  name: Cyber\n", "goals.yaml": "cyber:\n  name: Goal\n"])
        let files = [
            "manifest.yaml": Sample.manifest.replacing("0902e94e", with: "11111111"),
            "topics.yaml": "own:\n  name: Own\n  parent: cyber\n",
            "claims.yaml": "c:\n  name: C\n  subject: goals/cyber\n",
            "positions.yaml": "p:\n  name: P\n  holder: jpn\n  topic: own\n",
        ]
        let folder = try Folder.read(files, beside: [other])
        let topic = other.records.first { $0.type == "entente-topic" }
        let goal = other.records.first { $0.type == "entente-goal" }
        #expect(folder.record("own")?.object["parent_ref"]?.string == topic?.id)
        #expect(folder.record("c")?.object["subject_ref"]?.string == goal?.id)
        #expect(folder.record("p")?.object["topic_ref"]?.string == folder.record("own")?.id)
        #expect(folder.record("p")?.object["holder_ref"]?.string == other.record("jpn")?.id)
        #expect(try folder.files(beside: [other])["claims.yaml"]?.contains("subject: goals/cyber") == true)
    }

    @Test func `elements get keys of their content, never of their place`() throws {
        func participation(_ lines: String) throws -> [JSONValue] {
            let folder = try Sample.read(["activities.yaml": "a:\n  name: A\n  participation:\n" + lines])
            return folder.record("a")?.object["participation"]?.array ?? []
        }
        let first = try participation("    - {party: jpn}\n    - {party: nor}\n")
        let second = try participation("    - {party: nor}\n    - {party: jpn}\n    - {party: jpn}\n")
        #expect(first[0]["key"] == second[1]["key"] && first[1]["key"] == second[0]["key"])
        #expect(second[1]["key"] != second[2]["key"])
        #expect(first[0]["key"]?.string?.utf8.count == 8)
    }

    @Test func `sources are mirrored as external references`() throws {
        let folder = try Sample.read([
            "documents.yaml": "doc:\n  name: A text\n  publisher: The press\n  url: \"https://example.org/a\"\n",
            "topics.yaml": "t:\n  name: T\n  sources: [doc]\n",
            "needs.yaml": "n:\n  name: N\n  sources:\n    - {document: doc, where: p. 3}\n",
        ])
        #expect(
            folder.record("t")?.object["external_references"] == [
                ["source_name": "The press", "description": "A text", "url": "https://example.org/a"]
            ]
        )
        #expect(folder.record("n")?.object["external_references"]?.array?.first?["description"] == "A text, p. 3")
        #expect(
            folder.record("t")?.object["sources"]?.array?.first?["document_ref"]?.string == folder.record("doc")?.id
        )
    }

    @Test func `types of the standard are written with their own names`() throws {
        let folder = try Sample.read([
            "indicator.yaml": """
            beacon:
              name: Beacon
              indicator_types: [malicious-activity]
              pattern: "[domain-name:value = 'lantern.example']"
              pattern_type: stix
              valid_from: "2026-01-10T00:00:00Z"
            """,
            "report.yaml": """
            report:
              name: Report
              published: "2026-01-15T00:00:00Z"
              object_refs: [beacon, jpn]
            """,
            "x-lantern.yaml": "odd:\n  colour: red\n  depth: 3\n  seen_ref: beacon\n",
        ])
        let beacon = try #require(folder.record("beacon"))
        #expect(beacon.object["pattern_type"] == "stix")
        #expect(folder.record("report")?.object["object_refs"]?.array?.first?.string == beacon.id)
        let odd = try #require(folder.record("odd")?.object)
        #expect(odd["colour"] == "red" && odd["depth"] == 3 && odd["seen_ref"]?.string == beacon.id)
    }

    @Test func `observables have the ids of the standard, those that refer to others too`() throws {
        let folder = try Sample.read([
            "ipv4-addr.yaml": "here:\n  value: 198.51.100.3\n",
            "network-traffic.yaml": """
            call:
              src_ref: here
              protocols: [tcp]
            """,
        ])
        // The example of STIX 2.1 §2.9: an IPv4 address by its value.
        let here = try #require(folder.record("here")?.object)
        #expect(here["id"]?.string == "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4")
        #expect(here["created"] == nil && here["created_by_ref"] == nil)
        let call = try #require(folder.record("call")?.object)
        #expect(call["src_ref"] == here["id"])
        #expect(Identifier.deterministic(for: call)?.text == call["id"]?.string)
    }
}
