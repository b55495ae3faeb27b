import Accounts
public import NIOCore
public import NIOPosix
import NIOSSL

/// Takes messages to where they are delivered from.
public protocol MailTransport: Sendable {
    /// Delivers messages one after another, and says of each what became of it: of every message, unless the task is
    /// cancelled.
    func deliver(
        _ messages: [MailMessage],
        _ outcome: (_ index: Int, _ failure: SMTPError?) async throws -> Void
    ) async throws
}

/// Delivers messages to a mail server by SMTP (RFC 5321), several over one connection.
public struct SMTPClient: MailTransport {
    private let server: SMTPServer
    private let tls: NIOSSLContext?
    private let group: any EventLoopGroup

    /// To a server.
    ///
    /// - Throws: `SMTPError.tls` where the file of its authority holds no certificates.
    public init(
        _ server: SMTPServer,
        group: any EventLoopGroup = .singletonMultiThreadedEventLoopGroup
    ) throws(SMTPError) {
        self.server = server
        self.group = group
        guard server.security != .none else {
            tls = nil
            return
        }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let authority = server.authority { configuration.trustRoots = .file(authority) }
        do {
            tls = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .tls
        }
    }

    /// Delivers messages. A connection that ends over one of them is made anew for the next.
    public func deliver(
        _ messages: [MailMessage],
        _ outcome: (_ index: Int, _ failure: SMTPError?) async throws -> Void
    ) async throws {
        var channel: (any Channel)?
        for (index, message) in messages.enumerated() {
            try Task.checkCancellation()
            do {
                let open = if let channel, channel.isActive { channel } else { try await connect(message.letterhead) }
                channel = open
                try await ask(.deliver(SMTPDialogue.Parcel(message)), of: open)
                try await outcome(index, nil)
            } catch let error as SMTPError {
                try await outcome(index, error)
                if error.isOfMessage { continue }
                if channel == nil {
                    // Who cannot be reached for one cannot be reached for the others.
                    for rest in messages.indices where rest > index { try await outcome(rest, error) }
                    return
                }
                channel = nil
            }
        }
        if let channel, channel.isActive { try? await ask(.end, of: channel) }
    }

    /// A connection on which messages are taken.
    private func connect(_ letterhead: Letterhead) async throws -> any Channel {
        let loop = group.any()
        let opened = loop.makePromise(of: Void.self)
        let dialogue = SMTPDialogue(
            name: letterhead.sender.domain,
            security: server.security,
            credentials: server.credentials
        )
        let channel: any Channel
        do {
            channel = try await ClientBootstrap(group: loop)
                .connectTimeout(server.patience.connecting)
                .channelInitializer { [server, tls] channel in
                    channel.eventLoop.makeCompletedFuture {
                        let guarding: @Sendable () throws -> NIOSSLClientHandler = {
                            try Self.handler(tls, host: server.host)
                        }
                        let pipeline = channel.pipeline.syncOperations
                        if server.security == .tls { try pipeline.addHandler(try guarding()) }
                        try pipeline.addHandler(
                            SMTPHandler(dialogue, patience: server.patience, opened: opened, tls: guarding)
                        )
                    }
                }
                .connect(host: server.host, port: server.port)
                .get()
        } catch {
            opened.fail(SMTPError.unreachable)
            throw SMTPError.unreachable
        }
        return try await withTaskCancellationHandler {
            try await opened.futureResult.get()
            return channel
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private func ask(_ request: SMTPRequest, of channel: any Channel) async throws {
        try await withTaskCancellationHandler {
            try await channel.triggerUserOutboundEvent(request).get()
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    /// The certificate must be the server's own, by name, or by address where it is called by one.
    private static func handler(_ tls: NIOSSLContext?, host: String) throws -> NIOSSLClientHandler {
        guard let tls else { throw SMTPError.tls }
        let isNumber = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(context: tls, serverHostname: isNumber ? nil : host)
    }
}
