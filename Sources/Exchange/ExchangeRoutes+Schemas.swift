public import JSON

extension ExchangeRoutes {
    /// The resources of TAXII 2.1 as JSON Schemas, by the names by which the outlines refer to them.
    public static let schemas: [String: JSONValue] = [
        "error": object(
            ["title": text, "description": text, "http_status": text],
            required: ["title", "http_status"]
        ),
        "discovery": object(
            ["title": text, "description": text, "contact": text, "default": text, "api_roots": list(text)],
            required: ["title"]
        ),
        "api-root": object(
            [
                "title": text, "description": text, "versions": list(text),
                "max_content_length": ["type": "integer", "minimum": 1],
            ],
            required: ["title", "versions", "max_content_length"]
        ),
        "collections": object(["collections": list(["$ref": "#/components/schemas/collection"])]),
        "collection": object(
            [
                "id": uuid, "title": text, "description": text, "alias": text, "can_read": ["type": "boolean"],
                "can_write": ["type": "boolean"], "media_types": list(text),
            ],
            required: ["id", "title", "can_read", "can_write"]
        ),
        "envelope": object(page(list(stixObject)), isClosed: false),
        "manifest": object(page(list(manifestRecord))),
        "versions": object(["more": ["type": "boolean"], "next": text, "versions": list(instant)]),
        "status": object(
            [
                "id": uuid, "status": ["const": "complete"], "request_timestamp": instant, "total_count": count,
                "success_count": count, "failure_count": count, "pending_count": count, "successes": list(details),
                "failures": list(details),
            ],
            required: ["id", "status", "total_count", "success_count", "failure_count", "pending_count"],
            isClosed: false
        ),
    ]

    private static let text: JSONValue = ["type": "string"]
    private static let count: JSONValue = ["type": "integer", "minimum": 0]
    private static let instant: JSONValue = ["type": "string", "format": "date-time"]
    private static let uuid: JSONValue = ["type": "string", "format": "uuid"]
    private static let details = object(["id": text, "version": text, "message": text], required: ["id", "version"])
    private static let manifestRecord = object(
        ["id": text, "date_added": instant, "version": text, "media_type": text],
        required: ["id", "date_added", "version"]
    )
    /// What every object of STIX 2.1 has; the rest is for the standard's own schemas to say.
    private static let stixObject = object(["type": text, "id": text], required: ["type", "id"], isClosed: false)

    private static func page(_ objects: JSONValue) -> [String: JSONValue] {
        ["more": ["type": "boolean"], "next": text, "objects": objects]
    }

    /// Lists are never empty (section 2).
    private static func list(_ element: JSONValue) -> JSONValue {
        ["type": "array", "items": element, "minItems": 1]
    }

    private static func object(
        _ properties: [String: JSONValue],
        required: [String] = [],
        isClosed: Bool = true
    ) -> JSONValue {
        var schema: JSONValue = ["type": "object", "properties": .object(properties)]
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
        if isClosed { schema["additionalProperties"] = false }
        return schema
    }
}
