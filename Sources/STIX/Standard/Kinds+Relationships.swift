/// STIX Relationship Objects (STIX 2.1 §5).
extension [Kind] {
    static let relationshipObjects: [Kind] = [
        Kind(
            "relationship",
            .relationshipObject,
            section: "STIX 2.1 §5.1",
            properties: [
                .required("relationship_type", .text(.relationshipType)), .description,
                .required("source_ref", .reference(.relationshipEnds)),
                .required("target_ref", .reference(.relationshipEnds)), .optional("start_time", .timestamp),
                .optional("stop_time", .timestamp),
            ],
            rules: [.before("start_time", then: "stop_time"), .check(RelationshipEnds.check)]
        ),
        Kind(
            "sighting",
            .relationshipObject,
            section: "STIX 2.1 §5.2",
            properties: [
                .description, .firstSeen, .lastSeen, .optional("count", .integer(in: 0...999_999_999)),
                .required("sighting_of_ref", .reference(.domainObjects)),
                .optional("observed_data_refs", .references(["observed-data"])),
                .optional("where_sighted_refs", .references(["identity", "location"])), .optional("summary", .boolean),
            ],
            rules: [.seenInOrder]
        ),
    ]
}

extension Targets {
    /// Domain objects and observables, of types that are known or not.
    static let relationshipEnds = Targets(exceptClasses: [.relationshipObject, .meta, .bundle])
}
