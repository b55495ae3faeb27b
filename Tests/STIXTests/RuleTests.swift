import JSON
import Testing

@testable import STIX

/// The rules of single types that concern several properties, each broken once and kept once.
struct RuleTests {
    /// A type, changes to its smallest object, and the errors that they bring.
    struct Case: CustomTestStringConvertible, Sendable {
        let type: String
        let changes: String
        let errors: [String]
        var testDescription: String { type + " " + changes }

        init(_ type: String, _ changes: String, _ errors: String...) {
            self.type = type
            self.changes = changes
            self.errors = errors
        }
    }

    @Test(arguments: domainObjects + relationships + observables + extensions + metaObjects)
    func `a rule of one type`(example: Case) throws {
        #expect(errors(try Samples.object(example.type, example.changes)) == example.errors)
    }

    private static let seen = #""first_seen": "2026-01-02T00:00:00Z""#

    static let domainObjects =
        ["campaign", "infrastructure", "intrusion-set", "malware", "threat-actor", "sighting"].flatMap { type in
            [
                Case(type, "{\(seen), \"last_seen\": \"2026-01-02T00:00:00.000Z\"}"), Case(type, "{\(seen)}"),
                Case(
                    type,
                    "{\(seen), \"last_seen\": \"2026-01-01T23:59:59.999Z\"}",
                    "error at /last_seen: is 2026-01-01T23:59:59.999Z, before first_seen (2026-01-02T00:00:00Z); expected "
                        + "the same instant or a later one [\(Catalogue.standard[type]?.section ?? "")]"
                ),
            ]
        } + [
            Case("indicator", #"{"valid_until": "2026-01-01T00:00:00.001Z"}"#),
            Case(
                "indicator",
                #"{"valid_until": "2026-01-01T00:00:00.000Z"}"#,
                "error at /valid_until: is 2026-01-01T00:00:00.000Z, the same as valid_from (2026-01-01T00:00:00Z); "
                    + "expected a later instant [STIX 2.1 §4.7]"
            ),
            Case("indicator", #"{"pattern": "no pattern at all, only carried"}"#),
            Case("location", #"{"region": null, "country": "no"}"#),
            Case("location", #"{"region": null, "latitude": -90, "longitude": 180, "precision": 0}"#),
            Case(
                "location",
                #"{"region": null, "city": "Oslo"}"#,
                "error at /: has none of region, country, latitude with longitude; expected one of them or more "
                    + "[STIX 2.1 §4.10]"
            ),
            Case(
                "location",
                #"{"latitude": 59.9}"#,
                "error at /longitude: is missing; expected the property, since latitude is there [STIX 2.1 §4.10]"
            ),
            Case(
                "location",
                #"{"longitude": 10.7}"#,
                "error at /latitude: is missing; expected the property, since longitude is there [STIX 2.1 §4.10]"
            ),
            Case(
                "location",
                #"{"precision": 10.0}"#,
                "error at /latitude: is missing; expected the property, since precision is there [STIX 2.1 §4.10]",
                "error at /longitude: is missing; expected the property, since precision is there [STIX 2.1 §4.10]"
            ),
            Case(
                "location",
                #"{"latitude": 90.1, "longitude": -181, "precision": -1}"#,
                "error at /latitude: is 90.1; expected -90.0 to 90.0 [STIX 2.1 §4.10]",
                "error at /longitude: is -181.0; expected -180.0 to 180.0 [STIX 2.1 §4.10]",
                "error at /precision: is -1.0; expected 0.0 or more [STIX 2.1 §4.10]"
            ),
            Case("malware", #"{"is_family": true, "name": "Poison Ivy"}"#),
            Case(
                "malware",
                #"{"is_family": true}"#,
                "error at /name: is missing; expected the property, since is_family is true [STIX 2.1 §4.11]"
            ),
            Case("malware-analysis", #"{"result": null, "analysis_sco_refs": ["\#(Samples.file)"]}"#),
            Case(
                "malware-analysis",
                #"{"result": null}"#,
                "error at /: has none of result, analysis_sco_refs; expected one of them or more [STIX 2.1 §4.12]"
            ),
            Case("observed-data", #"{"object_refs": null, "objects": {"0": {"type": "file", "content_ref": "1"}}}"#),
            Case(
                "observed-data",
                #"{"object_refs": null}"#,
                "error at /: has none of objects, object_refs; expected exactly one of them [STIX 2.1 §4.14]"
            ),
            Case(
                "observed-data",
                #"{"objects": {"0": {"type": "file"}}}"#,
                "error at /: has more than one of objects, object_refs; expected exactly one of them [STIX 2.1 §4.14]"
            ),
            Case("observed-data", #"{"object_refs": ["\#(Samples.relationship)", "\#(Samples.file)"]}"#),
            Case(
                "observed-data",
                #"{"object_refs": ["\#(Samples.relationship)"]}"#,
                "error at /object_refs: names relationships only; expected one observable or more [STIX 2.1 §4.14]"
            ),
            Case(
                "observed-data",
                #"{"number_observed": 0, "last_observed": "2025-12-31T00:00:00Z"}"#,
                "error at /last_observed: is 2025-12-31T00:00:00Z, before first_observed (2026-01-01T00:00:00Z); "
                    + "expected the same instant or a later one [STIX 2.1 §4.14]",
                "error at /number_observed: is 0; expected 1 to 999999999 [STIX 2.1 §4.14]"
            ),
            Case(
                "opinion",
                #"{"opinion": "maybe"}"#,
                "error at /opinion: is \"maybe\"; expected one of strongly-disagree, disagree, neutral, agree, "
                    + "strongly-agree [STIX 2.1 §2.4]"
            ),
        ]

    static let relationships = [
        Case("relationship", #"{"start_time": "2026-01-01T00:00:00Z", "stop_time": "2026-01-01T00:00:00.1Z"}"#),
        Case(
            "relationship",
            #"{"start_time": "2026-01-01T00:00:00Z", "stop_time": "2026-01-01T00:00:00Z"}"#,
            "error at /stop_time: is 2026-01-01T00:00:00Z, the same as start_time (2026-01-01T00:00:00Z); expected a later "
                + "instant [STIX 2.1 §5.1]"
        ),
        Case("relationship", #"{"relationship_type": "spills-over-to", "target_ref": "x-custom--\#(Samples.uuid)"}"#),
        Case("relationship", #"{"source_ref": "\#(Samples.file)"}"#),
        Case(
            "relationship",
            #"{"relationship_type": "Uses", "source_ref": "\#(Samples.relationship)"}"#,
            "error at /relationship_type: is \"Uses\"; expected letters a-z, digits and hyphens [STIX 2.1 §5.1]",
            "error at /source_ref: is \"\(Samples.relationship)\"; expected the id of an object that is not a relationship "
                + "object or a meta object or a bundle [STIX 2.1 §5.1]"
        ),
        Case(
            "relationship",
            #"{"target_ref": "\#(Samples.marking)"}"#,
            "error at /target_ref: is \"\(Samples.marking)\"; expected the id of an object that is not a relationship "
                + "object or a meta object or a bundle [STIX 2.1 §5.1]"
        ),
        Case("sighting", #"{"count": 0, "where_sighted_refs": ["\#(Samples.identity)"]}"#),
        Case(
            "sighting",
            #"{"count": 1000000000}"#,
            "error at /count: is 1000000000; expected 0 to 999999999 [STIX 2.1 §5.2]"
        ),
        Case(
            "sighting",
            #"{"sighting_of_ref": "\#(Samples.file)"}"#,
            "error at /sighting_of_ref: is \"\(Samples.file)\"; expected the id of a domain object [STIX 2.1 §5.2]"
        ),
        Case("sighting", #"{"sighting_of_ref": "x-custom--\#(Samples.uuid)"}"#),
        Case(
            "sighting",
            #"{"observed_data_refs": ["\#(Samples.malware)"], "where_sighted_refs": ["\#(Samples.malware)"]}"#,
            "error at /observed_data_refs/0: is \"\(Samples.malware)\"; expected the id of an object of type observed-data "
                + "[STIX 2.1 §5.2]",
            "error at /where_sighted_refs/0: is \"\(Samples.malware)\"; expected the id of an object of type identity or "
                + "location [STIX 2.1 §5.2]"
        ),
    ]

    static let metaObjects = [
        Case(
            "extension-definition",
            #"{"extension_types": ["toplevel-property-extension"], "extension_properties": ["a_b"]}"#
        ),
        Case(
            "extension-definition",
            #"{"extension_properties": ["a_b"]}"#,
            "error at /extension_properties: is there without toplevel-property-extension in extension_types; expected no "
                + "list of properties for other extension types [STIX 2.1 §7.3]"
        ),
        Case(
            "extension-definition",
            #"{"extension_types": ["new-kind"]}"#,
            "error at /extension_types/0: is \"new-kind\"; expected one of new-sdo, new-sco, new-sro, property-extension, "
                + "toplevel-property-extension [STIX 2.1 §2.4]"
        ),
        Case(
            "language-content",
            #"{"contents": {"d": {"name": "x"}, "de": {"Name!": "x"}, "ja": "x"}}"#,
            "error at /contents/d: is no language tag; expected a language tag (RFC 5646) [STIX 2.1 §7.1]",
            "error at /contents/de/Name!: is no dictionary key; expected 1 to 250 ASCII letters, digits, hyphens and "
                + "underscores [STIX 2.1 §2.3]",
            "error at /contents/de/Name!: is not a property name; expected letters a-z, digits and _ [STIX 2.1 §7.1]",
            "error at /contents/ja: is a text; expected an object [STIX 2.1 §7.1]"
        ),
        Case(
            "marking-definition",
            #"{"definition": null}"#,
            "error at /definition: is missing; expected the property, since extensions is not there [STIX 2.1 §7.2.1]"
        ),
        Case(
            "marking-definition",
            #"{"definition": {"text": "x"}}"#,
            "error at /definition/statement: is missing or no text; expected the statement [STIX 2.1 §7.2.1.3]"
        ),
        Case(
            "marking-definition",
            #"""
            {"definition_type": null, "definition": null, "name": "TLP:CLEAR", "extensions": {
             "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":
             {"extension_type": "property-extension", "tlp_2_0": "clear"}}}
            """#
        ),
        Case(
            "marking-definition",
            #"""
            {"definition_type": "tlp", "definition": {"tlp": "green"}, "created": "2017-01-20T00:00:00.000Z",
             "id": "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"}
            """#
        ),
        Case(
            "marking-definition",
            #"{"definition_type": "tlp", "definition": {"tlp": "green"}}"#,
            "error at /created: is 2026-01-31T12:00:00.000Z; expected 2017-01-20T00:00:00.000Z [STIX 2.1 §7.2.1.4]",
            "error at /id: is another definition of TLP:GREEN; expected "
                + "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da [STIX 2.1 §7.2.1.4]"
        ),
        Case(
            "marking-definition",
            #"{"definition_type": "tlp", "definition": {"tlp": "clear"}}"#,
            "error at /definition/tlp: is not a colour of TLP 1.0; expected white, green, amber or red [STIX 2.1 §7.2.1.4]"
        ),
    ]
}
