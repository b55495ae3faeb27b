import NIOCore

/// A piece of a message between a command and the node: four bytes of length (big-endian, of what follows), one byte
/// for the kind with its highest bit set where more of the same message follows, then the bytes.
struct Frame: Hashable, Sendable {
    /// What a message is.
    enum Kind: UInt8 {
        /// The command asks: a `SocketRequest`.
        case request = 1
        /// The node takes the request; its files may come.
        case ready = 2
        /// The bytes of the next file.
        case file = 3
        /// The node tells of a step.
        case note = 4
        /// The node is done: what came of it.
        case reply = 5
        /// The node did nothing: an `OperationFailure`.
        case failure = 6
    }

    /// The most bytes of one frame after its length.
    static let limit = 1 << 18
    private static let moreBit: UInt8 = 0x80

    let kind: Kind
    let isLast: Bool
    let bytes: ByteBuffer

    /// The frames of a message; at least one.
    static func frames(_ kind: Kind, _ bytes: [UInt8]) -> [Frame] {
        var rest = bytes[...]
        var frames: [Frame] = []
        repeat {
            let part = rest.prefix(limit - 1)
            rest = rest.dropFirst(part.count)
            frames.append(Frame(kind: kind, isLast: rest.isEmpty, bytes: ByteBuffer(bytes: part)))
        } while !rest.isEmpty
        return frames
    }

    fileprivate var head: UInt8 { kind.rawValue | (isLast ? 0 : Self.moreBit) }

    fileprivate init(head: UInt8, bytes: ByteBuffer) throws(SocketError) {
        guard let kind = Kind(rawValue: head & ~Self.moreBit) else { throw .badFrame("\(head) is no kind of message") }
        self.init(kind: kind, isLast: head & Self.moreBit == 0, bytes: bytes)
    }

    private init(kind: Kind, isLast: Bool, bytes: ByteBuffer) {
        self.kind = kind
        self.isLast = isLast
        self.bytes = bytes
    }
}

/// Why a conversation over the socket ended early.
enum SocketError: Error, Hashable, CustomStringConvertible {
    /// The bytes are no message.
    case badFrame(String)
    /// A message came that does not belong there, or is longer than it may be.
    case unexpected(String)
    /// The other side is gone.
    case ended

    var description: String {
        switch self {
        case .badFrame(let reason): "not understood: \(reason)"
        case .unexpected(let reason): "not expected: \(reason)"
        case .ended: "the other side ended the conversation"
        }
    }
}

/// Bytes to frames.
struct FrameDecoder: ByteToMessageDecoder {
    typealias InboundOut = Frame

    mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) else { return .needMoreData }
        // Judged before anything of that size is waited for.
        guard (1...UInt32(Frame.limit)).contains(length) else {
            throw SocketError.badFrame("\(length) is no length of a frame")
        }
        let size = 4 + Int(length)
        guard buffer.readableBytes >= size, var frame = buffer.readSlice(length: size) else { return .needMoreData }
        frame.moveReaderIndex(forwardBy: 4)
        guard let head = frame.readInteger(as: UInt8.self) else { return .needMoreData }
        context.fireChannelRead(Self.wrapInboundOut(try Frame(head: head, bytes: frame)))
        return .continue
    }

    mutating func decodeLast(
        context: ChannelHandlerContext,
        buffer: inout ByteBuffer,
        seenEOF: Bool
    ) throws -> DecodingState {
        try decode(context: context, buffer: &buffer)
    }
}

/// Frames to bytes.
struct FrameEncoder: MessageToByteEncoder {
    typealias OutboundIn = Frame

    func encode(data: Frame, out: inout ByteBuffer) {
        out.writeInteger(UInt32(data.bytes.readableBytes + 1))
        out.writeInteger(data.head)
        out.writeImmutableBuffer(data.bytes)
    }
}
