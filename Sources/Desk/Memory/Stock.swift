internal import Records
internal import Synchronization

/// What one reader was shown at one moment: entries already parsed, lists already made. Pages of that moment find here
/// what an earlier one has fetched.
final class Stock: Sendable {
    private struct State {
        /// Every entry once, whatever lists it stands in.
        var entries: [String: Entry] = [:]
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

    /// The entry of what the reader is served, made once; other versions of a record are made each time.
    func entry(of served: Served, _ make: () throws -> Entry?) rethrows -> Entry? {
        if let known = state.withLock({ $0.entries[served.id] }), known.served.bytes == served.bytes { return known }
        guard let made = try make() else { return nil }
        // An entry is its bytes, their parsed form and what was worked out of them.
        let size = 5 * served.bytes.count + 1_024
        state.withLock { state in
            guard state.entries[served.id] == nil, state.bytes + size <= limit else { return }
            state.entries[served.id] = made
            state.bytes += size
        }
        return made
    }

    /// The records of a type, gathered once.
    func list(_ type: String, _ make: () throws -> [Entry]) rethrows -> [Entry] {
        if let known = state.withLock({ $0.lists[type] }) { return known }
        let made = try make()
        state.withLock { state in keep(made, &state.lists[type], &state.bytes) }
        return made
    }

    /// The records that refer to one, gathered once.
    func referring(to id: String, _ make: () throws -> [Entry]) rethrows -> [Entry] {
        if let known = state.withLock({ $0.referring[id] }) { return known }
        let made = try make()
        state.withLock { state in keep(made, &state.referring[id], &state.bytes) }
        return made
    }

    private func keep(_ entries: [Entry], _ place: inout [Entry]?, _ bytes: inout Int) {
        let size = 256 + entries.count * MemoryLayout<Entry>.size
        guard place == nil, bytes + size <= limit else { return }
        place = entries
        bytes += size
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
