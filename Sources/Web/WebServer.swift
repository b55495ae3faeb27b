public import Hummingbird
public import HummingbirdCore
import Logging
import NIOCore

/// What the server framework knows of a request's origin.
public struct WebRequestContext: InitializableFromSource, Sendable {
    let channel: any Channel
    let logger: Logger

    /// The context of a request on a channel.
    public init(source: ApplicationRequestContextSource) {
        channel = source.channel
        logger = source.logger
    }
}

/// The HTTP/1.1 server with the limits of ``WebLimits``.
public enum WebServer {
    /// What `Application(responder:server:)` takes as its server.
    ///
    /// - Parameter proxies: addresses whose connections are not counted.
    ///
    /// The parser's own limits lie a little beyond, so that what passes ours gets an answer with a text; what passes
    /// the parser's too is cut off with a bare 400.
    public static func http1(_ limits: WebLimits, proxies: Set<String> = []) -> HTTPServerBuilder {
        let bytes = 2 * (limits.fieldBytes + limits.targetBytes)
        let count = ConnectionCount(most: limits.peerConnections, uncounted: proxies)
        return .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ConnectionPatience(limits, count)],
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: bytes,
                    maxHeaderListSize: bytes,
                    maxHeaderFieldCount: 2 * limits.fieldCount
                )
            )
        )
    }
}
