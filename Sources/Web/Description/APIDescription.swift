import HTTPTypes
public import JSON
import Synchronization

/// The description of every door for programs, in OpenAPI 3.1: made of the routes themselves, so that it says what the
/// table says. It is the same for everybody.
public struct APIDescription: Sendable {
    /// Where it is served.
    public static let path = "/api/openapi.json"
    /// The part of the address space about it.
    public static let region = Region(prefix: "/api", kind: .plain)

    /// The description, with its own door in it.
    public var value: JSONValue { document.made.value }
    private let document: Document
    /// The door at which it is served.
    public let route: Route

    /// Describes doors. Pages and what belongs to them are for people and left out.
    ///
    /// - Parameters:
    ///   - title: the name of the record.
    ///   - schemas: what the outlines refer to as `#/components/schemas/NAME`; asked once, when somebody asks for the
    ///     description.
    /// - Throws: where a door for programs has no outline, or one whose parameters are not those of its path: a mistake in
    ///   the program.
    public init(
        of routes: [Route],
        title: String,
        schemas: @escaping @Sendable () -> [String: JSONValue]
    ) throws(RouteTableError) {
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
        var operations: [Document.Operation] = []
        for route in routes + [blank] where Self.isDescribed(route) {
            let method = route.method.rawValue.lowercased()
            operations.append((route.pattern.text, method, try OperationDescription(route)))
        }
        let document = Document(operations: operations, title: title, schemas: schemas)
        self.document = document
        route = Route(blank) { _, _ in WebResponse(mediaType: Self.mediaType, bytes: document.made.bytes) }
    }

    fileprivate static func value(of document: Document) -> JSONValue {
        var paths: [String: JSONValue] = [:]
        for operation in document.operations {
            paths[operation.path, default: [:]][operation.method] = operation.description.value
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": .string(document.title), "version": "1", "description": .string(Self.promise),
                "license": ["name": "Apache License 2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [[:], ["token": []], ["password": []]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(document.schemas()),
                "securitySchemes": [
                    "token": ["type": "http", "scheme": "bearer", "description": "A token for tools."],
                    "password": [
                        "type": "http", "scheme": "basic",
                        "description": "A sign-in name, and a token or the password.",
                    ],
                ],
            ],
        ]
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

/// The text of a description: made when it is first asked for, since a start need not wait for it.
private final class Document: Sendable {
    typealias Operation = (path: String, method: String, description: OperationDescription)

    let operations: [Operation]
    let title: String
    let schemas: @Sendable () -> [String: JSONValue]
    private let kept = Mutex<(value: JSONValue, bytes: [UInt8])?>(nil)

    init(operations: [Operation], title: String, schemas: @escaping @Sendable () -> [String: JSONValue]) {
        self.operations = operations
        self.title = title
        self.schemas = schemas
    }

    /// As a value, and as it is served.
    var made: (value: JSONValue, bytes: [UInt8]) {
        kept.withLock { kept in
            if let kept { return kept }
            let value = APIDescription.value(of: self)
            let made = (value, value.canonicalBytes())
            kept = made
            return made
        }
    }
}
