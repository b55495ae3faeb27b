/// Work that has to end in time.
enum Deadline {
    /// Runs `work`; past `time` it is cancelled and `failure` thrown.
    static func run<T: Sendable>(
        within time: Duration,
        otherwise failure: any Error,
        _ work: @escaping @Sendable () async throws -> T
    ) async throws -> T {
        try await withThrowingTaskGroup(of: T.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: time)
                throw failure
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw failure }
            return first
        }
    }
}
