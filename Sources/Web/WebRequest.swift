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
            if let announced = fields[.contentLength].flatMap(Int.init), announced > limit {
                throw .contentTooLarge(limit: limit)
            }
            return try await Self.collect(stream, limit: limit, within: bodyTime)
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
            body: .bytes(bytes),
            bodyTime: bodyTime
        )
    }

    private static func collect(
        _ stream: RequestBody,
        limit: Int,
        within time: Duration
    ) async throws(Problem) -> [UInt8] {
        do {
            return try await Deadline.run(within: time, otherwise: Problem.requestTimeout) {
                var bytes: [UInt8] = []
                for try await part in stream {
                    guard bytes.count + part.readableBytes <= limit else { throw Problem.contentTooLarge(limit: limit) }
                    bytes.append(contentsOf: part.readableBytesView)
                }
                return bytes
            }
        } catch let problem as Problem {
            throw problem
        } catch {
            throw .badRequest("the body broke off")
        }
    }
}
