import Foundation
import NIOCore

/// One operation, asked of a node that runs.
struct SocketCall<Done: NodeOperation> {
    /// The most bytes of a reply.
    private static var replyLimit: Int { 1 << 28 }

    private let operation: Done
    private let files: [InputFile]
    private let progress: Importing.Progress

    init(_ operation: Done, files: [InputFile], progress: @escaping Importing.Progress) {
        self.operation = operation
        self.files = files
        self.progress = progress
    }

    func run(over line: Conversation.Line) async throws -> Done.Reply {
        let answer: Answer
        do {
            answer = try await line.executeThenClose { inbound, outbound in
                var conversation = Conversation(inbound, outbound)
                return try await talk(&conversation)
            }
        } catch is CancellationError {
            throw CancellationError()
        } catch let error as OperationFailure {
            throw error
        } catch {
            throw Self.lost
        }
        switch answer {
        case .reply(let bytes): return try JSONDecoder().decode(Done.Reply.self, from: Data(bytes))
        case .failure(let failure): throw failure.original
        }
    }

    private enum Answer {
        case reply([UInt8])
        case failure(OperationFailure)
    }

    private func talk(_ conversation: inout Conversation) async throws -> Answer {
        let body = String(decoding: try JSONEncoder().encode(operation), as: UTF8.self)
        let request = SocketRequest(
            operation: Done.name,
            body: body,
            files: files.map { SocketRequest.File(path: $0.path, size: $0.bytes.count) }
        )
        try await conversation.send(.request, Array(try JSONEncoder().encode(request)))
        while true {
            guard let message = try await conversation.next(limit: Self.limit) else { throw Self.lost }
            switch message.kind {
            case .ready:
                for file in files { try await conversation.send(.file, file.bytes) }
            case .note: progress(String(decoding: message.bytes, as: UTF8.self))
            case .reply: return .reply(message.bytes)
            default: return .failure(try JSONDecoder().decode(OperationFailure.self, from: Data(message.bytes)))
            }
        }
    }

    private static func limit(_ kind: Frame.Kind) -> Int? {
        switch kind {
        case .ready: 0
        case .note: 1 << 20
        case .reply, .failure: replyLimit
        case .request, .file: nil
        }
    }

    /// The line broke. A transaction that was committed stays; what was not leaves nothing.
    private static var lost: OperationFailure {
        OperationFailure(
            .unavailable,
            "the node ended before it answered; all of it was done or nothing: look, then run the command again"
        )
    }
}
