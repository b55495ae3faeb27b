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
    /// How long after that time a connection is left to a client that goes on sending: the 408 goes out before.
    public var graceTime = TimeAmount.seconds(15)
    /// How long after connecting the head of the first request may take; the connection is closed then.
    public var headTime = TimeAmount.seconds(20)
    /// How long after an answer the head of the next request may take; the connection is closed then.
    public var idleTime = TimeAmount.seconds(75)
    /// How often a client that takes an answer is looked at.
    public var takingTime = TimeAmount.seconds(30)
    /// How much of the answer such a client has to take from one look to the next, in bytes; the connection is closed
    /// otherwise.
    public var takenBytes = 30 * 1024
    /// Connections open at a time; beyond, new ones wait to be accepted.
    public var connections = 16_000
    /// Connections of one address, or of one IPv6 network of 64 bits; beyond, new ones are closed. Known proxies are
    /// not counted.
    public var peerConnections = 256

    /// The limits that the node starts with.
    public init() {}

    /// How long after its head the rest of a request may take, whatever the door made of it.
    var receivingTime: TimeAmount {
        let (seconds, attoseconds) = bodyTime.components
        return .milliseconds(seconds * 1_000 + attoseconds / 1_000_000_000_000_000) + graceTime
    }
}
