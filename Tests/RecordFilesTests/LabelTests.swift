import Coordination
import JSON
import Labels
import RecordFiles
import Testing

@Suite struct LabelTests {
    private static let clear = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
    private static let amber = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"

    private func markings(_ object: JSONValue?) -> [String] {
        object?["object_marking_refs"]?.array?.compactMap(\.string) ?? []
    }

    @Test func `a label becomes one marking-definition in our wire form, made once`() throws {
        let folder = try Sample.read([
            "topics.yaml": """
            a:
              name: A
              label: "RESTRICTED REL[JPN, IP4]"
            b:
              name: B
              label: RESTRICTED  REL[IP4,JPN]
            c:
              name: C
            """
        ])
        #expect(folder.markings.count == 1)
        let marking = try #require(folder.markings.first)
        let jpn = try #require(folder.record("jpn")?.id)
        let ip4 = try #require(folder.record("ip4")?.id)
        let part = try #require(marking["extensions"]?[Entente.extensionID])
        #expect(part["level"] == "RESTRICTED" && part["extension_type"] == "property-extension")
        #expect(part["any"] == [[.string("format:" + ip4), .string("party:" + jpn)]])
        #expect(Marking(markingDefinition: marking)?.level == "RESTRICTED")
        #expect(markings(folder.record("a")?.object) == [marking["id"]?.string ?? ""])
        #expect(markings(folder.record("a")?.object) == markings(folder.record("b")?.object))
        #expect(folder.record("c")?.object["object_marking_refs"] == nil)
        #expect(folder.objects.first == marking)
    }

    @Test func `colours are the published markings, and stand beside a release marking`() throws {
        let topics = """
            a:
              name: A
            b:
              name: B
              label: "TLP:AMBER REL[JPN]"
            c:
              name: C
              label: none
            d:
              name: D
              label: ["TLP:AMBER", "REL[JPN]"]
            """
        let folder = try Sample.read(["topics.yaml": topics], manifest: "label: TLP:CLEAR\n")
        #expect(markings(folder.record("a")?.object) == [Self.clear])
        #expect(markings(folder.record("b")?.object).first == Self.amber)
        #expect(markings(folder.record("b")?.object).count == 2)
        #expect(markings(folder.record("c")?.object) == [])
        #expect(markings(folder.record("d")?.object) == markings(folder.record("b")?.object))
    }

    @Test func `an exercise marks every record with a statement`() throws {
        let folder = try Sample.read(["topics.yaml": "a:\n  name: A\n"], manifest: "exercise: \"EXERCISE: invented\"\n")
        let statement = try #require(folder.markings.first)
        #expect(statement["definition"] == ["statement": "EXERCISE: invented"])
        #expect(folder.records.allSatisfy { markings($0.object) == [statement["id"]?.string ?? ""] })
    }

    @Test func `portions are selectors of granular markings`() throws {
        let folder = try Sample.read([
            "documents.yaml": """
            doc:
              name: Doc
              description: For some.
              paragraphs:
                - {key: k7f2, text: First.}
                - {key: q9d4, text: Second., label: "REL[JPN]"}
              portions:
                description: "REL[JPN]"
                paragraphs.k7f2.text: RESTRICTED
            """,
            "relations.yaml": """
            link:
              from: jpn
              kind: about
              to: doc
              note: Quiet.
              portions:
                note: RESTRICTED
            """,
        ])
        let document = try #require(folder.record("doc")?.object)
        let groups = try #require(document["granular_markings"]?.array)
        let selectors = groups.compactMap { $0["selectors"]?.array?.compactMap(\.string) }
        #expect(Set(selectors) == [["description", "paragraphs.[1]"], ["paragraphs.[0].text"]])
        let link = folder.record("link")?.object["granular_markings"]?.array?.first
        #expect(link?["selectors"] == [.string("extensions." + Entente.extensionID + ".note")])
        #expect(document["paragraphs"]?.array?.allSatisfy { $0["label"] == nil } == true)
    }

    @Test func `a source with a label of its own has no shadow`() throws {
        let folder = try Sample.read([
            "documents.yaml": "open:\n  name: Open\nquiet:\n  name: Quiet\n",
            "topics.yaml": """
            t:
              name: T
              sources:
                - open
                - {key: k7f2, document: quiet, label: "REL[JPN]"}
            """,
        ])
        let references = folder.record("t")?.object["external_references"]?.array ?? []
        #expect(references.compactMap { $0["source_name"]?.string } == ["Open"])
    }

    @Test(
        arguments: [
            ("label: SECRET", "label"), ("label: REL[XXX]", "label"), ("label: REL[JPN", "label"),
            ("label: null", "label"), ("label: []", "label"), ("portions: {text: RESTRICTED}", "portion-path"),
            ("portions: {name: SECRET}", "label"), ("portions: RESTRICTED", "portions"),
            ("paragraphs: [{text: x, label: RESTRICTED}]", "key-of-labelled-element"),
        ])
    func `a label that is wrong is a fault`(line: String, rule: String) {
        let findings = Sample.findings(["documents.yaml": "d:\n  name: D\n  \(line)\n"])
        #expect(findings.map(\.rule) == [rule], "\(findings)")
        #expect(findings.first?.line == 3)
    }

    @Test func `an organisation that is also a format has two meanings, which the label tells apart`() throws {
        func findings(_ label: String) -> [FileFinding] {
            Sample.findings([
                "relations.yaml": "m:\n  from: nor\n  kind: member-of\n  to: nato\n",
                "topics.yaml": "t:\n  name: T\n  label: \"\(label)\"\n",
            ])
        }
        #expect(findings("REL[NATO]").map(\.rule) == ["label"])
        #expect(findings("REL[NATO]").first?.expectation == "format:NATO or party:NATO.")
        #expect(findings("REL[format:NATO]").isEmpty)
        #expect(findings("REL[party:NATO]").isEmpty)
    }
}
