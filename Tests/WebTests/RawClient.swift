import NIOCore
import NIOPosix

/// A client that writes bytes to a socket, whatever they are, and reads until the server closes.
enum RawClient {
    /// Sends pieces with pauses between them and, after a rest, reads to the end.
    ///
    /// - Returns: what was answered, and how long it took until the connection ended.
    static func meet(
        port: Int,
        _ pieces: [[UInt8]],
        pause: Duration = .zero,
        rest: Duration = .zero
    ) async throws -> (text: String, time: Duration) {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let begin = ContinuousClock.now
        return try await channel.executeThenClose { inbound, outbound in
            let sending = Task {
                for piece in pieces {
                    try await outbound.write(ByteBuffer(bytes: piece))
                    if pause > .zero { try await Task.sleep(for: pause) }
                }
            }
            defer { sending.cancel() }
            var text = ""
            try await Task.sleep(for: rest)
            do {
                for try await part in inbound { text += String(buffer: part) }
            } catch is IOError {
                // The server has closed while the client was sending.
            }
            return (text, ContinuousClock.now - begin)
        }
    }
}
