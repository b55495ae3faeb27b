import JSON
import Testing

@testable import STIX

/// STIX 2.1 §2, §3: what holds for objects of every type.
struct CommonPropertyTests {
    private func tool(_ changes: String) throws -> [String] { findings(try Samples.object("tool", changes)) }

    @Test func `what is no object is refused`() {
        #expect(findings(["a"]) == ["error at /: is a list; expected an object [STIX 2.1 §3]"])
        #expect(findings(.null) == ["error at /: is null; expected an object [STIX 2.1 §3]"])
        #expect(
            findings(.object([:])) == ["error at /type: is missing; expected the type of the object [STIX 2.1 §3.2]"]
        )
        #expect(
            findings(["type": 7]) == ["error at /type: is an integer; expected the type of the object [STIX 2.1 §3.2]"]
        )
    }

    @Test func `a bundle is no object`() throws {
        #expect(
            findings(["type": "bundle", "id": "bundle--e2e1a340-4415-4ba8-9671-f7343fbf0836"]) == [
                "error at /type: is a bundle; expected an object: a bundle only holds objects [STIX 2.1 §8]"
            ]
        )
    }

    @Test func `an object without spec_version, or with 2.0, is STIX 2.0 and gets that one finding`() throws {
        #expect(
            try tool(#"{"spec_version": null, "created": "yesterday"}"#) == [
                "error at /spec_version: is missing: the object is STIX 2.0; expected \"2.1\" [STIX 2.1 §3.2]"
            ]
        )
        #expect(
            try tool(#"{"spec_version": "2.0", "name": null}"#) == [
                "error at /spec_version: is \"2.0\"; expected \"2.1\" [STIX 2.1 §3.2]"
            ]
        )
        #expect(
            findings(try Samples.object("url", #"{"spec_version": "2.0"}"#)) == [
                "error at /spec_version: is \"2.0\"; expected \"2.1\" [STIX 2.1 §3.2]"
            ]
        )
        #expect(
            findings(try Samples.object("x-custom", #"{"spec_version": null}"#)) == [
                "error at /spec_version: is missing: the object is STIX 2.0; expected \"2.1\" [STIX 2.1 §3.2]"
            ]
        )
        #expect(
            try tool(#"{"spec_version": "2.2"}"#) == [
                "error at /spec_version: is \"2.2\"; expected \"2.1\" [STIX 2.1 §3.2]"
            ]
        )
    }

    @Test func `the id is of the object's own type`() throws {
        #expect(
            try tool(#"{"id": "\#(Samples.malware)"}"#) == [
                "error at /id: is \"\(Samples.malware)\"; expected the object's own type, tool, before the UUID "
                    + "[STIX 2.1 §2.9]"
            ]
        )
        #expect(
            try tool(#"{"id": "tool--00000000-0000-0000-0000-000000000000"}"#) == [
                "error at /id: is \"tool--00000000-0000-0000-0000-000000000000\", no identifier; expected tool-- and a UUID "
                    + "of version 1 to 5 (RFC 4122) [STIX 2.1 §2.9]"
            ]
        )
        #expect(try tool(#"{"id": "tool--E2E1A340-4415-4BA8-9671-F7343FBF0836"}"#) == [])
        #expect(try tool(#"{"id": "tool--e2e1a340-4415-5ba8-9671-f7343fbf0836"}"#) == [])
    }

    @Test func `created and modified have three digits or more, and modified is not before created`() throws {
        #expect(
            try tool(#"{"created": "2026-01-31T12:00:00.0000000001Z", "modified": "2026-01-31T12:00:00.0000000001Z"}"#)
                == []
        )
        #expect(
            try tool(#"{"created": "2026-01-31T12:00:00.0000000002Z", "modified": "2026-01-31T12:00:00.0000000001Z"}"#)
                == [
                    "error at /modified: is 2026-01-31T12:00:00.0000000001Z, before created (2026-01-31T12:00:00.0000000002Z); "
                        + "expected the same instant as created or a later one [STIX 2.1 §3.6]"
                ]
        )
        #expect(
            try tool(#"{"created": "2026-01-31T12:00:00Z", "modified": "2026-02-30T12:00:00.000Z"}"#) == [
                "error at /created: is \"2026-01-31T12:00:00Z\"; expected 3 digits or more after the seconds [STIX 2.1 §3.2]",
                "error at /modified: is \"2026-02-30T12:00:00.000Z\"; expected a UTC timestamp such as "
                    + "2026-01-31T12:00:00.000Z [STIX 2.1 §2.16]",
            ]
        )
    }

    @Test func `confidence is 0 to 100, lang is a language tag, revoked is a boolean`() throws {
        #expect(try tool(#"{"confidence": 0, "lang": "zh-Hant-TW", "revoked": true}"#) == [])
        #expect(
            try tool(#"{"confidence": 101, "lang": "English", "revoked": "true"}"#) == [
                "error at /confidence: is 101; expected 0 to 100 [STIX 2.1 §3.2]",
                "error at /revoked: is a text; expected true or false [STIX 2.1 §3.2]",
            ]
        )
        #expect(
            try tool(#"{"confidence": 50.5, "lang": "no-such language"}"#) == [
                "error at /confidence: is a number; expected an integer [STIX 2.1 §2.10]",
                "error at /lang: is \"no-such language\"; expected a language tag (RFC 5646) such as en, ja or zh-Hant-TW "
                    + "[STIX 2.1 §3.2]",
            ]
        )
    }

    @Test func `references name ids of the types allowed`() throws {
        #expect(
            try tool(
                #"{"created_by_ref": "\#(Samples.malware)", "object_marking_refs": ["\#(Samples.identity)", "x"]}"#
            ) == [
                "error at /created_by_ref: is \"\(Samples.malware)\"; expected the id of an object of type identity "
                    + "[STIX 2.1 §3.2]",
                "error at /object_marking_refs/0: is \"\(Samples.identity)\"; expected the id of an object of type "
                    + "marking-definition [STIX 2.1 §3.2]",
                "error at /object_marking_refs/1: is \"x\", no identifier; expected the id of an object of type "
                    + "marking-definition [STIX 2.1 §2.9]",
            ]
        )
    }

    @Test func `nothing is null and no known list or object is empty`() throws {
        #expect(
            findings(
                try Samples.object(
                    "tool",
                    #"{"labels": [], "external_references": [{}], "extensions": {}, "x_list": []}"#
                )
            ) == [
                "error at /extensions: is empty; expected no empty object: the property left out [STIX 2.1 §2.3]",
                "error at /external_references/0: is empty; expected no empty object: the property left out [STIX 2.1 §2.3]",
                "error at /labels: is empty; expected no empty list: the property left out [STIX 2.1 §2.12]",
                "warning at /x_list: is empty; expected no empty list: the property left out [STIX 2.1 §2.12]",
            ]
        )
        var object = try Samples.minimal("tool")
        object["description"] = JSONValue.null
        object["x_custom"] = [["a": JSONValue.null]]
        #expect(
            findings(object) == [
                "error at /description: is null; expected no null: the property left out [STIX 2.1 §2]",
                "error at /x_custom/0/a: is null; expected no null: the property left out [STIX 2.1 §2]",
            ]
        )
    }

    @Test func `an external reference has a source and one way to find it`() throws {
        let references = #"""
            {"external_references": [
              {"source_name": "veris", "external_id": "0001AA7F"},
              {"source_name": "bare"}, {"description": "no source"},
              {"source_name": "cve", "external_id": "CVE-2016-1234"}, {"source_name": "cve", "external_id": "2016-1234"},
              {"source_name": "cve", "url": "https://x.example/"},
              {"source_name": "capec", "external_id": "CAPEC-163"}, {"source_name": "capec", "external_id": "163"},
              {"source_name": "page", "url": "https://x.example/a", "hashes": {"SHA-256": "\#(String(repeating: "a", count: 64))"}},
              {"source_name": "page", "url": "x.example", "hashes": {"sha256": "ab"}}
            ]}
            """#
        #expect(
            try tool(references) == [
                "error at /external_references/1: has none of description, url, external_id; expected one of them or more "
                    + "[STIX 2.1 §2.5]",
                "error at /external_references/2/source_name: is missing; expected a required property [STIX 2.1 §2.5]",
                "error at /external_references/4/external_id: is \"2016-1234\"; expected an id such as CVE-2016-1234 "
                    + "[STIX 2.1 §4.19]",
                "error at /external_references/5: external_id is missing; expected an id such as CVE-2016-1234 "
                    + "[STIX 2.1 §4.19]",
                "error at /external_references/7/external_id: is \"163\"; expected an id such as CAPEC-163 [STIX 2.1 §4.1]",
                "error at /external_references/9/hashes/sha256: is another algorithm; expected one of MD5, SHA-1, SHA-256, "
                    + "SHA-512, SHA3-256, SHA3-512, SSDEEP, TLSH [STIX 2.1 §2.5]",
                "warning at /external_references/9/url: is \"x.example\"; expected a URL (RFC 3986) with its scheme "
                    + "[STIX 2.1 §2.5]",
            ]
        )
    }

    @Test func `hashes have published names, and values of their length`() throws {
        let hashes = #"""
            {"hashes": {"MD5": "\#(String(repeating: "a", count: 31))", "SHA256": "ab", "x": "ab", "x_own": "anything",
             "SSDEEP": "96:s4Ud1Lj96tHHlZDrwciQmA+4uy1I0G4HYuL8N3TzS8QsO/wqWXLcMSx:sF1LjEtHHlZDrJzrhuyZvHYm8tKp/RWO"}}
            """#
        #expect(
            errors(try Samples.object("file", hashes)) == [
                "error at /hashes/MD5: is \"\(String(repeating: "a", count: 31))\"; expected 32 hexadecimal digits for MD5 "
                    + "[STIX 2.1 §2.7]",
                "error at /hashes/x: is no hash key; expected 3 to 250 letters, digits, hyphens and underscores "
                    + "[STIX 2.1 §2.7]",
            ]
        )
        #expect(
            findings(try Samples.object("file", hashes)).contains(
                "warning at /hashes/SHA256: is spelled otherwise; expected SHA-256 [STIX 2.1 §10.7]"
            )
        )
    }

    @Test func `words outside an open vocabulary are carried; those in another form get a warning`() throws {
        #expect(try tool(#"{"tool_types": ["remote-access", "coffee-maker"]}"#) == [])
        #expect(
            try tool(#"{"tool_types": ["Remote Access"]}"#) == [
                "warning at /tool_types/0: is \"Remote Access\"; expected a word of tool-type-ov, or one in lower case with "
                    + "hyphens [STIX 2.1 §2.14]"
            ]
        )
        #expect(findings(try Samples.object("malware", #"{"implementation_languages": ["c++", "c#"]}"#)) == [])
    }

    @Test func `reserved names are refused, other unknown ones carried`() throws {
        #expect(
            try tool(#"{"severity": "high", "action": "x", "x_own": 1, "ab": 2, "Name": 3, "defanged": true}"#)
                == [
                    "warning at /Name: is no property name; expected 3 to 250 letters a-z, digits and _, a letter first "
                        + "[STIX 2.1 §3.1]",
                    "warning at /ab: is no property name; expected 3 to 250 letters a-z, digits and _, a letter first "
                        + "[STIX 2.1 §3.1]",
                    "error at /action: is a reserved name; expected another name [STIX 2.1 §3.8]",
                    "warning at /defanged: is no property of a domain object; expected the property left out [STIX 2.1 §3.2]",
                    "error at /severity: is a reserved name; expected another name [STIX 2.1 §3.8]",
                ].sorted { $0.split(separator: " ")[2] < $1.split(separator: " ")[2] }
        )
    }

    @Test func `names that end in _ref, _refs, _hex and _bin hold what they say`() throws {
        #expect(
            try tool(#"{"x_a_ref": "nobody", "x_b_refs": ["x", "\#(Samples.file)"], "x_c_hex": "0", "x_d_bin": "?"}"#)
                == [
                    "warning at /x_a_ref: is no identifier, as its name says; expected the id of an object [STIX 2.1 §3.1]",
                    "warning at /x_b_refs/0: is no identifier, as its name says; expected the id of an object [STIX 2.1 §3.1]",
                    "warning at /x_c_hex: is no hexadecimal, as its name says; expected an even number of digits 0-9 and a-f "
                        + "[STIX 2.1 §3.1]",
                    "warning at /x_d_bin: is no base64, as its name says; expected base64 with padding (RFC 4648) "
                        + "[STIX 2.1 §3.1]",
                ]
        )
        #expect(
            findings(try Samples.object("file", #"{"magic_number_hex": "FFD8"}"#)).contains(
                "warning at /magic_number_hex: is \"FFD8\"; expected lowercase digits [STIX 2.1 §2.8]"
            )
        )
    }
}
