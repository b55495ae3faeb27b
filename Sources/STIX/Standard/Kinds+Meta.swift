/// STIX Meta Objects (STIX 2.1 §7) and the bundle (§8): their common properties differ from kind to kind.
extension [Kind] {
    static let metaObjects: [Kind] = [
        Kind(
            "language-content",
            .meta,
            section: "STIX 2.1 §7.1",
            leading: Property.leading(.meta),
            own: [
                .required(
                    "object_ref",
                    .reference(Targets(exceptTypes: ["language-content"], exceptClasses: [.bundle]))
                ),
                .optional("object_modified", .timestamp),
                .required("contents", .dictionary(keys: .contentLanguage, values: .dictionary)),
            ],
            trailing: [.revoked, .labels, .confidence, .externalReferences] + Property.markings + [.extensions],
            rules: [.check(LanguageContents.check)]
        ),
        Kind(
            "marking-definition",
            .meta,
            section: "STIX 2.1 §7.2.1",
            leading: Property.leading(.meta).filter { $0.name != "modified" },
            own: [
                .optional("definition_type", .string), .optional("name", .string), .optional("definition", .dictionary),
            ],
            trailing: [.externalReferences] + Property.markings + [.extensions],
            rules: [.unless("extensions", needs: ["definition_type", "definition"]), .check(MarkingDefinitions.check)]
        ),
        Kind(
            "extension-definition",
            .meta,
            section: "STIX 2.1 §7.3",
            leading: Property.leading(.meta).map { $0.name == "created_by_ref" ? .creator(.required) : $0 },
            own: [
                .required("name", .string), .description, .required("schema", .string), .required("version", .string),
                .required("extension_types", .list(.enumeration(.extensionType))),
                .optional("extension_properties", .strings),
            ],
            trailing: [.revoked, .labels, .externalReferences] + Property.markings,
            rules: [.check(ExtensionDefinitions.check)]
        ),
        Kind("bundle", .bundle, section: "STIX 2.1 §8", properties: [.optional("objects", .list(.any))]),
    ]

    /// Every kind of STIX 2.1.
    public static let standard: [Kind] =
        firstDomainObjects + moreDomainObjects + relationshipObjects + firstObservables + moreObservables + metaObjects
}
