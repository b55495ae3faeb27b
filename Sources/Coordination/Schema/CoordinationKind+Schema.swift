extension CoordinationKind {
    /// The file name of its JSON Schema: `entente-topic.json`, `identity-part.json`.
    public var schemaName: String { type + (form == .part ? "-part" : "") + ".json" }

    /// Its JSON Schema (2020-12). That of a type describes the whole object, that of a part the value beneath our
    /// extension's key; STIX's own common properties are left to STIX's schemas.
    public var schemaText: String { schema.text() + "\n" }

    private var schema: SchemaValue {
        var members: [(String, SchemaValue)] = [
            ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("$id", .text(schemaName)),
            ("title", .text(name)), ("description", .text(summary)), ("type", "object"),
        ]
        var properties = self.properties.map { ($0.name, $0.schema) }
        var required = self.properties.filter(\.isRequired).map { SchemaValue.text($0.name) }
        switch form {
        case .type:
            properties = Self.heads(type) + properties + [("extensions", Self.extensions)]
            required = ["type", "spec_version", "id", "created", "modified"] + required + ["extensions"]
        case .part:
            properties = [("extension_type", ["const": "property-extension"])] + properties
            required = ["extension_type"] + required
        }
        members.append(("properties", .map(properties)))
        members.append(("required", .list(required)))
        return .map(members)
    }

    private static func heads(_ type: String) -> [(String, SchemaValue)] {
        [
            ("type", ["const": .text(type)]), ("spec_version", ["const": "2.1"]),
            ("id", ["type": "string", "pattern": .text("^" + type + "--" + uuidPattern + "$")]),
            ("created", ["type": "string", "format": "date-time"]),
            ("modified", ["type": "string", "format": "date-time"]),
        ]
    }

    private static let extensions: SchemaValue = [
        "type": "object",
        "properties": .map([(Entente.extensionID, newType)]),
        "required": .list([.text(Entente.extensionID)]),
    ]

    private static let newType: SchemaValue = [
        "type": "object",
        "properties": ["extension_type": ["const": "new-sdo"]],
        "required": ["extension_type"],
    ]

    fileprivate static let uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
}

extension CoordinationKind.Property {
    var schema: SchemaValue {
        guard case .map(let members) = shape.schema else { return shape.schema }
        return .map([("description", .text(summary))] + members)
    }
}

extension CoordinationKind.Shape {
    /// EDTF level 0: a year, a month or a day.
    private static let datePattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"

    var schema: SchemaValue {
        switch self {
        case .text, .language: ["type": "string"]
        case .boolean: ["type": "boolean"]
        case .integer: ["type": "integer"]
        case .decimal: ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"]
        case .date: ["type": "string", "pattern": .text("^" + Self.datePattern + "$")]
        case .period:
            [
                "type": "string",
                "pattern": .text("^(\(Self.datePattern)|(\(Self.datePattern)|\\.\\.)?/(\(Self.datePattern)|\\.\\.)?)$"),
            ]
        case .timestamp: ["type": "string", "format": "date-time"]
        case .url: ["type": "string", "format": "uri"]
        case .sha256: ["type": "string", "pattern": "^[0-9a-f]{64}$"]
        case .word(let vocabulary):
            // Open: the published words are examples, not the only ones.
            [
                "type": "string", "title": .text(vocabulary.name),
                "examples": .list(vocabulary.words.map { .text($0) }),
            ]
        case .reference(let types): ["type": "string", "pattern": .text(Self.pattern(types))]
        case .list(let element): ["type": "array", "items": element.schema, "minItems": 1]
        case .element(let properties):
            [
                "type": "object",
                "properties": .map(properties.map { ($0.name, $0.schema) }),
                "required": .list(properties.filter(\.isRequired).map { .text($0.name) }),
            ]
        case .dictionary(let value): ["type": "object", "additionalProperties": value.schema, "minProperties": 1]
        }
    }

    private static func pattern(_ types: [String]) -> String {
        let type = types.isEmpty ? "[a-z][a-z0-9-]*[a-z0-9]" : types.joined(separator: "|")
        return "^(" + type + ")--" + CoordinationKind.uuidPattern + "$"
    }
}
