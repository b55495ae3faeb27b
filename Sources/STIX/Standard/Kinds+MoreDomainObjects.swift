/// STIX Domain Objects (STIX 2.1 §4), malware to vulnerability.
extension [Kind] {
    static let moreDomainObjects: [Kind] = [
        Kind(
            "malware",
            .domainObject,
            section: "STIX 2.1 §4.11",
            properties: [
                .optional("name", .string), .description, .optional("malware_types", .list(.vocabulary(.malwareType))),
                .recommended("is_family", .boolean), .aliases, .killChainPhases, .firstSeen, .lastSeen,
                .optional("operating_system_refs", .references(["software"])),
                .optional("architecture_execution_envs", .list(.vocabulary(.processorArchitecture))),
                .optional("implementation_languages", .list(.vocabulary(.implementationLanguage))),
                .optional("capabilities", .list(.vocabulary(.malwareCapability))),
                .optional("sample_refs", .references(["artifact", "file"])),
            ],
            rules: [.seenInOrder, .when("is_family", is: true, needs: ["name"])]
        ),
        Kind(
            "malware-analysis",
            .domainObject,
            section: "STIX 2.1 §4.12",
            properties: [
                .required("product", .string), .optional("version", .string),
                .optional("host_vm_ref", .reference(["software"])),
                .optional("operating_system_ref", .reference(["software"])),
                .optional("installed_software_refs", .references(["software"])),
                .optional("configuration_version", .string), .optional("modules", .strings),
                .optional("analysis_engine_version", .string), .optional("analysis_definition_version", .string),
                .optional("submitted", .timestamp), .optional("analysis_started", .timestamp),
                .optional("analysis_ended", .timestamp), .optional("result_name", .string),
                .optional("result", .vocabulary(.malwareResult)),
                .optional("analysis_sco_refs", .references(.observables)),
                .optional("sample_ref", .reference(["artifact", "file", "network-traffic"])),
            ],
            rules: [.atLeastOne(["result", "analysis_sco_refs"])]
        ),
        Kind(
            "note",
            .domainObject,
            section: "STIX 2.1 §4.13",
            properties: [
                .optional("abstract", .string), .required("content", .string), .optional("authors", .strings),
                .required("object_refs", .references(.any)),
            ]
        ),
        Kind(
            "observed-data",
            .domainObject,
            section: "STIX 2.1 §4.14",
            properties: [
                .required("first_observed", .timestamp), .required("last_observed", .timestamp),
                .required("number_observed", .integer(in: 1...999_999_999)),
                .optional("objects", .dictionary(of: .object([.required("type", .string)]))),
                .optional(
                    "object_refs",
                    .references(Targets(classes: [.observable, .relationshipObject]))
                ),
            ],
            rules: [
                .notBefore("first_observed", then: "last_observed"), .exactlyOne(["objects", "object_refs"]),
                .check(ObservedObjects.check),
            ]
        ),
        Kind(
            "opinion",
            .domainObject,
            section: "STIX 2.1 §4.15",
            properties: [
                .optional("explanation", .string), .optional("authors", .strings),
                .required("opinion", .enumeration(.opinion)), .required("object_refs", .references(.any)),
            ]
        ),
        Kind(
            "report",
            .domainObject,
            section: "STIX 2.1 §4.16",
            properties: [
                .required("name", .string), .description, .optional("report_types", .list(.vocabulary(.reportType))),
                .required("published", .timestamp), .required("object_refs", .references(.any)),
            ]
        ),
        Kind(
            "threat-actor",
            .domainObject,
            section: "STIX 2.1 §4.17",
            properties: [
                .required("name", .string), .description,
                .optional("threat_actor_types", .list(.vocabulary(.threatActorType))), .aliases, .firstSeen, .lastSeen,
                .optional("roles", .list(.vocabulary(.threatActorRole))), .optional("goals", .strings),
                .optional("sophistication", .vocabulary(.threatActorSophistication)),
                .optional("resource_level", .vocabulary(.attackResourceLevel)),
                .optional("primary_motivation", .vocabulary(.attackMotivation)),
                .optional("secondary_motivations", .list(.vocabulary(.attackMotivation))),
                .optional("personal_motivations", .list(.vocabulary(.attackMotivation))),
            ],
            rules: [.seenInOrder]
        ),
        Kind(
            "tool",
            .domainObject,
            section: "STIX 2.1 §4.18",
            properties: [
                .required("name", .string), .description, .optional("tool_types", .list(.vocabulary(.toolType))),
                .aliases,
                .killChainPhases, .optional("tool_version", .string),
            ]
        ),
        Kind(
            "vulnerability",
            .domainObject,
            section: "STIX 2.1 §4.19",
            properties: [.required("name", .string), .description]
        ),
    ]
}
