import HTTPTypes
import JSON

/// One door in the words of OpenAPI 3.1 (section 4.8.10).
struct OperationDescription {
    /// The problems that every door may answer with: a query or credentials that are none, what is not there, limits of
    /// size and rate, a busy node.
    private static let everywhere: Set<Int> = [400, 401, 404, 414, 421, 429, 431, 503]

    private let route: Route
    private let outline: Outline

    /// Describes a door.
    ///
    /// - Throws: where it has no outline, or one that does not name the parameters of its path.
    init(_ route: Route) throws(RouteTableError) {
        guard let outline = route.outline else {
            throw RouteTableError(route: route.name, reason: "a door for programs has no outline")
        }
        let named = outline.parameters.filter { $0.place == .path }.map(\.name)
        guard named.sorted() == route.pattern.parameters.sorted() else {
            throw RouteTableError(route: route.name, reason: "the outline names other parameters than the path")
        }
        self.route = route
        self.outline = outline
    }

    /// The operation as OpenAPI has it.
    var value: JSONValue {
        var value: JSONValue = [
            "operationId": .string(route.name), "tags": [.string(outline.group)], "summary": .string(outline.summary),
            "responses": .object(Self.responses(of: route, outline)),
        ]
        if !outline.parameters.isEmpty { value["parameters"] = .array(outline.parameters.map(Self.parameter)) }
        if let body = outline.body {
            value["requestBody"] = ["required": true, "content": Self.contents([body])]
        }
        return value
    }

    private static func parameter(_ parameter: Outline.Parameter) -> JSONValue {
        [
            "name": .string(parameter.name), "in": .string(parameter.place.rawValue),
            "required": .boolean(parameter.place == .path), "description": .string(parameter.summary),
            "schema": parameter.schema,
        ]
    }

    private static func responses(of route: Route, _ outline: Outline) -> [String: JSONValue] {
        var responses: [String: JSONValue] = [:]
        if let status = outline.status {
            var response: JSONValue = ["description": "As asked.", "content": contents(outline.contents)]
            if !outline.fields.isEmpty {
                let fields = outline.fields.mapValues { meaning -> JSONValue in
                    ["description": .string(meaning), "schema": ["type": "string"]]
                }
                response["headers"] = .object(fields)
            }
            responses[String(status.code)] = response
        }
        if route.method == .get {
            responses["304"] = ["description": "What the client has is what it would be given (If-None-Match)."]
        }
        for code in everywhere.union(outline.problems) { responses[String(code)] = problem(code, route.kind) }
        return responses
    }

    private static func problem(_ code: Int, _ kind: MediaKind) -> JSONValue {
        let content =
            kind == .taxii
            ? Outline.Content(ErrorFaces.taxiiType, ["$ref": "#/components/schemas/error"])
            : Outline.Content(ErrorFaces.plainType)
        return ["description": .string(phrase(code)), "content": contents([content])]
    }

    private static func phrase(_ code: Int) -> String {
        let status = HTTPResponse.Status(code: code)
        return status.reasonPhrase.isEmpty ? "Problem \(code)" : status.reasonPhrase
    }

    private static func contents(_ contents: [Outline.Content]) -> JSONValue {
        .object(
            Dictionary(
                contents.map { ($0.mediaType, ["schema": $0.schema ?? ["type": "string"]]) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}
