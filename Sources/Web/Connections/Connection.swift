import Hummingbird
public import NIOCore

/// Where a request came from.
public struct Connection: Hashable, Sendable {
    /// The client's address without its port; nil where it has none.
    public let peer: String?
    /// True when the client and the address that it reached both belong to this machine, and no proxy says otherwise.
    public let isLoopback: Bool

    /// A connection of a known kind.
    public init(peer: String?, isLoopback: Bool) {
        self.peer = peer
        self.isLoopback = isLoopback
    }

    /// The connection behind a channel. What has no address is taken for a connection from elsewhere.
    public init(_ channel: any Channel) {
        let remote = channel.remoteAddress
        self.init(
            peer: remote?.ipAddress,
            isLoopback: Self.isLoopback(remote) && Self.isLoopback(channel.localAddress)
        )
    }

    private static func isLoopback(_ address: SocketAddress?) -> Bool {
        switch address {
        case .v4: address?.ipAddress?.hasPrefix("127.") ?? false
        case .v6: address?.ipAddress == "::1"
        case .unixDomainSocket, nil: false
        }
    }
}
