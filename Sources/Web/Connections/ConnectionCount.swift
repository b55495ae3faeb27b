import Synchronization

/// How many connections each client has open, so that none takes them all.
///
/// Known proxies are not counted: everybody comes through them.
final class ConnectionCount: Sendable {
    private let most: Int
    private let uncounted: Set<String>
    private let open = Mutex<[String: Int]>([:])

    /// - Parameters:
    ///   - most: connections of one address, or of one IPv6 network of 64 bits.
    ///   - uncounted: addresses of proxies.
    init(most: Int, uncounted: Set<String>) {
        self.most = most
        self.uncounted = uncounted
    }

    /// Counts a connection; false where the client has as many as it may have, and then it is not counted.
    func admit(_ peer: String?) -> Bool {
        guard let key = key(peer) else { return true }
        return open.withLock { open in
            let count = open[key] ?? 0
            guard count < most else { return false }
            open[key] = count + 1
            return true
        }
    }

    /// Takes back what ``admit(_:)`` counted.
    func release(_ peer: String?) {
        guard let key = key(peer) else { return }
        open.withLock { open in
            let count = (open[key] ?? 0) - 1
            open[key] = count > 0 ? count : nil
        }
    }

    private func key(_ peer: String?) -> String? {
        guard let peer, !uncounted.contains(peer) else { return nil }
        return ClientAddress.key(peer)
    }
}
