import Dispatch
import Synchronization

/// Checks passwords one after another on a thread of its own, so that costly checks never hold up other requests, and
/// refuses when too many wait.
final class PasswordDesk: Sendable {
    private let queue = DispatchQueue(label: "entente.passwords", qos: .userInitiated)
    private let waiting = Mutex(0)
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        let isFree = waiting.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
        guard isFree else { throw AccountError.busy }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
