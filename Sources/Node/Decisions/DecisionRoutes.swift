import HTTPTypes
import JSON
import Records
import STIX
import Web

/// Decisions for programs, as JSON: list, one decision, announce, act. Each answers what the commands of the same names do.
struct DecisionRoutes: Sendable {
    static let path = "/api/decisions"
    static let mediaType = "application/json"
    /// The longest body, in bytes.
    private static let maximumBytes = 1 << 20
    /// The most decisions of an answer.
    private static let maximumCount = 500

    private let records: Records

    /// Doors over records.
    init(_ records: Records) {
        self.records = records
    }

    /// Every route of this part.
    func routes() throws(RouteTableError) -> [Route] {
        let one = Self.path + "/{id}"
        return [
            try route(.get, Self.path, "list", Self.listOutline, Self.listProbes, list),
            try route(.get, one, "show", Self.showOutline, Self.showProbes, show),
            try route(.post, Self.path, "announce", Self.announceOutline, Self.announceProbes, announce),
            try route(.post, one + "/acts", "act", Self.actOutline, Self.actProbes, act),
        ]
    }

    private func route(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ outline: Outline,
        _ probes: @escaping Route.Probes,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(
            method,
            path,
            name: "api.decision." + name,
            access: method == .get ? .reader : .signedIn,
            kind: .plain,
            outline: outline,
            probes: probes,
            handler: handler
        )
    }

    // MARK: - Reading

    private func list(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let asked = try request.query()
        let window = asked.first("window").flatMap { DecisionQuery.Window(rawValue: $0) } ?? .open
        let limit = asked.first("limit").flatMap { Int($0) } ?? 100
        let (named, after) = (asked.first("party"), asked.first("after"))
        let visitor = context.visitor
        let value = try await records.read(as: visitor.principal, ceiling: visitor.ceiling) { view -> JSONValue in
            var query = DecisionQuery(window, limit: min(max(limit, 1), Self.maximumCount), after: after)
            if let named {
                // A party that is hidden is one that is not there: it has no decisions.
                guard let party = try? view.party(named: named) else { return ["decisions": [], "more": false] }
                query.party = party
            }
            let page = try view.decisions(query)
            return ["decisions": .array(page.decisions.map { $0.summary(in: view) }), "more": .boolean(page.more)]
        }
        return WebResponse(mediaType: Self.mediaType, bytes: value.canonicalBytes())
    }

    private func show(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, visitor) = (request.parameter("id"), context.visitor)
        let found = try await records.read(as: visitor.principal, ceiling: visitor.ceiling) { view in
            try view.decision(id).map { try $0.whole(in: view) }
        }
        guard let found else { throw Problem.notFound }
        return WebResponse(mediaType: Self.mediaType, bytes: found.canonicalBytes())
    }

    // MARK: - Writing

    private func announce(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let body = try await body(of: request, from: context.visitor)
        return try await write(context.visitor) { .announce(try AnnouncementOrder(body).announcement(in: $0)) }
    }

    private func act(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let body = try await body(of: request, from: context.visitor)
        return try await write(context.visitor) { view in
            // Hidden or absent comes before what is wrong with the act: both are told the same.
            guard try view.decision(id) != nil else { return nil }
            return try DeedOrder(body).deed(about: id, in: view).map { .decide($0) }
        }
    }

    private func body(of request: WebRequest, from visitor: Visitor) async throws -> JSONValue {
        guard visitor.canWrite, visitor.ceiling == nil else {
            throw Problem.forbidden("This view, or this token, is for reading.")
        }
        let type = request.fields[.contentType].flatMap(MediaType.init)
        guard type?.essence == Self.mediaType else {
            throw Problem.unsupportedMediaType("What is sent is \(Self.mediaType).")
        }
        do {
            return try JSONValue(parsing: try await request.bytes(limit: Self.maximumBytes))
        } catch let error as JSONError {
            throw Problem.badRequest("The body is no JSON: \(error.rule.rawValue).")
        }
    }

    /// Does what the visitor means, in the names that they see; nil is answered with the one 404.
    private func write(_ visitor: Visitor, _ mean: @Sendable (View) throws -> Act?) async throws -> WebResponse {
        do {
            guard let act = try await records.read(as: visitor.principal, mean) else { throw Problem.notFound }
            let receipt = try await records.write(act, by: visitor.principal)
            let made = receipt.entries.map(\.id)
            guard let decision = made.first, let act = made.last, let received = receipt.entries.last?.version else {
                throw Problem.internalFault
            }
            let value: JSONValue = ["act": .string(act), "decision": .string(decision), "received": .string(received)]
            return WebResponse(.created, mediaType: Self.mediaType, bytes: value.canonicalBytes())
        } catch let error as ActError {
            switch FailureKind(error) {
            case .notAllowed: throw Problem.forbidden(error.reason)
            default: throw error.rule == "record" ? Problem.notFound : Problem.unprocessable(error.description)
            }
        } catch let error as OperationFailure {
            throw Problem.unprocessable(error.description)
        } catch let error as NodeError {
            throw Problem.unprocessable(error.description)
        }
    }
}
