import JSON

/// CVE and CAPEC numbers in external references (STIX 2.1 §4.1, §4.19).
enum ExternalIDs {
    static func check(_ reference: JSONNode) -> [Finding] {
        guard let source = reference["source_name"] else { return [] }
        if source.equals("cve") { return check(reference, section: "STIX 2.1 §4.19", form: "CVE-2016-1234", isCVE) }
        if source.equals("capec") { return check(reference, section: "STIX 2.1 §4.1", form: "CAPEC-163", isCAPEC) }
        return []
    }

    private static func check(
        _ reference: JSONNode,
        section: String,
        form: String,
        _ accepts: (Substring.UTF8View) -> Bool
    ) -> [Finding] {
        guard let id = reference["external_id"] else {
            return [
                Finding(path: "", rule: section, reason: "external_id is missing", expectation: "an id such as \(form)")
            ]
        }
        guard let text = id.string, !accepts(Substring(text).utf8) else { return [] }
        return [
            Finding(
                path: "/external_id",
                rule: section,
                reason: "is \(Quoted(text))",
                expectation: "an id such as \(form)"
            )
        ]
    }

    private static func isCVE(_ id: Substring.UTF8View) -> Bool {
        let parts = id.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0].elementsEqual("CVE".utf8) && parts[1].count == 4 && parts[2].count >= 4
            && parts[1].allSatisfy(Name.isDigit) && parts[2].allSatisfy(Name.isDigit)
    }

    private static func isCAPEC(_ id: Substring.UTF8View) -> Bool {
        id.starts(with: "CAPEC-".utf8) && id.count > 6 && id.dropFirst(6).allSatisfy(Name.isDigit)
    }
}

/// Observed data shows at least one observable (STIX 2.1 §4.14).
enum ObservedObjects {
    static func check(_ object: JSONNode) -> [Finding] {
        guard let references = object["object_refs"], references.count > 0 else { return [] }
        let relationships = ["relationship--", "sighting--"]
        let showsObservable = references.elements.contains { reference in
            let text = reference.string ?? ""
            return !relationships.contains { text.hasPrefix($0) }
        }
        if showsObservable { return [] }
        return [
            Finding(
                path: "/object_refs",
                rule: "STIX 2.1 §4.14",
                reason: "names relationships only",
                expectation: "one observable or more"
            )
        ]
    }
}

/// A duplicate is of the same type (STIX 2.1 §3.7).
enum RelationshipEnds {
    static func check(_ object: JSONNode) -> [Finding] {
        guard
            object["relationship_type"]?.equals("duplicate-of") == true,
            let source = object["source_ref"]?.string.flatMap({ Identifier($0) }),
            let target = object["target_ref"]?.string.flatMap({ Identifier($0) }), source.type != target.type
        else { return [] }
        return [
            Finding(
                path: "/target_ref",
                rule: "STIX 2.1 §3.7",
                severity: .warning,
                reason: "names a \(target.type)",
                expectation: "the type of the source, \(source.type), in a duplicate-of"
            )
        ]
    }
}

/// Translations stand under the names of properties (STIX 2.1 §7.1).
enum LanguageContents {
    static func check(_ object: JSONNode) -> [Finding] {
        guard let contents = object["contents"] else { return [] }
        var findings: [Finding] = []
        for language in contents.members {
            for property in language.value.members where !property.key.withUTF8(Name.isProperty) {
                findings.append(
                    Finding(
                        path: "/contents" + Pointer.step(language.key.text) + Pointer.step(property.key.text),
                        rule: "STIX 2.1 §7.1",
                        reason: "is not a property name",
                        expectation: "letters a-z, digits and _"
                    )
                )
            }
        }
        return findings
    }
}

/// Statement markings and the four markings of TLP 1.0, which nobody else may define (STIX 2.1 §7.2.1).
enum MarkingDefinitions {
    static func check(_ object: JSONNode) -> [Finding] {
        guard let type = object["definition_type"], let definition = object["definition"] else { return [] }
        if type.equals("statement") {
            guard definition["statement"]?.kind != .string else { return [] }
            return [
                Finding(
                    path: "/definition/statement",
                    rule: "STIX 2.1 §7.2.1.3",
                    reason: "is missing or no text",
                    expectation: "the statement"
                )
            ]
        }
        return type.equals("tlp") ? checkTLP(object, definition) : []
    }

    private static func checkTLP(_ object: JSONNode, _ definition: JSONNode) -> [Finding] {
        let rule = "STIX 2.1 §7.2.1.4"
        guard let colour = definition["tlp"]?.string, let id = ids[colour] else {
            return [
                Finding(
                    path: "/definition/tlp",
                    rule: rule,
                    reason: "is not a colour of TLP 1.0",
                    expectation: "white, green, amber or red"
                )
            ]
        }
        var findings: [Finding] = []
        if object["id"]?.equals(id) != true {
            findings.append(
                Finding(
                    path: "/id",
                    rule: rule,
                    reason: "is another definition of TLP:\(colour.uppercased())",
                    expectation: id
                )
            )
        }
        let created = object["created"]?.string.flatMap { Timestamp($0) }
        if let created, created != Timestamp("2017-01-20T00:00:00.000Z") {
            findings.append(
                Finding(path: "/created", rule: rule, reason: "is \(created)", expectation: "2017-01-20T00:00:00.000Z")
            )
        }
        return findings
    }

    private static let ids = [
        "white": "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
        "green": "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da",
        "amber": "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
        "red": "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
    ]
}

/// Only extensions at the top level list their properties (STIX 2.1 §7.3).
enum ExtensionDefinitions {
    static func check(_ object: JSONNode) -> [Finding] {
        guard object["extension_properties"] != nil, let types = object["extension_types"] else { return [] }
        if types.elements.contains(where: { $0.equals("toplevel-property-extension") }) { return [] }
        return [
            Finding(
                path: "/extension_properties",
                rule: "STIX 2.1 §7.3",
                reason: "is there without toplevel-property-extension in extension_types",
                expectation: "no list of properties for other extension types"
            )
        ]
    }
}
