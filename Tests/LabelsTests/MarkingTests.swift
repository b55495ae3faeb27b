import JSON
import Labels
import LabelsSupport
import STIX
import Testing

struct MarkingTests {
    private let id = "marking-definition--11111111-1111-4111-8111-111111111111"
    private let party = "party:" + Identities.id(2)

    private func definition(_ members: String) throws -> JSONValue {
        try JSONValue(
            parsing: #"{"type":"marking-definition","spec_version":"2.1","id":"\#(id)","#
                + #""created":"2024-01-01T00:00:00.000Z","# + members + "}"
        )
    }

    private func ours(_ members: String) throws -> JSONValue {
        try definition(
            #""extensions":{"\#(Marking.extensionID)":{"extension_type":"property-extension","# + members + "}}"
        )
    }

    @Test func `level, all and any are read`() throws {
        let value = try ours(
            #""level":"RESTRICTED","all":["ATOMAL"],"any":[["\#(party)","community"],["nobody"]],"pap":"AMBER","#
                + #""privacy_mark":"STAFF""#
        )
        let marking = try #require(Marking(markingDefinition: value))
        #expect(
            marking
                == Marking(
                    level: "RESTRICTED",
                    caveats: ["ATOMAL"],
                    clauses: [.nobody],
                    pap: "AMBER",
                    privacyMark: "STAFF"
                )
        )
        #expect(marking.isRelease)
    }

    @Test func `a marking is written and read back`() throws {
        var random = LabelRun.random(for: "wire markings")
        let stock = RandomLabels()
        let created = try #require(Timestamp("2024-01-01T00:00:00.000Z"))
        let id = try #require(Identifier(id))
        let author = try #require(Identifier(Identities.id(1)))
        for _ in 0..<500 {
            let raw = stock.label(using: &random)
            let marking = Marking(
                level: "RESTRICTED",
                caveats: raw.caveats,
                clauses: raw.label.clauses,
                pap: raw.rank > 0 ? "RED" : nil,
                privacyMark: raw.caveats.isEmpty ? nil : "STAFF ONLY"
            )
            let value = try #require(marking.definition(id: id, created: created, createdBy: author, name: "text"))
            let parsed = try JSONValue(parsing: value.canonicalText)
            #expect(Marking(markingDefinition: parsed) == marking)
            #expect(Marking(reference: id, definition: parsed) == marking)
        }
    }

    @Test func `a marking with nothing but a colour has no definition of its own`() {
        #expect(Marking(tlp: .green).extensionValue == nil)
        #expect(Marking.statement.extensionValue == nil)
    }

    @Test func `no clause at all and an empty clause are words, since the format allows no empty list`() {
        #expect(
            Marking(level: "UNCLASSIFIED").extensionValue?.canonicalText
                == #"{"any":[["everyone"]],"extension_type":"property-extension","level":"UNCLASSIFIED"}"#
        )
        #expect(
            Marking(level: "UNCLASSIFIED", clauses: [Clause([])]).extensionValue?.canonicalText
                == #"{"any":[["nobody"]],"extension_type":"property-extension","level":"UNCLASSIFIED"}"#
        )
    }

    @Test func `a statement marking is read as one that counts for nothing`() throws {
        let value = try definition(#""definition_type":"statement","definition":{"statement":"Copyright"}"#)
        #expect(Marking(markingDefinition: value) == .statement)
        #expect(!Marking.statement.isDeclared)
    }

    @Test func `what only stands beside a label is no release marking`() throws {
        let marking = try #require(Marking(markingDefinition: try ours(#""pap":"RED""#)))
        #expect(marking == Marking(pap: "RED"))
        #expect(!marking.isDeclared)
        #expect(Marking(extensionValue: try #require(marking.extensionValue)) == marking)
    }

    @Test(arguments: [
        #""level":"RESTRICTED""#, #""level":"RESTRICTED","any":[]"#, #""all":["X"],"any":[["everyone"]]"#,
        #""level":"","any":[["everyone"]]"#, #""level":1,"any":[["everyone"]]"#,
        #""level":"A","all":{},"any":[["everyone"]]"#, #""level":"A","all":[],"any":[["everyone"]]"#,
        #""level":"A","all":[1],"any":[["everyone"]]"#, #""level":"A","all":[""],"any":[["everyone"]]"#,
        #""level":"A","any":null"#, #""level":"A","any":["community"]"#, #""level":"A","any":[[]]"#,
        #""level":"A","any":[["everyone"],["community"]]"#, #""level":"A","any":[["community","nobody"]]"#,
        #""level":"A","any":[["party:JPN"]]"#, #""level":"A","any":[["everyone"]],"none":[]"#,
        #""level":"A","any":[["everyone"]],"pap":1"#, #""level":"A","any":[["everyone"]],"privacy_mark":"""#,
        #""pap":"RED","other":1"#,
    ])
    func `an extension that is not understood completely is an unknown marking`(members: String) throws {
        #expect(Marking(markingDefinition: try ours(members)) == nil)
    }

    @Test(arguments: [
        #""name":"x""#,
        #""definition_type":"tlp","definition":{"tlp":"white"}"#,
        #""definition_type":"handling","definition":{}"#,
        #""definition_type":1,"definition":{}"#,
        #""definition_type":"statement","definition":{"statement":"x"},"extensions":{"extension-definition--x":{}}"#,
        #""extensions":{}"#, #""extensions":[]"#,
        #""extensions":{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":{"extension_type":"#
            + #""property-extension","tlp_2_0":"clear"}}"#,
        #""extensions":{"\#(Marking.extensionID)":{}}"#,
        #""extensions":{"\#(Marking.extensionID)":{"extension_type":"property-extension"}}"#,
        #""extensions":{"\#(Marking.extensionID)":{"extension_type":"new-sdo","level":"A","any":[["everyone"]]}}"#,
        #""extensions":{"\#(Marking.extensionID)":{"level":"A","any":[["everyone"]]}}"#,
        #""extensions":{"\#(Marking.extensionID)":{"extension_type":"property-extension","pap":"RED"},"x":{}}"#,
    ])
    func `a definition that is not understood completely is an unknown marking`(members: String) throws {
        #expect(Marking(markingDefinition: try definition(members)) == nil)
    }

    @Test func `something else than a marking-definition is an unknown marking`() throws {
        #expect(Marking(markingDefinition: nil) == nil)
        #expect(Marking(markingDefinition: ["type": "marking-definition"]) == nil)
        #expect(Marking(markingDefinition: ["type": "identity", "id": .string(TLP.clear.id)]) == nil)
        let reference = try #require(Identifier(id))
        #expect(Marking(reference: reference, definition: nil) == nil)
        #expect(Marking(reference: reference, definition: TLP.clear.definition) == nil, "another one's definition")
    }

    @Test func `the content of a TLP id does not matter`() {
        let forged: JSONValue = [
            "type": "marking-definition", "id": .string(TLP.red.id), "definition_type": "tlp",
            "definition": ["tlp": "white"],
        ]
        #expect(Marking(markingDefinition: forged) == Marking(tlp: .red))
    }
}
