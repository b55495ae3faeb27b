public import JSON

/// The extension that adds the coordination types to STIX 2.1 (7.3), and who publishes it.
public enum Entente {
    /// The id of the extension definition; the key of our part in `extensions`.
    public static let extensionID = "extension-definition--3a59a3b3-e864-43ca-8fdc-8095d62cf87f"
    /// The id of the identity that publishes the extension and the shipped record.
    public static let publisherID = "identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17"
    /// When both were published; they have had one version.
    static let published = "2026-03-01T00:00:00.000Z"

    /// The extension definition as a STIX object.
    public static let extensionDefinition: JSONValue = [
        "type": "extension-definition",
        "spec_version": "2.1",
        "id": .string(extensionID),
        "created_by_ref": .string(publisherID),
        "created": .string(published),
        "modified": .string(published),
        "name": "Entente coordination record",
        "description": """
        Records of coordination between states and organisations: topics, programmes, objectives, goals, \
        assessments, activities, positions, outcomes, contributions, posts, documents, claims, needs, \
        recommendations, decisions, acts and marks; parts for identities and relationships; and release markings.
        """,
        "schema": .string(
            "One JSON Schema for each type and part: "
                + CoordinationKind.all.map { $0.schemaName }.joined(separator: ", ") + "."
        ),
        "version": "1.0.0",
        "extension_types": ["new-sdo", "property-extension"],
    ]

    /// The identity that publishes the extension and the shipped record, as a STIX object.
    public static let publisher: JSONValue = [
        "type": "identity",
        "spec_version": "2.1",
        "id": .string(publisherID),
        "created_by_ref": .string(publisherID),
        "created": .string(published),
        "modified": .string(published),
        "name": "Entente project",
        "description": "Publishes the Entente extension of STIX 2.1 and the record that comes with the program.",
        "identity_class": "group",
    ]

    /// The objects that everything else in the record refers to: a node holds them from its first start.
    public static let foundation: [JSONValue] = [publisher, extensionDefinition]
}
