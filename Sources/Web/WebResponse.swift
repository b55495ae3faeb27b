public import HTTPTypes
public import NIOCore

/// An answer as a handler gives it. Security, caching and cookie fields are added on the way out.
public struct WebResponse: Sendable {
    /// How long a client may keep an answer.
    public enum Caching: Hashable, Sendable {
        /// Ask again each time; nothing is kept of what a signed-in visitor saw.
        case standard
        /// For ever: only for what has a fingerprint in its name and is equal for everyone.
        case immutable
        /// Kept nowhere, whoever asks: what is shown once, and pages at secret addresses.
        case nothing
    }

    /// The status.
    public var status: HTTPResponse.Status
    /// The media type with its parameters; nil for an answer without a body.
    public var mediaType: String?
    /// Further header fields.
    public var fields: HTTPFields
    /// The body.
    public var body: ByteBuffer
    /// How long it may be kept.
    public var caching: Caching
    /// Whether the visitor showed a wrong password or code: it costs more than another request.
    public var isFailedProof = false

    /// An answer with a body.
    public init(
        _ status: HTTPResponse.Status = .ok,
        mediaType: String,
        body: ByteBuffer,
        fields: HTTPFields = [:],
        caching: Caching = .standard
    ) {
        self.status = status
        self.mediaType = mediaType
        self.fields = fields
        self.body = body
        self.caching = caching
    }

    /// An answer with a body of `bytes`.
    public init(
        _ status: HTTPResponse.Status = .ok,
        mediaType: String,
        bytes: [UInt8],
        fields: HTTPFields = [:],
        caching: Caching = .standard
    ) {
        self.init(status, mediaType: mediaType, body: ByteBuffer(bytes: bytes), fields: fields, caching: caching)
    }

    /// A page.
    public static func page(_ html: String, status: HTTPResponse.Status = .ok) -> WebResponse {
        WebResponse(status, mediaType: "text/html; charset=utf-8", body: ByteBuffer(string: html))
    }

    /// 303: go on to `location`, by GET. The location is a path of this server.
    public static func seeOther(_ location: String) -> WebResponse {
        empty(.seeOther, fields: [.location: location])
    }

    /// An answer without a body.
    public static func empty(_ status: HTTPResponse.Status, fields: HTTPFields = [:]) -> WebResponse {
        var response = WebResponse(status, mediaType: "", body: ByteBuffer(), fields: fields)
        response.mediaType = nil
        return response
    }

    /// Sets cookies, each by a `Set-Cookie` value of its own.
    public mutating func setCookies(_ values: [String]) {
        fields[values: .setCookie] = values
    }
}
