import Foundation
import Logging
import NIOCore
import Synchronization

/// Answers one command after another, several at a time.
final class SocketDesk: Sendable {
    private let workplace: Workplace
    private let limits: SocketLimits
    private let use: SocketUse
    private let logger: Logger
    private let executor = OperationExecutor()
    private let address = Mutex<String?>(nil)

    init(_ workplace: Workplace, limits: SocketLimits, logger: Logger) {
        self.workplace = workplace
        self.limits = limits
        use = SocketUse(limits)
        self.logger = logger
    }

    func setAddress(_ text: String) { address.withLock { $0 = text } }

    /// Holds one conversation. Whatever comes over it, the node goes on.
    func answer(_ line: Conversation.Line) async {
        let channel = line.channel
        // What breaks here is the line; there is nobody to tell.
        try? await line.executeThenClose { inbound, outbound in
            var conversation = Conversation(inbound, outbound)
            do {
                try await serve(&conversation, channel)
            } catch {
                let failure: OperationFailure
                switch error {
                case is CancellationError: failure = .stopped
                case let error as SocketError: failure = OperationFailure(.fault, "the request was \(error)")
                default: failure = OperationFailure(error)
                }
                try await conversation.send(.failure, Array(try JSONEncoder().encode(failure)))
            }
            // The other side closes when it has read the answer; closing here before would cut a long one.
            let deadline = channel.eventLoop.scheduleTask(in: .seconds(limits.sendingSeconds)) {
                channel.close(promise: nil)
            }
            defer { deadline.cancel() }
            while try await conversation.next(limit: { _ in .max }) != nil {}
        }
    }

    private func serve(_ conversation: inout Conversation, _ channel: any Channel) async throws {
        guard use.enter() else {
            throw OperationFailure(.unavailable, "\(limits.commands) commands are under way already; try again")
        }
        defer { use.leave() }
        // Somebody who sends nothing keeps no place.
        let deadline = channel.eventLoop.scheduleTask(in: .seconds(limits.sendingSeconds)) {
            channel.close(promise: nil)
        }
        defer { deadline.cancel() }
        guard let request = try await request(&conversation) else { return }
        let operation = try OperationTable.operation(named: request.operation, request.body)
        let bytes = request.files.reduce(0) { $0 + $1.size }
        try use.take(bytes)
        defer { use.giveBack(bytes) }
        try await conversation.send(.ready)
        var files: [InputFile] = []
        for file in request.files {
            let message = try await conversation.next { $0 == .file ? file.size : nil }
            guard let message else { return }
            guard message.bytes.count == file.size else {
                throw SocketError.unexpected("a file of \(message.bytes.count) bytes instead of \(file.size)")
            }
            files.append(InputFile(path: file.path, bytes: message.bytes))
        }
        deadline.cancel()
        let reply = try await perform(operation, files, conversation, channel)
        try await conversation.send(.reply, reply)
    }

    private func request(_ conversation: inout Conversation) async throws -> SocketRequest? {
        guard let message = try await conversation.next(limit: { $0 == .request ? SocketRequest.limit : nil })
        else { return nil }
        let request: SocketRequest
        do {
            request = try JSONDecoder().decode(SocketRequest.self, from: Data(message.bytes))
        } catch {
            throw SocketError.badFrame("the request is no JSON of a request")
        }
        guard request.files.count <= limits.files else {
            throw OperationFailure(.faultyInput, "\(request.files.count) files; at most \(limits.files) are taken")
        }
        // Judged one by one, so that their sum cannot overflow.
        guard request.files.allSatisfy({ (0...limits.bytes).contains($0.size) }) else {
            throw OperationFailure(.faultyInput, "a file is longer than \(limits.bytes) bytes")
        }
        return request
    }

    /// Does the operation; stops it where the command goes away or the node must stop.
    private func perform(
        _ operation: any NodeOperation,
        _ files: [InputFile],
        _ conversation: Conversation,
        _ channel: any Channel
    ) async throws -> [UInt8] {
        let (notes, sink) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingOldest(10_000))
        let workplace = Workplace(
            self.workplace.rooms,
            accounts: self.workplace.accounts,
            address: address.withLock { $0 },
            mail: self.workplace.mail,
            files: files,
            progress: { sink.yield($0) }
        )
        let began = ContinuousClock.now
        let task = Task(executorPreference: executor) {
            defer { sink.finish() }
            return try await OperationTable.reply(to: operation, in: workplace)
        }
        // The other side says nothing more: where its end closes, nobody waits for the answer.
        channel.closeFuture.whenComplete { _ in task.cancel() }
        let result = await withTaskCancellationHandler {
            for await note in notes {
                // A command that is gone is noticed above.
                try? await conversation.send(.note, Array(note.utf8))
            }
            return await task.result
        } onCancel: {
            task.cancel()
        }
        let isDone = if case .success = result { true } else { false }
        logger.notice(
            "command",
            metadata: [
                "operation": "\(type(of: operation).name)", "done": "\(isDone)",
                "microseconds": "\((ContinuousClock.now - began) / .microseconds(1))",
            ]
        )
        return try result.get()
    }
}

extension OperationFailure {
    static let stopped = OperationFailure(.unavailable, "the node stops; nothing was done")
}
