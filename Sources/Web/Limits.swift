public import NIOCore

/// The sizes and times that the server allows a client. Each has a name, and passing it has an answer.
public struct WebLimits: Hashable, Sendable {
    /// Bytes of path and query (414 above).
    public var targetBytes = 8 * 1024
    /// Bytes of all header fields together (431 above).
    public var fieldBytes = 32 * 1024
    /// Number of header fields.
    public var fieldCount = 100
    /// Bytes of a form that a page sends (413 above).
    public var formBytes = 1024 * 1024
    /// How long a body may take to arrive (408 after).
    public var bodyTime = Duration.seconds(60)
    /// How long a connection may say nothing before it is closed.
    public var idleTime = TimeAmount.seconds(75)

    /// The limits that the node starts with.
    public init() {}
}
