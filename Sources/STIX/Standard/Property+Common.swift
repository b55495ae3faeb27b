/// The common properties (STIX 2.1 §3.2): which class has which.
extension Property {
    /// Every name that is a common property somewhere.
    static let commonNames: Set<String> = Set((leading(.domainObject) + trailing(.domainObject)).map(\.name))
        .union(["defanged"])

    /// The common properties that come before a kind's own.
    static func leading(_ objectClass: Kind.Class) -> [Property] {
        let type = required("type", .string)
        let id = required("id", .reference(.any))
        switch objectClass {
        case .domainObject, .relationshipObject, .meta:
            return [
                type, required("spec_version", .string), id, creator(.optional),
                required("created", .timestamp(digits: 3)),
                required("modified", .timestamp(digits: 3)),
            ]
        case .observable:
            return [type, optional("spec_version", .string), id]
        case .bundle:
            return [type, id]
        case .unknown:
            return [
                type, optional("spec_version", .string), id, creator(.optional),
                optional("created", .timestamp(digits: 3)), optional("modified", .timestamp(digits: 3)),
            ]
        }
    }

    /// The common properties that come after a kind's own.
    static func trailing(_ objectClass: Kind.Class) -> [Property] {
        switch objectClass {
        case .domainObject, .relationshipObject, .meta:
            return [revoked, labels, confidence, lang, externalReferences] + markings + [extensions]
        case .observable:
            return markings + [defanged, extensions]
        case .bundle:
            return []
        case .unknown:
            return [revoked, labels, confidence, lang, externalReferences] + markings + [defanged, extensions]
        }
    }

    static func creator(_ presence: Presence) -> Property {
        Property("created_by_ref", .reference(["identity"]), presence)
    }

    static let revoked = optional("revoked", .boolean)
    static let labels = optional("labels", .strings)
    static let confidence = optional("confidence", .integer(in: 0...100))
    static let lang = optional("lang", .language)
    static let externalReferences = optional("external_references", .list(.object(.externalReference)))
    static let markings = [
        optional("object_marking_refs", .references(["marking-definition"])),
        optional("granular_markings", .list(.object(.granularMarking))),
    ]
    static let defanged = optional("defanged", .boolean)
    static let extensions = optional("extensions", .dictionary(of: .any))

    static let killChainPhases = optional("kill_chain_phases", .list(.object(.killChainPhase)))
    static let aliases = optional("aliases", .strings)
    static let description = optional("description", .string)
    static let firstSeen = optional("first_seen", .timestamp)
    static let lastSeen = optional("last_seen", .timestamp)
}

extension Rule {
    /// What was last seen was seen first at that time or before.
    static let seenInOrder = Rule.notBefore("first_seen", then: "last_seen")
}

extension Shape {
    /// A pointer to something outside STIX.
    public static let externalReference = Shape(
        [
            .required("source_name", .string),
            .optional("description", .string),
            .optional("url", .text(.url)),
            .optional("hashes", .hashes(isClosed: true)),
            .optional("external_id", .string),
        ],
        rules: [.atLeastOne(["description", "url", "external_id"]), .check(ExternalIDs.check)],
        section: "STIX 2.1 §2.5"
    )

    /// A phase of a kill chain.
    public static let killChainPhase = Shape(
        [
            .required("kill_chain_name", .text(.lowercaseName)),
            .required("phase_name", .text(.lowercaseName)),
        ],
        section: "STIX 2.1 §2.11"
    )

    /// A marking of parts of an object.
    public static let granularMarking = Shape(
        [
            .optional("lang", .language),
            .optional("marking_ref", .reference(["marking-definition"])),
            .required("selectors", .strings),
        ],
        rules: [.exactlyOne(["lang", "marking_ref"])],
        section: "STIX 2.1 §7.2.3"
    )
}
