public import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// A request as a handler sees it.
public struct WebRequest: Sendable {
    enum Body: Sendable {
        case stream(RequestBody)
        case bytes([UInt8])
    }

    /// The method; HEAD arrives as HEAD at the handler of GET.
    public let method: HTTPRequest.Method
    /// The path as sent, encoded, without the query.
    public let path: String
    /// The query as sent, without the question mark; empty for none.
    public let rawQuery: String
    /// The header fields.
    public let fields: HTTPFields
    /// The values of the path's parameters, decoded.
    public let parameters: [String: String]
    /// The host, and its port if any, that the client named.
    public let authority: String
    let body: Body
    let bodyTime: Duration

    /// The value of a parameter that the route's path names; empty for any other.
    public func parameter(_ name: String) -> String {
        parameters[name] ?? ""
    }

    /// The names and values of the query.
    ///
    /// - Throws: a 400 when it is not percent-encoded UTF-8.
    public func query() throws(Problem) -> Query {
        try Query(parsing: rawQuery)
    }

    /// The value of a cookie.
    public func cookie(_ name: String) -> String? {
        CookieText.value(of: name, in: fields)
    }

    /// The whole body.
    ///
    /// Bytes are counted as they arrive, whatever the length that the client announced.
    ///
    /// - Parameter limit: in bytes.
    /// - Throws: a 413 above the limit, a 408 when the body takes too long, a 400 when the client breaks off.
    public func bytes(limit: Int) async throws(Problem) -> [UInt8] {
        switch body {
        case .bytes(let bytes):
            guard bytes.count <= limit else { throw .contentTooLarge(limit: limit) }
            return bytes
        case .stream(let stream):
            let announced = fields[.contentLength].flatMap(Int.init) ?? 0
            // A client that waits to be asked for its body need not send what will be refused.
            if announced > limit, fields[.expect] != nil { throw .contentTooLarge(limit: limit) }
            return try await Self.collect(stream, announced: announced, limit: limit, within: bodyTime)
        }
    }

    /// The body as a form.
    ///
    /// - Throws: a 415 for any other media type, a 413 above the limit, a 400 for broken encoding.
    public func form(limit: Int) async throws(Problem) -> Query {
        let mediaType = fields[.contentType].flatMap(MediaType.init)
        guard let mediaType, mediaType.essence == "application/x-www-form-urlencoded" else {
            throw .unsupportedMediaType("A form is sent as application/x-www-form-urlencoded.")
        }
        guard let text = String(validating: try await bytes(limit: limit), as: UTF8.self) else {
            throw .badRequest("the form is not UTF-8")
        }
        return try Query(parsing: text)
    }

    func with(parameters: [String: String]) -> WebRequest {
        WebRequest(
            method: method,
            path: path,
            rawQuery: rawQuery,
            fields: fields,
            parameters: parameters,
            authority: authority,
            body: body,
            bodyTime: bodyTime
        )
    }

    func with(body bytes: [UInt8]) -> WebRequest {
        WebRequest(
            method: method,
            path: path,
            rawQuery: rawQuery,
            fields: fields,
            parameters: parameters,
            authority: authority,
            body: .bytes(bytes),
            bodyTime: bodyTime
        )
    }

    /// Collects a body.
    ///
    /// A body that is refused is read on, though not kept: a client that sends first and reads afterwards is told so
    /// instead of finding the connection gone. It is not read beyond as much again as would have been taken.
    private static func collect(
        _ stream: RequestBody,
        announced: Int,
        limit: Int,
        within time: Duration
    ) async throws(Problem) -> [UInt8] {
        let tooLarge = Problem.contentTooLarge(limit: limit)
        do {
            return try await Deadline.run(
                within: time,
                otherwise: announced > limit ? tooLarge : Problem.requestTimeout
            ) {
                var bytes: [UInt8] = []
                var count = 0
                for try await part in stream {
                    count += part.readableBytes
                    if count <= limit, announced <= limit { bytes.append(contentsOf: part.readableBytesView) }
                    guard count <= 2 * limit else { break }
                }
                guard count <= limit, announced <= limit else { throw tooLarge }
                return bytes
            }
        } catch let problem as Problem {
            throw problem
        } catch {
            throw .badRequest("the body broke off")
        }
    }
}
