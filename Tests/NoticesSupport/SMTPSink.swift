import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A mail server for tests, on this machine: it takes what it is told to take and keeps what it got.
public final class SMTPSink: Sendable {
    /// What it does in place of what it would do.
    public enum Answer: Sendable {
        /// Says this line.
        case line(String)
        /// Says these bytes as they are.
        case raw(String)
        /// Ends the connection.
        case drop
        /// Says nothing.
        case silence
    }

    /// What guards the line.
    public enum Guarding: Sendable {
        case none
        case startTLS
        case tls
    }

    /// A message that it took.
    public struct Message: Sendable, Equatable {
        /// The parameters of MAIL.
        public let sender: String
        /// The parameters of RCPT.
        public let recipient: String
        /// The message, its dots taken away.
        public let bytes: [UInt8]
        /// Whether TLS guarded the line.
        public let isGuarded: Bool
        /// What was shown by AUTH PLAIN.
        public let credentials: String?
    }

    struct Kept {
        var messages: [Message] = []
        var commands: [String] = []
        var connections = 0
    }

    /// Decides on an event: `connect`, a command as it came, `data` for the first bytes of a message, `.` for its end.
    /// nil does what a server does.
    public typealias Script = @Sendable (_ event: String) -> Answer?

    let kept = Mutex(Kept())
    let script: Mutex<Script>
    let offers: [String]
    let guarding: Guarding
    let tls: NIOSSLContext
    private let channel: Mutex<(any Channel)?> = Mutex(nil)

    /// The port.
    public let port: Int

    /// A server that listens.
    ///
    /// - Parameters:
    ///   - port: 0 takes a free one.
    ///   - offers: the lines of its answer to EHLO.
    public init(
        port: Int = 0,
        offers: [String] = ["8BITMIME", "SMTPUTF8", "SIZE 1000000"],
        guarding: Guarding = .none,
        script: @escaping Script = { _ in nil }
    ) async throws {
        self.offers = offers
        self.guarding = guarding
        self.script = Mutex(script)
        tls = try TestCertificate.server()
        let channelBox = Box()
        let listening = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let sink = channelBox.sink.withLock({ $0 }) else { return }
                    let pipeline = channel.pipeline.syncOperations
                    if sink.guarding == .tls { try pipeline.addHandler(NIOSSLServerHandler(context: sink.tls)) }
                    try pipeline.addHandler(SinkHandler(sink))
                }
            }
            .bind(host: "127.0.0.1", port: port)
            .get()
        self.port = listening.localAddress?.port ?? 0
        channel.withLock { $0 = listening }
        channelBox.sink.withLock { $0 = self }
    }

    /// What it took so far.
    public var messages: [Message] { kept.withLock { $0.messages } }
    /// What it was told so far.
    public var commands: [String] { kept.withLock { $0.commands } }
    /// How often somebody connected.
    public var connections: Int { kept.withLock { $0.connections } }

    /// Lets it behave otherwise from now on.
    public func behave(_ script: @escaping Script) { self.script.withLock { $0 = script } }

    /// Stops listening.
    public func close() async throws { try await channel.withLock { $0 }?.close() }

    private final class Box: Sendable {
        let sink = Mutex<SMTPSink?>(nil)
    }
}

/// One conversation of the sink.
final class SinkHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let sink: SMTPSink
    private var bytes: [UInt8] = []
    private var isData = false
    private var isGuarded: Bool
    private var isSilent = false
    private var sender = ""
    private var recipient = ""
    private var credentials: String?

    init(_ sink: SMTPSink) {
        self.sink = sink
        isGuarded = sink.guarding == .tls
    }

    func channelActive(context: ChannelHandlerContext) {
        sink.kept.withLock { $0.connections += 1 }
        answer("connect", "220 sink.example", context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes += unwrapInboundIn(data).readableBytesView
        while !isSilent, take(context) {}
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// - Returns: whether something whole was there.
    private func take(_ context: ChannelHandlerContext) -> Bool {
        if isData { return takeMessage(context) }
        guard let end = bytes.firstIndex(of: 0x0A) else { return false }
        var line = String(decoding: bytes[..<end], as: UTF8.self)
        if line.unicodeScalars.last == "\r" { line = String(line.unicodeScalars.dropLast()) }
        bytes.removeFirst(end + 1)
        sink.kept.withLock { $0.commands.append(line) }
        obey(line, context)
        return true
    }

    private func obey(_ line: String, _ context: ChannelHandlerContext) {
        let verb = line.prefix { $0 != " " && $0 != ":" }.uppercased()
        switch verb {
        case "EHLO":
            let offers = sink.offers + (sink.guarding == .startTLS && !isGuarded ? ["STARTTLS"] : [])
            let lines = ["sink.example"] + offers
            let text = lines.enumerated().map { $0 == lines.count - 1 ? "250 " + $1 : "250-" + $1 }
            answer(line, text.joined(separator: "\r\n"), context)
        case "STARTTLS":
            guard answer(line, "220 go on", context) else { return }
            isGuarded = true
            do {
                try context.pipeline.syncOperations
                    .addHandler(NIOSSLServerHandler(context: sink.tls), position: .first)
            } catch { context.close(promise: nil) }
        case "AUTH":
            if answer(line, "235 welcome", context) { credentials = String(line.dropFirst("AUTH PLAIN ".count)) }
        case "MAIL": if answer(line, "250 yes", context) { sender = String(line.dropFirst("MAIL FROM:".count)) }
        case "RCPT": if answer(line, "250 yes", context) { recipient = String(line.dropFirst("RCPT TO:".count)) }
        case "DATA": isData = answer(line, "354 go on", context)
        case "QUIT":
            answer(line, "221 bye", context)
            context.close(promise: nil)
        default: answer(line, "250 yes", context)
        }
    }

    private func takeMessage(_ context: ChannelHandlerContext) -> Bool {
        if let answer = sink.script.withLock({ $0 })("data") {
            say(answer, context)
            return false
        }
        let end = Array("\r\n.\r\n".utf8)
        guard let range = bytes.firstRange(of: end) else { return false }
        let whole = Array(bytes[..<range.lowerBound]) + [0x0D, 0x0A]
        bytes.removeFirst(range.upperBound)
        isData = false
        let message = SMTPSink.Message(
            sender: sender,
            recipient: recipient,
            bytes: Self.unstuffed(whole),
            isGuarded: isGuarded,
            credentials: credentials
        )
        if answer(".", "250 taken", context, before: { $0.messages.append(message) }) {}
        return true
    }

    private static func unstuffed(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isAtStart = true
        for byte in bytes {
            defer { isAtStart = byte == 0x0A }
            if isAtStart, byte == UInt8(ascii: ".") { continue }
            result.append(byte)
        }
        return result
    }

    /// - Returns: whether it did what a server does.
    @discardableResult
    private func answer(
        _ event: String,
        _ usual: String,
        _ context: ChannelHandlerContext,
        before: (inout SMTPSink.Kept) -> Void = { _ in }
    ) -> Bool {
        if let other = sink.script.withLock({ $0 })(event) {
            say(other, context)
            return false
        }
        sink.kept.withLock { before(&$0) }
        say(.line(usual), context)
        return true
    }

    private func say(_ answer: SMTPSink.Answer, _ context: ChannelHandlerContext) {
        switch answer {
        case .line(let text): write(text + "\r\n", context)
        case .raw(let text): write(text, context)
        case .drop: context.close(promise: nil)
        case .silence: isSilent = true
        }
    }

    private func write(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }
}
