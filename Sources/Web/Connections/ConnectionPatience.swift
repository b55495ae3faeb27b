import NIOCore
import NIOHTTPTypes

/// Closes connections whose client keeps the node waiting: with the head of a request, with its body, or in taking the
/// answer. However slowly bytes drip, each of these has an end.
///
/// One timer a connection, set again only when it goes off: a request costs two assignments.
final class ConnectionPatience: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: WebLimits
    private let count: ConnectionCount
    /// The client's address, under which the connection is counted.
    private var peer: String?
    private var isCounted = false
    /// Requests whose head came and whose answer is not taken yet.
    private var requests = 0
    /// Whether a request is only begun.
    private var isReceiving = false
    /// What the client had not taken of an answer when it was last looked at.
    private var untaken: Int?
    private var due = NIODeadline.distantFuture
    private var timer: Scheduled<Void>?

    /// The patience with one connection.
    init(_ limits: WebLimits, _ count: ConnectionCount) {
        self.limits = limits
        self.count = count
    }

    // MARK: - Life of the connection

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    private func begin(_ context: ChannelHandlerContext) {
        guard !isCounted else { return }
        peer = context.remoteAddress?.ipAddress
        guard count.admit(peer) else {
            context.close(promise: nil)
            return
        }
        isCounted = true
        due = .now() + limits.headTime
        setTimer(context)
    }

    private func end() {
        timer?.cancel()
        timer = nil
        if isCounted { count.release(peer) }
        isCounted = false
    }

    // MARK: - What comes and goes

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            requests += 1
            isReceiving = true
            due = .now() + limits.receivingTime
        case .body: break
        case .end:
            isReceiving = false
            untaken = nil
            due = .now() + (requests == 0 ? limits.idleTime : limits.takingTime)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else {
            context.write(data, promise: promise)
            return
        }
        let promise = promise ?? context.eventLoop.makePromise()
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        promise.futureResult.whenComplete { _ in bound.value.answered() }
        context.write(data, promise: promise)
    }

    private func answered() {
        requests -= 1
        guard requests == 0, !isReceiving else { return }
        due = .now() + limits.idleTime
    }

    // MARK: - The timer

    private func setTimer(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleTask(deadline: due) {
            let (patience, context) = bound.value
            patience.look(context)
        }
    }

    private func look(_ context: ChannelHandlerContext) {
        timer = nil
        guard isCounted else { return }
        if NIODeadline.now() >= due {
            guard isBeingAnswered(context) else {
                context.close(promise: nil)
                return
            }
            due = .now() + limits.takingTime
        }
        setTimer(context)
    }

    /// Whether the answer is still being made, or the client takes it fast enough.
    private func isBeingAnswered(_ context: ChannelHandlerContext) -> Bool {
        guard requests > 0, !isReceiving else { return false }
        let left = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        defer { untaken = left }
        guard left > 0, let untaken else { return true }
        return untaken - left >= limits.takenBytes
    }
}
