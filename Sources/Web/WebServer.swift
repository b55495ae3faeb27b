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
    public static func http1(_ limits: WebLimits) -> HTTPServerBuilder {
        .http1(
            configuration: HTTP1Channel.Configuration(
                idleTimeout: limits.idleTime,
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.fieldBytes,
                    maxHeaderListSize: limits.fieldBytes + limits.targetBytes,
                    maxHeaderFieldCount: limits.fieldCount
                )
            )
        )
    }
}
