import Database
import HTTPTypes
public import Hummingbird
import HummingbirdCore
import Logging
public import NIOCore
public import Records

/// The one way in: every request of every door passes here.
///
/// The order is: sizes and host, credentials, route and method, access, forms, handler; then caching, security fields,
/// log. The route's own checks (permission before media types before query before body) are the handler's.
public struct WebResponder: HTTPResponder {
    /// What the framework gives with a request.
    public typealias Context = WebRequestContext
    /// Says whether a person who has no second factor sets one before anything else.
    public typealias FactorDemand = @Sendable (Principal) async throws -> Bool
    /// Tells where a request came from.
    public typealias Origins = @Sendable (any Channel) -> Connection

    /// The table served.
    public let table: RouteTable
    /// The sums of what was answered.
    public let counters: RequestCounters
    private let settings: WebSettings
    private let gate: Gate
    private let faces: ErrorFaces
    private let exit: Exit
    private let origins: Origins
    private let limiter: RequestLimiter?
    private let clock = ContinuousClock()

    /// A responder over a route table.
    ///
    /// - Parameters:
    ///   - limiter: counts requests; nil answers any number, for tests.
    ///   - log: where credentials of requests are told.
    ///   - entries: which credentials came in lately.
    ///   - demandsFactor: of whom a second factor is demanded; asked about those who have none.
    ///   - origins: how a channel is judged; tests name their own.
    public init(
        table: RouteTable,
        settings: WebSettings,
        keys: WebKeys,
        authenticator: any Authenticator,
        faces: ErrorFaces,
        counters: RequestCounters = RequestCounters(),
        limiter: RequestLimiter? = nil,
        log: any SignInLog = NoSignInLog(),
        entries: CredentialEntries = CredentialEntries(),
        demandsFactor: @escaping FactorDemand = { _ in false },
        origins: @escaping Origins = { Connection($0) }
    ) {
        self.table = table
        self.counters = counters
        self.settings = settings
        self.limiter = limiter
        self.gate = Gate(
            settings: settings,
            authenticator: authenticator,
            tokens: FormTokens(keys),
            limiter: limiter,
            log: log,
            entries: entries,
            demandsFactor: demandsFactor
        )
        self.faces = faces
        self.exit = Exit(settings: settings)
        self.origins = origins
    }

    /// Answers a request. Nothing is thrown: what fails is answered.
    public func respond(to request: Request, context: WebRequestContext) async throws -> Response {
        let start = clock.now
        let target = Target(request.head.path ?? "")
        let region = table.region(of: target.path)
        var journey = Journey(kind: region?.kind ?? .page)
        let response = await answer(request, target, context, &journey)
        let sent = exit.finish(response, request, region: region, journey: journey)
        record(journey, sent, bytes: response.body.readableBytes, time: clock.now - start, context.logger)
        return sent
    }

    private func answer(
        _ request: Request,
        _ target: Target,
        _ context: WebRequestContext,
        _ journey: inout Journey
    ) async -> WebResponse {
        do {
            return try await pass(request, target, context, &journey)
        } catch let problem as Problem {
            return faces.response(problem, kind: journey.kind, fields: request.headers)
        } catch let error as StoreError {
            context.logger.error("store", metadata: ["route": "\(journey.route)", "do": "\(error.remedy)"])
            return faces.response(Problem(error), kind: journey.kind, fields: request.headers)
        } catch {
            // The type alone: an error's text may repeat content.
            context.logger.error("fault", metadata: ["route": "\(journey.route)", "error": "\(type(of: error))"])
            return faces.response(.internalFault, kind: journey.kind, fields: request.headers)
        }
    }

    private func pass(
        _ request: Request,
        _ target: Target,
        _ context: WebRequestContext,
        _ journey: inout Journey
    ) async throws -> WebResponse {
        try gate.checkSizes(request.head)
        try gate.checkHost(request.head)
        let connection = gate.connection(origins(context.channel), request.headers)
        let pass = try await gate.visitor(request.headers, connection)
        journey.admit(pass)
        try limiter?.admit(pass.visitor, connection)
        let (route, parameters) = try find(request.method, target, &journey)
        guard let route else { return .empty(.noContent, fields: [.allow: journey.allowed]) }
        journey.enter(route)
        if let detour = try gate.checkFactor(route, pass) { return detour }
        if let detour = try gate.checkAccess(route, pass, target) { return detour }
        var webRequest = WebRequest(
            method: request.method,
            path: String(target.path),
            rawQuery: String(target.query),
            fields: request.headers,
            parameters: parameters,
            authority: request.head.authority ?? "",
            body: .stream(request.body),
            bodyTime: settings.limits.bodyTime
        )
        webRequest = try await gate.checkForm(webRequest, route, pass)
        let webContext = WebContext(
            visitor: pass.visitor,
            connection: connection,
            formToken: pass.formToken,
            session: pass.session,
            here: route.method == .get ? target.text : "/",
            isReading: route.method == .get,
            logger: context.logger
        )
        let answer = try await run(route, webRequest, webContext)
        if answer.isFailedProof { limiter?.fail(pass.visitor, connection) }
        return answer
    }

    /// The route of a request; nil for OPTIONS on a path that exists.
    private func find(
        _ method: HTTPRequest.Method,
        _ target: Target,
        _ journey: inout Journey
    ) throws(Problem) -> (Route?, [String: String]) {
        switch table.match(method, target.path) {
        case .route(let route, let parameters):
            return (route, parameters)
        case .otherMethods(let allowed, let kind):
            journey.kind = kind
            journey.allowed = allowed.map(\.rawValue).joined(separator: ", ")
            guard method == .options else { throw .methodNotAllowed(allowed) }
            return (nil, [:])
        case .nothing(let kind):
            journey.kind = kind
            throw .notFound
        }
    }

    private func run(_ route: Route, _ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        guard let limit = route.timeLimit else { return try await route.handler(request, context) }
        return try await Deadline.run(within: limit, otherwise: Problem.busy(seconds: 1)) {
            try await route.handler(request, context)
        }
    }

    private func record(_ journey: Journey, _ sent: Response, bytes: Int, time: Duration, _ logger: Logger) {
        counters.add(route: journey.route, status: sent.status.code, bytes: bytes, time: time)
        logger.info(
            "request",
            metadata: [
                "route": "\(journey.route)", "status": "\(sent.status.code)", "bytes": "\(bytes)",
                "microseconds": "\(time / .microseconds(1))",
            ]
        )
    }
}
