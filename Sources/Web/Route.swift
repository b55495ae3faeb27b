public import HTTPTypes

/// Who a route is for.
public enum Access: Hashable, Sendable {
    /// Everyone; the answer depends on who asks. No credentials means the public.
    case reader
    /// People who are signed in. The public is sent to the sign-in page, or told 401 where there are no pages.
    case signedIn
    /// People who signed in on a page, and nobody's tools: one's own account. Others are sent to the sign-in page.
    case session
    /// Everyone, and the answer is the same for all: assets.
    case everyone
}

/// One entry of the route table: everything that is known about a door, in one value.
public struct Route: Sendable {
    /// What answers a request.
    public typealias Handler = @Sendable (WebRequest, WebContext) async throws -> WebResponse
    /// Makes example requests of a route from a sample of ids.
    public typealias Probes = @Sendable (ProbeSample) -> [ProbeRequest]

    /// The method. HEAD and OPTIONS are answered by the table and never stand here.
    public let method: HTTPRequest.Method
    /// The path, its slash included.
    public let pattern: PathPattern
    /// The name in logs and counters; unique.
    public let name: String
    /// Who it is for.
    public let access: Access
    /// The kind of its answers.
    public let kind: MediaKind
    /// How long the handler may take; nil where its work is bounded otherwise.
    public let timeLimit: Duration?
    /// What it tells programs about itself; nil for pages and what belongs to them.
    public let outline: Outline?
    /// Example requests, for the tests that compare answers byte by byte. Every route must have at least one.
    public let probes: Probes
    /// What answers.
    public let handler: Handler

    /// One entry of the table.
    ///
    /// - Parameters:
    ///   - path: with its slash, parameters in braces: `/records/{id}`.
    ///   - timeLimit: nil where the handler's work is bounded otherwise (pages of a limited size).
    ///   - outline: every door of the kinds `taxii` and `plain` has one (``APIDescription``).
    /// - Throws: when the path is not a pattern.
    public init(
        _ method: HTTPRequest.Method,
        _ path: String,
        name: String,
        access: Access = .reader,
        kind: MediaKind,
        timeLimit: Duration? = nil,
        outline: Outline? = nil,
        probes: @escaping Probes,
        handler: @escaping Handler
    ) throws(RouteTableError) {
        self.method = method
        self.pattern = try PathPattern(path)
        self.name = name
        self.access = access
        self.kind = kind
        self.timeLimit = timeLimit
        self.outline = outline
        self.probes = probes
        self.handler = handler
    }

    /// A door with another handler, and everything else as it was.
    init(_ route: Route, handler: @escaping Handler) {
        method = route.method
        pattern = route.pattern
        name = route.name
        access = route.access
        kind = route.kind
        timeLimit = route.timeLimit
        outline = route.outline
        probes = route.probes
        self.handler = handler
    }
}
