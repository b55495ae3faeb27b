import NIOCore
import NIOSSL

/// What is asked of a connection: the promise of the event says what became of it.
enum SMTPRequest: Sendable {
    /// Deliver a message.
    case deliver(SMTPDialogue.Parcel)
    /// Say goodbye.
    case end
}

/// Holds a conversation over one connection: bytes to answers, answers to the machine, what it says to bytes.
final class SMTPHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var dialogue: SMTPDialogue
    private var reader = SMTPReplyReader()
    private let patience: SMTPPatience
    private let tls: @Sendable () throws -> NIOSSLClientHandler
    /// Of what is under way; nil where nothing is.
    private var promise: EventLoopPromise<Void>?
    private var deadline: Scheduled<Void>?

    /// - Parameters:
    ///   - opened: kept once the server takes messages.
    ///   - tls: guards the line after STARTTLS.
    init(
        _ dialogue: SMTPDialogue,
        patience: SMTPPatience,
        opened: EventLoopPromise<Void>,
        tls: @escaping @Sendable () throws -> NIOSSLClientHandler
    ) {
        self.dialogue = dialogue
        self.patience = patience
        self.tls = tls
        promise = opened
    }

    func channelActive(context: ChannelHandlerContext) {
        wait(patience.answering, context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        reader.append(unwrapInboundIn(data).readableBytesView)
        do {
            while let reply = try reader.next() { act(dialogue.take(reply), context) }
        } catch {
            fail(.malformed(dialogue.stage), context)
        }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard let request = event as? SMTPRequest else {
            context.triggerUserOutboundEvent(event, promise: promise)
            return
        }
        guard self.promise == nil, context.channel.isActive else {
            promise?.fail(SMTPError.closed(dialogue.stage))
            return
        }
        self.promise = promise
        switch request {
        case .deliver(let parcel): act(dialogue.begin(parcel), context)
        case .end: act(dialogue.end(), context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        finish(.failure(.closed(dialogue.stage)))
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        // Some servers end without TLS's own goodbye; channelInactive says what that means here.
        case NIOSSLError.uncleanShutdown: break
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: fail(.tls, context)
        default: fail(.closed(dialogue.stage), context)
        }
    }

    private func act(_ action: SMTPDialogue.Action, _ context: ChannelHandlerContext) {
        switch action {
        case .send(let bytes): send(bytes, context)
        case .secure: secure(context)
        case .opened, .delivered: finish(.success(()))
        case .refused(let error): finish(.failure(error))
        case .failed(let error): fail(error, context)
        case .ended:
            finish(.success(()))
            context.close(promise: nil)
        }
    }

    private func send(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        wait(dialogue.stage == .message ? patience.taking : patience.answering, context)
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }

    /// What came in the clear together with the answer to STARTTLS could be anybody's (RFC 3207 section 4.2).
    private func secure(_ context: ChannelHandlerContext) {
        guard reader.isEmpty else { return fail(.unguarded, context) }
        do {
            try context.pipeline.syncOperations.addHandler(try tls(), position: .first)
        } catch {
            return fail(.tls, context)
        }
        // Kept back by TLS until the server has shown who it is.
        act(dialogue.secured(), context)
    }

    private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
            self.fail(.timeout(self.dialogue.stage), context)
        }
    }

    private func fail(_ error: SMTPError, _ context: ChannelHandlerContext) {
        finish(.failure(error))
        context.close(promise: nil)
    }

    private func finish(_ result: Result<Void, SMTPError>) {
        deadline?.cancel()
        deadline = nil
        let promise = promise
        self.promise = nil
        switch result {
        case .success: promise?.succeed()
        case .failure(let error): promise?.fail(error)
        }
    }
}
