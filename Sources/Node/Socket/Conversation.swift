import NIOCore

/// One side's messages, in their order, over a channel of frames.
struct Conversation {
    typealias Line = NIOAsyncChannel<Frame, Frame>

    private var frames: NIOAsyncChannelInboundStream<Frame>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<Frame>

    init(_ inbound: NIOAsyncChannelInboundStream<Frame>, _ outbound: NIOAsyncChannelOutboundWriter<Frame>) {
        frames = inbound.makeAsyncIterator()
        self.outbound = outbound
    }

    /// The channel of one connection, its bytes read and written as frames.
    static func line(over channel: any Channel) throws -> Line {
        try channel.pipeline.syncOperations.addHandlers(
            ByteToMessageHandler(FrameDecoder()),
            MessageToByteHandler(FrameEncoder())
        )
        return try Line(wrappingChannelSynchronously: channel)
    }

    /// The next message; nil where the other side ended between two.
    ///
    /// - Parameter limit: the most bytes of a message of a kind; nil where the kind is not expected.
    /// - Throws: `SocketError`.
    mutating func next(limit: (Frame.Kind) -> Int?) async throws -> (kind: Frame.Kind, bytes: [UInt8])? {
        guard var frame = try await frames.next() else { return nil }
        let kind = frame.kind
        guard let most = limit(kind) else { throw SocketError.unexpected("\(kind)") }
        var bytes: [UInt8] = []
        while true {
            guard bytes.count + frame.bytes.readableBytes <= most else {
                throw SocketError.unexpected("\(kind) of more than \(most) bytes")
            }
            bytes += frame.bytes.readableBytesView
            if frame.isLast { return (kind, bytes) }
            guard let more = try await frames.next() else { throw SocketError.ended }
            guard more.kind == kind else { throw SocketError.unexpected("\(more.kind) within \(kind)") }
            frame = more
        }
    }

    /// Sends a message.
    func send(_ kind: Frame.Kind, _ bytes: [UInt8] = []) async throws {
        for frame in Frame.frames(kind, bytes) { try await outbound.write(frame) }
    }
}

/// What a command asks of the node.
struct SocketRequest: Codable, Hashable, Sendable {
    /// A file that follows.
    struct File: Codable, Hashable, Sendable {
        /// The path as the command names it.
        let path: String
        /// Its bytes.
        let size: Int
    }

    /// The most bytes of a request without its files.
    static let limit = 1 << 24

    /// The name of the operation.
    let operation: String
    /// The operation, as JSON.
    let body: String
    /// The files, in the order in which they follow.
    let files: [File]
}
