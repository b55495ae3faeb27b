import Foundation
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The door for commands of this machine beside a running node: a Unix socket that its owner alone can open.
///
/// Whoever may open it may read and write the node's files as well; it gives no right that the files do not give.
final class CommandSocket: Service {
    private typealias Server = NIOAsyncChannel<Conversation.Line, Never>

    private let server: Server
    private let place: SocketPlace
    private let desk: SocketDesk

    private init(_ server: Server, place: SocketPlace, desk: SocketDesk) {
        self.server = server
        self.place = place
        self.desk = desk
    }

    /// Opens the socket of a folder that this process holds. Commands that come are answered once it runs.
    ///
    /// - Throws: `NodeError.unwritable`.
    static func open(
        _ workplace: Workplace,
        folder: String,
        limits: SocketLimits = SocketLimits(),
        logger: Logger
    ) async throws -> CommandSocket {
        let place = SocketPlace(folder: folder)
        let path = try place.prepare()
        let server: Server
        do {
            server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .bind(unixDomainSocketPath: path) { channel in
                    channel.eventLoop.makeCompletedFuture { try Conversation.line(over: channel) }
                }
        } catch {
            place.clear()
            throw NodeError.unwritable(path: path, reason: "\(error)")
        }
        // The folder keeps others out already.
        chmod(path, 0o600)
        let desk = SocketDesk(workplace, limits: limits, logger: logger)
        return CommandSocket(server, place: place, desk: desk)
    }

    /// Where the node answers, once it is known.
    func setAddress(_ address: String) { desk.setAddress(address) }

    /// Answers commands until the node stops; those under way are finished first.
    func run() async throws {
        defer { place.clear() }
        try await withGracefulShutdownHandler {
            do {
                try await answerAll()
            } catch is CancellationError {
                // The node was told to stop at once.
            }
        } onGracefulShutdown: { [channel = server.channel] in
            channel.close(promise: nil)
        }
    }

    private func answerAll() async throws {
        try await server.executeThenClose { lines in
            try await withThrowingDiscardingTaskGroup { group in
                for try await line in lines {
                    group.addTask { [desk] in await desk.answer(line) }
                }
            }
        }
    }
}
