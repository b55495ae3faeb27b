public import HTTPTypes
import Hummingbird
public import HummingbirdTesting
public import Logging
import NIOCore
public import Web

/// A responder without a socket: what a test sends its requests to.
public struct TestDoor: Sendable {
    /// The responder under test.
    public let responder: WebResponder
    private let logger: Logger

    /// A door over a table; everything but the table has a default that tests can do with.
    public init(
        _ table: RouteTable,
        settings: WebSettings = WebSettings(),
        authenticator: any Authenticator = TestAuthenticator(),
        isLoopback: Bool = false,
        limiter: RequestLimiter? = nil,
        log: any SignInLog = NoSignInLog(),
        entries: CredentialEntries = CredentialEntries(),
        demandsFactor: @escaping WebResponder.FactorDemand = { _ in false },
        faces: ErrorFaces = ErrorFaces { "<p>\($0.status.code) \($0.title): \($0.explanation ?? "")</p>" },
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) {
        responder = WebResponder(
            table: table,
            settings: settings,
            keys: WebKeys(secret: Array(0..<32)),
            authenticator: authenticator,
            faces: faces,
            limiter: limiter,
            log: log,
            entries: entries,
            demandsFactor: demandsFactor,
            origins: { _ in Connection(peer: "192.0.2.1", isLoopback: isLoopback) }
        )
        self.logger = logger
    }

    /// The answers to several requests over one connection to a real socket, parser and limits included.
    public func sendOverSocket(
        _ probes: [ProbeRequest],
        limits: WebLimits = WebLimits()
    ) async throws
        -> [TestClient.Response]
    {
        try await serving(limits) { port in
            // The framework's own client gives up after 20 seconds; on a busy machine a large body takes longer.
            let patience = TestClient.Configuration(timeout: .seconds(180))
            return try await TestClient.withClient(host: "localhost", port: port, configuration: patience) { client in
                var answers: [TestClient.Response] = []
                for probe in probes { answers.append(try await Self.answer(to: probe, client)) }
                return answers
            }
        }
    }

    /// Serves over a real socket, parser and limits included, while `work` is done with the port.
    public func serving<Result: Sendable>(
        _ limits: WebLimits = WebLimits(),
        _ work: @escaping @Sendable (_ port: Int) async throws -> Result
    ) async throws -> Result {
        let application = Application(
            responder: responder,
            server: WebServer.http1(limits),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            logger: logger
        )
        return try await application.test(.live) { server in
            guard let port = server.port else { throw NoPort() }
            return try await work(port)
        }
    }

    /// The server listens nowhere.
    private struct NoPort: Error {}

    private static func answer(to probe: ProbeRequest, _ client: TestClient) async throws -> TestClient.Response {
        var fields = probe.fields
        fields[.connection] = "keep-alive"
        return try await client.execute(
            TestClient.Request(
                probe.target,
                method: probe.method,
                authority: "localhost",
                headers: fields,
                body: probe.body.isEmpty ? nil : ByteBuffer(bytes: probe.body)
            )
        )
    }

    /// The answer to one request.
    public func send(
        _ method: HTTPRequest.Method = .get,
        _ target: String,
        _ fields: HTTPFields = [:],
        body: [UInt8] = []
    ) async throws -> TestResponse {
        let application = Application(responder: responder, logger: logger)
        return try await application.test(.router) { client in
            try await client.executeRequest(
                uri: target,
                method: method,
                headers: fields,
                body: body.isEmpty ? nil : ByteBuffer(bytes: body)
            )
        }
    }

    /// The answer to a probe, with credentials added.
    public func send(_ probe: ProbeRequest, credentials: HTTPFields = [:]) async throws -> TestResponse {
        var fields = probe.fields
        for field in credentials { fields.append(field) }
        return try await send(probe.method, probe.target, fields, body: probe.body)
    }
}
