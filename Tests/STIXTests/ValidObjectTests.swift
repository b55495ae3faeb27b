import JSON
import Testing

@testable import STIX

/// What a valid object is made of.
struct ValidObjectTests {
    @Test func `an object keeps its header, its references and its markings`() throws {
        let text = #"""
            {"created_by_ref": "\#(Samples.identity)", "revoked": true, "lang": "de", "name": "Gerät",
             "object_marking_refs": ["\#(Samples.marking)"],
             "granular_markings": [{"selectors": ["name"], "marking_ref": "\#(Samples.marking)"},
                                   {"selectors": ["name", "id"], "lang": "fr"}],
             "x_own": {"deep_ref": "\#(Samples.file)", "more": [{"x_refs": ["\#(Samples.malware)", "\#(Samples.file)"]}]},
             "extensions": {"extension-definition--\#(Samples.uuid)":
               {"extension_type": "property-extension", "part_of_ref": "\#(Samples.identity)",
                "sources": [{"key": "a", "document_ref": "\#(Samples.malware)"}]},
               "x-own-ext": {"a_ref": "\#(Samples.file)"}}}
            """#
        let verdict = Catalogue.standard.check(try Samples.object("tool", text))
        #expect(verdict.findings == [])
        let object = try #require(verdict.object)
        #expect(object.id.text == "tool--" + Samples.uuid)
        #expect(object.type == "tool" && object.spec == "2.1" && object.objectClass == .domainObject)
        #expect(object.created?.text == "2026-01-31T12:00:00.000Z")
        #expect(object.createdBy?.text == Samples.identity)
        #expect(object.revoked)
        #expect(object.language == "de")
        #expect(object.markings.map(\.text) == [Samples.marking])
        #expect(
            object.granularMarkings == [
                GranularMarking(selectors: ["name"], marking: Identifier(Samples.marking), lang: nil),
                GranularMarking(selectors: ["name", "id"], marking: nil, lang: "fr"),
            ]
        )
        #expect(
            object.references.map { $0.path + " " + $0.id.type } == [
                "created_by_ref identity", "extensions.part_of_ref identity", "extensions.sources.document_ref malware",
                "extensions.x-own-ext.a_ref file", "x_own.deep_ref file", "x_own.more.x_refs malware",
                "x_own.more.x_refs file",
            ]
        )
    }

    @Test func `references of known embedded objects have their path without indexes`() throws {
        let message = try Samples.object(
            "email-message",
            #"""
            {"is_multipart": true, "to_refs": ["email-addr--\#(Samples.uuid)"],
             "body_multipart": [{"body": "x"}, {"body_raw_ref": "artifact--\#(Samples.uuid)"}]}
            """#
        )
        #expect(
            Catalogue.standard.check(message).object?.references.map(\.path) == [
                "body_multipart.body_raw_ref", "to_refs",
            ]
        )
        let archive = try Samples.object(
            "file",
            #"{"extensions": {"archive-ext": {"contains_refs": ["\#(Samples.file)"]}}}"#
        )
        #expect(
            Catalogue.standard.check(archive).object?.references.map(\.path) == ["extensions.archive-ext.contains_refs"]
        )
    }

    @Test(arguments: Samples.types)
    func `what was valid is valid again as it is stored, with the same parts`(type: String) throws {
        let first = try #require(Catalogue.standard.check(try Samples.minimal(type)).object)
        let second = try #require(Catalogue.standard.check(try JSONDocument(first.canonical).root).object)
        #expect(second == first)
        #expect(second.canonical == first.canonical && second.references == first.references)
        #expect(second.value == (try Samples.minimal(type)))
    }
}

/// STIX 2.1 §7.2.3
struct GranularMarkingTests {
    private func check(_ selectors: String...) throws -> [String] {
        let list = selectors.map { "\"\($0)\"" }.joined(separator: ",")
        return findings(
            try Samples.object(
                "file",
                #"""
                {"id": "file--5a27d487-c542-5f97-a131-a8866b477b46",
                 "hashes": {"MD5": "0123456789abcdef0123456789ABCDEF", "x_own-1": "y"},
                 "x_list": ["a", {"b": [["c"]]}],
                 "granular_markings": [{"selectors": [\#(list)], "marking_ref": "\#(Samples.marking)"}]}
                """#
            )
        ).filter { !$0.contains("/id:") }
    }

    @Test func `selectors name properties, keys of either case and places in lists`() throws {
        #expect(
            try check("id", "name", "hashes", "hashes.MD5", "hashes.x_own-1", "x_list.[0]", "x_list.[1].b.[0].[0]")
                == []
        )
    }

    @Test func `selectors that name nothing are refused with the reason`() throws {
        let expected =
            "; expected the path of something in the object, such as external_references.[0].url [STIX 2.1 §7.2.3.1]"
        let faults = [
            ("description", "names \"description\", which is not there"),
            ("hashes.md5", "names \"md5\", which is not there"),
            ("x_list.[2]", "has the index [2] in a list of 2"),
            ("hashes.[0]", "has the index [0] where there is an object"),
            ("x_list.b", "names \"b\", which is not there"), ("x_list.[-1]", "has the part \"[-1]\", no index"),
            ("x_list.[0", "has the part \"[0\", no index"), ("x_list[0]", "names \"x_list[0]\", which is not there"),
            ("", "has an empty part"), ("hashes.", "has an empty part"), ("[0]", "has the part \"[0]\", no index"),
            ("x_list.[99999999999999999999]", "has the part \"[99999999999999999999]\", no index"),
        ]
        for (selector, reason) in faults {
            #expect(
                try check(selector) == ["error at /granular_markings/0/selectors/0: " + reason + expected],
                "\(selector)"
            )
        }
    }

    @Test func `a granular marking has selectors and either a marking or a language`() throws {
        let markings = #"""
            {"granular_markings": [{"selectors": ["name"], "lang": "fr"}, {"selectors": ["name"]},
              {"selectors": ["name"], "lang": "fr", "marking_ref": "\#(Samples.marking)"},
              {"lang": "fr"}, {"selectors": [], "lang": "fr"}, {"selectors": ["name"], "marking_ref": "\#(Samples.file)"}]}
            """#
        #expect(
            findings(try Samples.object("tool", markings)) == [
                "error at /granular_markings/1: has none of lang, marking_ref; expected exactly one of them [STIX 2.1 §7.2.3]",
                "error at /granular_markings/2: has more than one of lang, marking_ref; expected exactly one of them "
                    + "[STIX 2.1 §7.2.3]",
                "error at /granular_markings/3/selectors: is missing; expected a required property [STIX 2.1 §7.2.3]",
                "error at /granular_markings/4/selectors: is empty; expected no empty list: the property left out "
                    + "[STIX 2.1 §2.12]",
                "error at /granular_markings/5/marking_ref: is \"\(Samples.file)\"; expected the id of an object of type "
                    + "marking-definition [STIX 2.1 §7.2.3]",
            ]
        )
    }

    @Test func `a marking does not mark itself`() throws {
        let own = "marking-definition--" + Samples.uuid
        let object = try Samples.object(
            "marking-definition",
            #"""
            {"object_marking_refs": ["\#(Samples.marking)", "\#(own)"],
             "granular_markings": [{"selectors": ["id"], "marking_ref": "\#(own)"}]}
            """#
        )
        #expect(
            findings(object) == [
                "error at /granular_markings/0/marking_ref: is the marking itself; expected another marking "
                    + "[STIX 2.1 §7.2.3]",
                "error at /object_marking_refs/1: is the marking itself; expected another marking [STIX 2.1 §3.2]",
            ]
        )
    }
}
