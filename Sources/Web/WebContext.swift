public import Logging

/// What a handler knows beside the request itself.
public struct WebContext: Sendable {
    /// Who asks.
    public let visitor: Visitor
    /// Where from.
    public let connection: Connection
    /// What a form on a page must send back as `form_token`; empty for visitors without a session.
    public let formToken: String
    /// For faults. Never log content, names, ids or paths.
    public let logger: Logger

    /// The context of one request.
    public init(visitor: Visitor, connection: Connection, formToken: String, logger: Logger) {
        self.visitor = visitor
        self.connection = connection
        self.formToken = formToken
        self.logger = logger
    }
}
