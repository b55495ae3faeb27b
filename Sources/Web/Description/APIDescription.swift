import HTTPTypes
public import JSON

/// The description of every door for programs, in OpenAPI 3.1: made of the routes themselves, so that it says what the
/// table says. It is the same for everybody.
public struct APIDescription: Sendable {
    /// Where it is served.
    public static let path = "/api/openapi.json"
    /// The part of the address space about it.
    public static let region = Region(prefix: "/api", kind: .plain)

    /// The description, with its own door in it.
    public let value: JSONValue
    /// The door at which it is served.
    public let route: Route

    /// Describes doors. Pages and what belongs to them are for people and left out.
    ///
    /// - Parameters:
    ///   - title: the name of the record.
    ///   - schemas: what the outlines refer to as `#/components/schemas/NAME`.
    /// - Throws: where a door for programs has no outline, or one whose parameters are not those of its path: a mistake in
    ///   the program.
    public init(of routes: [Route], title: String, schemas: [String: JSONValue]) throws(RouteTableError) {
        let blank = try Route(
            .get,
            Self.path,
            name: "api",
            access: .everyone,
            kind: .plain,
            outline: Self.outline,
            probes: { _ in [ProbeRequest(.get, Self.path)] },
            handler: { _, _ in throw Problem.notFound }
        )
        var paths: [String: JSONValue] = [:]
        for route in routes + [blank] where Self.isDescribed(route) {
            let operation = try OperationDescription(route).value
            paths[route.pattern.text, default: [:]][route.method.rawValue.lowercased()] = operation
        }
        let value: JSONValue = [
            "openapi": "3.1.0",
            "info": [
                "title": .string(title), "version": "1", "description": .string(Self.promise),
                "license": ["name": "Apache License 2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [[:], ["token": []], ["password": []]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(schemas),
                "securitySchemes": [
                    "token": ["type": "http", "scheme": "bearer", "description": "A token for tools."],
                    "password": [
                        "type": "http", "scheme": "basic",
                        "description": "A sign-in name, and a token or the password.",
                    ],
                ],
            ],
        ]
        self.value = value
        let bytes = value.canonicalBytes()
        route = Route(blank) { _, _ in WebResponse(mediaType: Self.mediaType, bytes: bytes) }
    }

    /// Whether a door is for programs.
    public static func isDescribed(_ route: Route) -> Bool { [.taxii, .plain].contains(route.kind) }

    private static let promise =
        "Everybody reads what they may read; what is hidden and what never existed are answered alike. "
        + "Without credentials it is the public that asks."

    private static let mediaType = "application/json"

    private static let outline = Outline(
        group: "Node",
        "This description, the same for everybody.",
        contents: [Outline.Content(mediaType, ["type": "object", "required": ["openapi", "paths"]])]
    )
}
