import JSON
import Testing

@testable import STIX

/// Kinds and extensions that other rooms add by tables of their own.
struct OwnKindsTests {
    private static let key = "extension-definition--3a59a3b3-e864-43ca-8fdc-8095d62cf87f"

    private static let decimal = TextForm("decimal number", section: "Own §1", expectation: "digits and a point") {
        text in
        !text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "." }
    }

    private static let catalogue = Catalogue.standard.adding(
        [
            Kind(
                "entente-goal",
                .domainObject,
                section: "Own §2",
                extensionID: key,
                properties: [
                    .required("name", .string),
                    .optional("programme_ref", .reference(["entente-programme"])),
                    .optional("amount", .text(decimal)),
                    .optional("note_texts", .dictionary(keys: .language, values: .string)),
                    .optional(
                        "participation",
                        .list(
                            .object([
                                .required("key", .string), .required("party_ref", .reference(["identity"])),
                            ])
                        )
                    ),
                ]
            )
        ],
        extensions: [
            Extension(
                key,
                on: ["identity"],
                Shape(
                    [.optional("code", .string), .optional("part_of_ref", .reference(["identity"]))],
                    section: "Own §3"
                )
            )
        ]
    )

    private func goal(_ changes: String) throws -> JSONValue {
        var object = try Samples.object("entente-goal", #"{"name": "Share pictures"}"#)
        object["extensions"] = [Self.key: ["extension_type": "new-sdo"]]
        for (name, value) in try JSONValue(parsing: changes).object ?? [:] { object[name] = value }
        return object
    }

    @Test func `an own kind is checked by its table and its references are found`() throws {
        let object = try goal(
            #"""
            {"programme_ref": "entente-programme--\#(Samples.uuid)", "amount": "5500000000.25", "note_texts": {"ja": "目標"},
             "participation": [{"key": "k1", "party_ref": "\#(Samples.identity)", "level": "minister"}]}
            """#
        )
        let verdict = Self.catalogue.check(object)
        #expect(verdict.findings == [])
        #expect(verdict.object?.objectClass == .domainObject)
        #expect(verdict.object?.references.map(\.path) == ["participation.party_ref", "programme_ref"])
    }

    @Test func `findings of an own kind cite its own section`() throws {
        let object = try goal(
            #"""
            {"programme_ref": "\#(Samples.identity)", "amount": "many", "note_texts": {"Japanese text": "x"},
             "participation": [{"key": 1}]}
            """#
        )
        #expect(
            findings(object, in: Self.catalogue) == [
                "error at /amount: is \"many\"; expected digits and a point [Own §1]",
                "error at /note_texts/Japanese text: is no language tag; expected a language tag (RFC 5646) such as en, ja or "
                    + "zh-Hant-TW [STIX 2.1 §3.2]",
                "error at /participation/0/key: is an integer; expected a text [Own §2]",
                "error at /participation/0/party_ref: is missing; expected a required property [Own §2]",
                "error at /programme_ref: is \"\(Samples.identity)\"; expected the id of an object of type "
                    + "entente-programme [Own §2]",
            ]
        )
    }

    @Test func `an object of an own kind carries the extension that adds the kind`() throws {
        let expectation =
            "; expected extension_type new-sdo, since this extension adds the type entente-goal [STIX 2.1 §7.3]"
        #expect(
            findings(try goal(#"{"extensions": {"x-own-ext": {"a": 1}}}"#), in: Self.catalogue) == [
                "error at /extensions/\(Self.key): is missing" + expectation
            ]
        )
        #expect(
            findings(try goal(#"{"extensions": {"\#(Self.key)": {"extension_type": "new-sco"}}}"#), in: Self.catalogue)
                == [
                    "error at /extensions/\(Self.key): has another extension_type" + expectation
                ]
        )
    }

    @Test func `a part of a standard type is checked beneath its key, where it stands and nowhere else`() throws {
        let part =
            #"{"extensions": {"\#(Self.key)": {"extension_type": "property-extension", "code": 7, "x_more": 1}}}"#
        let expected = "error at /extensions/\(Self.key)/code: is an integer; expected a text [Own §3]"
        #expect(findings(try Samples.object("identity", part), in: Self.catalogue) == [expected])
        #expect(findings(try Samples.object("tool", part), in: Self.catalogue) == [])
        #expect(findings(try Samples.object("identity", part)) == [])
        let reference =
            #"{"extensions": {"\#(Self.key)": {"extension_type": "property-extension", "part_of_ref": "\#(Samples.identity)"}}}"#
        for catalogue in [Self.catalogue, .standard] {
            let object = catalogue.check(try Samples.object("identity", reference)).object
            #expect(object?.references.map(\.path) == ["extensions.part_of_ref"])
        }
        #expect(
            findings(
                try Samples.object("identity", #"{"extensions": {"\#(Self.key)": {"code": "X"}}}"#),
                in: Self.catalogue
            )
                == [
                    "error at /extensions/\(Self.key)/extension_type: is missing; expected a required property [Own §3]"
                ]
        )
    }

    @Test func `own types count as their class in references`() throws {
        #expect(
            findings(try Samples.object("sighting", #"{"sighting_of_ref": "entente-goal--\#(Samples.uuid)"}"#)) == []
        )
        #expect(Self.catalogue.objectClass(of: "entente-goal") == .domainObject)
        #expect(Catalogue.standard.objectClass(of: "entente-goal") == .unknown)
        #expect(Self.catalogue["entente-goal"]?.ownNames.first == "name")
        #expect(
            Self.catalogue["entente-goal"]?.properties.map(\.name).prefix(8) == [
                "type", "spec_version", "id", "created_by_ref", "created", "modified", "name", "programme_ref",
            ]
        )
    }
}
