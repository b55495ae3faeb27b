import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL

/// Asks providers over HTTP, within limits of time and size; redirections are not followed.
public struct ProviderClient: ProviderFetching {
    /// Bytes of an answer.
    private static let mostBytes = 512 * 1024
    private static let time = TimeAmount.seconds(10)

    /// One for the process: it lives as long as the process does.
    private static let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)

    /// No redirections, and TLS 1.2 at least, with certificates verified against the system's roots.
    static var configuration: HTTPClient.Configuration {
        var security = TLSConfiguration.makeClientConfiguration()
        security.minimumTLSVersion = .tlsv12
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: security,
            redirectConfiguration: .disallow
        )
        configuration.timeout = HTTPClient.Configuration.Timeout(connect: .seconds(5), read: .seconds(10))
        return configuration
    }

    /// A client.
    public init() {}

    /// The body of a 200 answer to GET.
    public func get(_ address: String) async throws -> [UInt8] {
        try await send(HTTPClientRequest(url: address))
    }

    /// The body of a 200 answer to a posted form.
    public func post(_ address: String, form: String, authorization: String?) async throws -> [UInt8] {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        request.body = .bytes(ByteBuffer(string: form))
        return try await send(request)
    }

    private func send(_ request: HTTPClientRequest) async throws -> [UInt8] {
        var request = request
        request.headers.add(name: "Accept", value: "application/json")
        do {
            let response = try await Self.client.execute(request, timeout: Self.time)
            guard response.status == .ok else { throw OpenIDError.noAnswer }
            let body = try await response.body.collect(upTo: Self.mostBytes)
            return Array(body.readableBytesView)
        } catch {
            throw OpenIDError.noAnswer
        }
    }
}
