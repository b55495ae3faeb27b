import Crypto
import Synchronization

/// Who was recognised lately by which credentials, so that a password is not checked anew with every request.
///
/// Keys are message authentication codes under a key of this process; no credential is kept. Emptied whenever an account
/// changes. One process alone writes accounts, so nothing can change behind its back.
final class Recognised: Sendable {
    struct Entry: Sendable {
        let account: Account
        /// Microseconds since 1970; nil for ever.
        let ends: Int64?
        /// The last use that the store knows of, in microseconds since 1970: of a session or a token.
        var used: Int64 = 0
        /// The token that was shown.
        var token: ToolToken?
    }

    private let key = SymmetricKey(size: .bits256)
    private let entries = Mutex<(generation: Int, known: [[UInt8]: Entry])>((0, [:]))
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// The generation to file an entry under; read before the store is asked.
    var generation: Int { entries.withLock { $0.generation } }

    func entry(_ credential: [String], at now: Int64) -> Entry? {
        let code = code(credential)
        return entries.withLock { $0.known[code] }.flatMap { entry in
            entry.ends.map { $0 <= now } ?? false ? nil : entry
        }
    }

    /// Keeps an entry, unless accounts changed since `generation`.
    func keep(_ entry: Entry, for credential: [String], generation: Int) {
        let code = code(credential)
        entries.withLock { entries in
            guard entries.generation == generation else { return }
            if entries.known.count >= limit { entries.known.removeAll(keepingCapacity: true) }
            entries.known[code] = entry
        }
    }

    /// Forgets one credential, and what is being looked up meanwhile.
    func forget(_ credential: [String]) {
        let code = code(credential)
        entries.withLock { entries in
            entries.generation += 1
            entries.known[code] = nil
        }
    }

    func forgetAll() {
        entries.withLock { entries in
            entries.generation += 1
            entries.known.removeAll(keepingCapacity: true)
        }
    }

    private func code(_ credential: [String]) -> [UInt8] {
        var hash = HMAC<SHA256>(key: key)
        for part in credential {
            let bytes = Array(part.utf8)
            withUnsafeBytes(of: bytes.count) { hash.update(data: $0) }
            hash.update(data: bytes)
        }
        return Array(hash.finalize())
    }
}
