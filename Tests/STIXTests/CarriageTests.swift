import JSON
import Testing

@testable import STIX

/// What no table describes is carried as it is (STIX 2.1 §3.2, §7.3).
struct CarriageTests {
    @Test func `unknown types and properties are carried byte for byte`() throws {
        let text = #"""
            {"created":"2026-01-31T12:00:00.123456789Z","id":"x-mitre-tactic--e2e1a340-4415-4ba8-9671-f7343fbf0836",
            "modified":"2026-01-31T12:00:00.123456789Z","spec_version":"2.1","type":"x-mitre-tactic",
            "x_deep":{"list":[1,2.5,true,{"b":"ß","a":""}]},"x_zero":0.10}
            """#
        let object = try #require(Catalogue.standard.check(try JSONValue(parsing: text)).object)
        #expect(object.objectClass == .unknown)
        #expect(object.type == "x-mitre-tactic")
        #expect(object.modified?.text == "2026-01-31T12:00:00.123456789Z")
        #expect(
            String(decoding: object.canonical, as: UTF8.self)
                == text.replacing("\n", with: "").replacing("0.10", with: "0.1")
                .replacing(#"{"b":"ß","a":""}"#, with: #"{"a":"","b":"ß"}"#)
        )
        #expect(object.value == (try JSONValue(parsing: text)))
    }

    @Test func `an extension says of which class an unknown type is`() throws {
        func object(_ type: String) throws -> JSONValue {
            try Samples.object(
                "x-new",
                #"{"extensions": {"extension-definition--\#(Samples.uuid)": {"extension_type": "\#(type)"}}, "modified": null}"#
            )
        }
        #expect(
            errors(try object("new-sdo")) == [
                "error at /modified: is missing; expected a required property [STIX 2.1 §3.2]"
            ]
        )
        #expect(
            errors(try object("new-sro")) == [
                "error at /modified: is missing; expected a required property [STIX 2.1 §3.2]"
            ]
        )
        let observable = Catalogue.standard.check(try object("new-sco"))
        #expect(observable.object?.objectClass == .observable)
        #expect(observable.object?.created == nil)
        #expect(
            observable.findings.map(\.description) == [
                "warning at /created: is no property of an observable; expected the property left out [STIX 2.1 §3.2]"
            ]
        )
    }

    @Test func `an unknown observable needs a type and an id only`() {
        #expect(findings(["type": "x-sco", "id": "x-sco--e2e1a340-4415-5ba8-9671-f7343fbf0836", "x_value": 1]) == [])
    }

    @Test func `type names have a form, and action is reserved`() {
        #expect(
            findings(["type": "X_Type"]) == [
                "error at /type: is \"X_Type\"; expected 3 to 250 letters a-z, digits and single hyphens, a letter first "
                    + "[STIX 2.1 §3.1]"
            ]
        )
        #expect(
            findings(["type": "action"]) == ["error at /type: is \"action\"; expected no reserved type [STIX 2.1 §3.8]"]
        )
    }

    @Test func `properties that do not apply to a class are carried with a warning, and are not used`() throws {
        let marking = Catalogue.standard.check(
            try Samples.object("marking-definition", #"{"modified": "2026-01-31T12:00:00.000Z", "revoked": true}"#)
        )
        #expect(marking.object?.modified == nil)
        #expect(marking.object?.revoked == false)
        #expect(
            marking.findings.map(\.description) == [
                "warning at /modified: is no property of a meta object; expected the property left out [STIX 2.1 §3.2]",
                "warning at /revoked: is no property of a meta object; expected the property left out [STIX 2.1 §3.2]",
            ]
        )
        let url = Catalogue.standard.check(try Samples.object("url", #"{"created_by_ref": "\#(Samples.identity)"}"#))
        #expect(url.object?.createdBy == nil)
        #expect(url.object?.references.map(\.path) == ["created_by_ref"])
    }
}
