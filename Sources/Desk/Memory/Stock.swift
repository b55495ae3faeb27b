internal import Records
internal import Synchronization

/// What one reader was shown at one moment: entries already parsed, lists already made. Pages of that moment find here
/// what an earlier one has fetched.
final class Stock: Sendable {
    private struct State {
        var lists: [String: [Entry]] = [:]
        var referring: [String: [Entry]] = [:]
        var pages: [PageKey: String] = [:]
        var bytes = 0
        var pageBytes = 0
    }

    /// What, beside the moment, the text of a page depends on.
    struct PageKey: Hashable, Sendable {
        let language: String
        let reader: Frame.Reader
        /// The day that the page is read on: some pages name it.
        let day: Int
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: about how many bytes are kept; what comes after is made anew each time
    init(limit: Int) {
        self.limit = limit
    }

    /// About how many bytes it holds.
    var bytes: Int { state.withLock { $0.bytes } }

    /// The records of a type, made once.
    func list(_ type: String, _ make: () throws -> [Entry]) rethrows -> [Entry] {
        if let known = state.withLock({ $0.lists[type] }) { return known }
        let made = try make()
        // An entry is its bytes, their parsed form and what was worked out of them.
        let size = made.reduce(256) { $0 + 3 * $1.served.bytes.count + 512 }
        state.withLock { state in
            guard state.lists[type] == nil, state.bytes + size <= limit else { return }
            state.lists[type] = made
            state.bytes += size
        }
        return made
    }

    /// The records that refer to one, made once; they are entries that the lists hold as well.
    func referring(to id: String, _ make: () throws -> [Entry]) rethrows -> [Entry] {
        if let known = state.withLock({ $0.referring[id] }) { return known }
        let made = try make()
        let size = 128 + made.count * MemoryLayout<Entry>.size
        state.withLock { state in
            guard state.referring[id] == nil, state.bytes + size <= limit else { return }
            state.referring[id] = made
            state.bytes += size
        }
        return made
    }

    /// The text of a page, if it was made before.
    func page(_ key: PageKey) -> String? { state.withLock { $0.pages[key] } }

    /// Keeps the text of a page.
    func keep(_ page: String, as key: PageKey) {
        let size = page.utf8.count + 256
        state.withLock { state in
            // Addresses are without number: whoever asks for ever others shall not crowd out the lists.
            guard state.pages[key] == nil, state.pageBytes + size <= limit / 8, state.bytes + size <= limit else {
                return
            }
            state.pages[key] = page
            state.bytes += size
            state.pageBytes += size
        }
    }
}
