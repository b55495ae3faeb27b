/// STIX Domain Objects (STIX 2.1 §4), attack-pattern to infrastructure.
extension [Kind] {
    static let firstDomainObjects: [Kind] = [
        Kind(
            "attack-pattern",
            .domainObject,
            section: "STIX 2.1 §4.1",
            properties: [.required("name", .string), .description, .aliases, .killChainPhases]
        ),
        Kind(
            "campaign",
            .domainObject,
            section: "STIX 2.1 §4.2",
            properties: [
                .required("name", .string), .description, .aliases, .firstSeen, .lastSeen,
                .optional("objective", .string),
            ],
            rules: [.seenInOrder]
        ),
        Kind(
            "course-of-action",
            .domainObject,
            section: "STIX 2.1 §4.3",
            properties: [.required("name", .string), .description]
        ),
        Kind(
            "grouping",
            .domainObject,
            section: "STIX 2.1 §4.4",
            properties: [
                .recommended("name", .string), .description, .required("context", .vocabulary(.groupingContext)),
                .required("object_refs", .references(.any)),
            ]
        ),
        Kind(
            "identity",
            .domainObject,
            section: "STIX 2.1 §4.5",
            properties: [
                .required("name", .string), .description, .optional("roles", .strings),
                .optional("identity_class", .vocabulary(.identityClass)),
                .optional("sectors", .list(.vocabulary(.industrySector))),
                .optional("contact_information", .string),
            ]
        ),
        Kind(
            "incident",
            .domainObject,
            section: "STIX 2.1 §4.6",
            properties: [.required("name", .string), .description]
        ),
        Kind(
            "indicator",
            .domainObject,
            section: "STIX 2.1 §4.7",
            properties: [
                .optional("name", .string), .description,
                .optional("indicator_types", .list(.vocabulary(.indicatorType))),
                .required("pattern", .string), .required("pattern_type", .vocabulary(.patternType)),
                .optional("pattern_version", .string), .required("valid_from", .timestamp),
                .optional("valid_until", .timestamp), .killChainPhases,
            ],
            rules: [.before("valid_from", then: "valid_until")]
        ),
        Kind(
            "infrastructure",
            .domainObject,
            section: "STIX 2.1 §4.8",
            properties: [
                .required("name", .string), .description,
                .optional("infrastructure_types", .list(.vocabulary(.infrastructureType))), .aliases, .killChainPhases,
                .firstSeen, .lastSeen,
            ],
            rules: [.seenInOrder]
        ),
        Kind(
            "intrusion-set",
            .domainObject,
            section: "STIX 2.1 §4.9",
            properties: [
                .required("name", .string), .description, .aliases, .firstSeen, .lastSeen, .optional("goals", .strings),
                .optional("resource_level", .vocabulary(.attackResourceLevel)),
                .optional("primary_motivation", .vocabulary(.attackMotivation)),
                .optional("secondary_motivations", .list(.vocabulary(.attackMotivation))),
            ],
            rules: [.seenInOrder]
        ),
        Kind(
            "location",
            .domainObject,
            section: "STIX 2.1 §4.10",
            properties: [
                .optional("name", .string), .description, .optional("latitude", .float(in: -90...90)),
                .optional("longitude", .float(in: -180...180)),
                .optional("precision", .float(in: 0...Double.greatestFiniteMagnitude)),
                .optional("region", .vocabulary(.region)), .optional("country", .string),
                .optional("administrative_area", .string), .optional("city", .string),
                .optional("street_address", .string), .optional("postal_code", .string),
            ],
            rules: [
                .atLeastOneGroup([["region"], ["country"], ["latitude", "longitude"]]),
                .needs("latitude", ["longitude"]), .needs("longitude", ["latitude"]),
                .needs("precision", ["latitude", "longitude"]),
            ]
        ),
    ]
}
