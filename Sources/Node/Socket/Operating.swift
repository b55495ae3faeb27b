public import Database
import Foundation
import NIOCore
import NIOPosix

/// Does operations on a data folder: in this process where no other holds it, else in the node that runs on it.
public struct Operating: Sendable {
    private let folder: String
    private let key: SealingKey?
    private let patience: Duration

    /// On the node of a folder.
    ///
    /// - Parameters:
    ///   - key: the key under which the node's secrets are sealed, for a node that is stopped; one that runs has it.
    ///   - patience: how long a folder that another process holds may be without a socket: a node that starts or stops,
    ///     another command.
    public init(folder: String, key: SealingKey? = nil, patience: Duration = .seconds(5)) {
        self.folder = folder
        self.key = key
        self.patience = patience
    }

    /// Does an operation.
    ///
    /// - Parameters:
    ///   - files: what the operation names by path.
    ///   - progress: told of steps that may take long.
    /// - Throws: what the operation throws, or the `OperationFailure` of it; `StoreError.inUse` where another process
    ///   holds the folder and takes no commands.
    public func run<Done: NodeOperation>(
        _ operation: Done,
        files: [InputFile] = [],
        progress: @escaping Importing.Progress = { _ in }
    ) async throws -> Done.Reply {
        let end = ContinuousClock.now + patience
        while true {
            if let rooms = try open(makes: Done.makesNode) {
                let workplace = Workplace(rooms, accounts: rooms.accounts(), files: files, progress: progress)
                let reply: Done.Reply
                do {
                    reply = try await operation.perform(in: workplace)
                } catch {
                    try? rooms.store.close()
                    throw error
                }
                try rooms.store.close()
                return reply
            }
            if let line = try? await connect() {
                return try await SocketCall(operation, files: files, progress: progress).run(over: line)
            }
            guard ContinuousClock.now < end else { throw StoreError.inUse(folder: folder) }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// The rooms of the folder; nil where another process holds it.
    private func open(makes: Bool) throws -> NodeRooms? {
        let isThere = FileManager.default.fileExists(atPath: folder + "/" + Store.fileName)
        guard makes || isThere else { throw StoreError.absent(folder: folder) }
        do {
            return try NodeRooms(folder: folder, mode: .writing, key: key)
        } catch StoreError.inUse {
            return nil
        }
    }

    private func connect() async throws -> Conversation.Line {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(unixDomainSocketPath: SocketPlace(folder: folder).path) { channel in
                channel.eventLoop.makeCompletedFuture { try Conversation.line(over: channel) }
            }
    }
}
