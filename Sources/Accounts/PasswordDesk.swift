import Dispatch
import Synchronization

/// Checks passwords one after another on a thread of its own, so that costly checks never hold up other requests, and
/// refuses when too many wait.
final class PasswordDesk: Sendable {
    private let queue = DispatchQueue(label: "entente.passwords", qos: .userInitiated)
    private let state = Mutex((waiting: 0, runs: 0))
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// How many passwords were hashed since the start.
    var runs: Int { state.withLock { $0.runs } }

    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        let isFree = state.withLock { state in
            guard state.waiting < limit else { return false }
            state.waiting += 1
            state.runs += 1
            return true
        }
        guard isFree else { throw AccountError.busy }
        defer { state.withLock { $0.waiting -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
