public import HTTPTypes

/// Why a request was not answered as asked: what the client is told, and nothing else.
///
/// The texts are public. They may repeat what the client sent; they never tell what the client may not see.
public struct Problem: Error, Hashable, Sendable {
    /// The status of the answer, 400 to 599.
    public let status: HTTPResponse.Status
    /// A few words that name the kind of fault.
    public let title: String
    /// What is wrong and what was expected, in a sentence; nil when the title says it all.
    public let explanation: String?
    /// Header fields that the answer carries beside the usual ones (`Allow`, `WWW-Authenticate`, `Retry-After`).
    public let fields: HTTPFields

    init(_ status: HTTPResponse.Status, _ title: String, _ explanation: String? = nil, fields: HTTPFields = [:]) {
        self.status = status
        self.title = title
        self.explanation = explanation
        self.fields = fields
    }
}

extension Problem {
    /// 404. What is hidden and what does not exist are answered alike, hence no text of one's own.
    public static let notFound = Problem(.notFound, "Not found")

    /// 400: the request cannot be understood.
    public static func badRequest(_ explanation: String) -> Problem {
        Problem(.badRequest, "Bad request", explanation)
    }

    /// 401: credentials were sent and are wrong, or the door needs some. All doors answer with the same bytes.
    public static let unauthorized = Problem(
        .unauthorized,
        "Unauthorized",
        "The credentials are missing or wrong.",
        fields: [.wwwAuthenticate: #"Basic realm="Entente", charset="UTF-8""#]
    )

    /// 403. Only for what the client is shown by name in a list and yet may not read or write.
    public static func forbidden(_ explanation: String) -> Problem {
        Problem(.forbidden, "Forbidden", explanation)
    }

    /// 405, with the methods that the path knows.
    public static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> Problem {
        let list = allowed.map(\.rawValue).joined(separator: ", ")
        return Problem(.methodNotAllowed, "Method not allowed", "Here: \(list).", fields: [.allow: list])
    }

    /// 406: no media type that the client accepts is given here.
    public static func notAcceptable(_ explanation: String) -> Problem {
        Problem(.notAcceptable, "Not acceptable", explanation)
    }

    /// 408: the body did not arrive in time.
    public static let requestTimeout = Problem(
        .requestTimeout,
        "Request timeout",
        "The body did not arrive in time."
    )

    /// 409: what is asked contradicts what the client can see.
    public static func conflict(_ explanation: String) -> Problem {
        Problem(.conflict, "Conflict", explanation)
    }

    /// 413: the body is longer than `limit` bytes.
    public static func contentTooLarge(limit: Int) -> Problem {
        Problem(.contentTooLarge, "Content too large", "The body may have \(limit) bytes at most.")
    }

    /// 414: the address is longer than `limit` bytes.
    public static func uriTooLong(limit: Int) -> Problem {
        Problem(.uriTooLong, "URI too long", "The address may have \(limit) bytes at most.")
    }

    /// 415: the body's media type is not read here.
    public static func unsupportedMediaType(_ explanation: String) -> Problem {
        Problem(.unsupportedMediaType, "Unsupported media type", explanation)
    }

    /// 421: the host named in the request is not served here.
    public static let misdirected = Problem(
        HTTPResponse.Status(code: 421, reasonPhrase: "Misdirected Request"),
        "Misdirected request",
        "This host name is not served here."
    )

    /// 422: the body was understood and cannot be processed.
    public static func unprocessable(_ explanation: String) -> Problem {
        Problem(.unprocessableContent, "Unprocessable content", explanation)
    }

    /// 429: more requests, or more wrong credentials, than are answered; try again after `seconds`.
    public static func tooManyRequests(seconds: Int) -> Problem {
        Problem(
            .tooManyRequests,
            "Too many requests",
            "Try again in \(seconds) s.",
            fields: [.retryAfter: String(seconds)]
        )
    }

    /// 431: the header fields are longer than `limit` bytes together.
    public static func fieldsTooLarge(limit: Int) -> Problem {
        Problem(
            .requestHeaderFieldsTooLarge,
            "Header fields too large",
            "The header fields may have \(limit) bytes at most."
        )
    }

    /// 500. The reason is for the log alone.
    public static let internalFault = Problem(.internalServerError, "Internal server error")

    /// 503: the node is busy; try again after `seconds`.
    public static func busy(seconds: Int) -> Problem {
        Problem(
            .serviceUnavailable,
            "Busy",
            "Try again in a moment.",
            fields: [.retryAfter: String(seconds)]
        )
    }
}
