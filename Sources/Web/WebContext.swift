public import Logging

/// What a handler knows beside the request itself.
public struct WebContext: Sendable {
    /// Who asks.
    public let visitor: Visitor
    /// Where from.
    public let connection: Connection
    /// What a form on a page must send back as `form_token`; empty for visitors without a session.
    public let formToken: String
    /// The secret of the visitor's session; nil where they have none. For doors that end or compare sessions.
    public let session: String?
    /// Path and query of the page that is asked for, to come back to; `/` where it is not asked for by GET.
    public let here: String
    /// Whether something is read, by GET or HEAD: nothing was sent along that the answer could depend on.
    public let isReading: Bool
    /// For faults. Never log content, names, ids or paths.
    public let logger: Logger

    /// The context of one request.
    public init(
        visitor: Visitor,
        connection: Connection,
        formToken: String,
        session: String? = nil,
        here: String = "/",
        isReading: Bool = false,
        logger: Logger
    ) {
        self.visitor = visitor
        self.connection = connection
        self.formToken = formToken
        self.session = session
        self.here = here
        self.isReading = isReading
        self.logger = logger
    }
}

#if DEBUG
extension WebContext {
    /// Writes a line into the log: for mutants of rooms that keep none.
    package func note(_ text: String) { logger.info("\(text)") }
}
#endif
