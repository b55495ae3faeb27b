internal import Records
internal import Synchronization

/// What one reader was shown at one moment: entries already parsed, lists already made. Pages of that moment find here
/// what an earlier one has fetched.
final class Stock: Sendable {
    fileprivate struct State {
        /// Every last version once, whatever lists it stands in.
        var entries: [String: Entry] = [:]
        var lists: [String: [Entry]] = [:]
        /// What belongs into lists that are there and was not yet made an entry.
        var arrived: [String: [Served]] = [:]
        var referring: [String: [Entry]] = [:]
        var contents: [RegisterContents.Key: RegisterContents] = [:]
        var counts: [String: Int]?
        var pages: [PageKey: String] = [:]
        var bytes = 0
        var pageBytes = 0
        /// An entry found no room: lists may hold what `entries` does not.
        var isOverfull = false
    }

    /// What, beside the moment, the text of a page depends on.
    struct PageKey: Hashable, Sendable {
        let language: String
        let reader: Frame.Reader
        /// The day that the page is read on: some pages name it.
        let day: Int
    }

    private let state: Mutex<State>
    private let limit: Int

    /// - Parameter limit: about how many bytes are kept; what comes after is made anew each time
    convenience init(limit: Int) {
        self.init(limit: limit, state: State())
    }

    private init(limit: Int, state: State) {
        self.limit = limit
        self.state = Mutex(state)
    }

    /// Whether a record was shown from here.
    func knows(_ id: String) -> Bool { state.withLock { $0.entries[id] != nil } }

    /// The stock of a later moment: what is left of this one where only some records look different. No page is, since a
    /// page may tell more than records.
    ///
    /// - Returns: nil where a marking is among them, since what depends on it is not noted; and where not every record
    ///   that was shown is known.
    func following(_ changes: ViewChanges) -> Stock? {
        let changed = changes.gone.union(changes.served.map(\.id))
        var next = state.withLock { $0 }
        guard !next.isOverfull, !changed.contains(where: { $0.hasPrefix("marking-definition--") }) else { return nil }
        next.bytes -= next.pageBytes
        next.pages = [:]
        next.pageBytes = 0
        if !changed.isEmpty { next.counts = nil }
        next.forget(changed)
        for served in changes.served {
            let entry = Entry(served) { _ in false }
            for reference in entry?.references ?? [] { next.forgetReferring(to: reference.id) }
            guard !served.isRevoked, next.lists[served.type] != nil else { continue }
            next.arrived[served.type, default: []].append(served)
        }
        return Stock(limit: limit, state: next)
    }

    /// About how many bytes it holds.
    var bytes: Int { state.withLock { $0.bytes } }

    /// The last version of a record, if a page has fetched it.
    func entry(_ id: String) -> Entry? { state.withLock { $0.entries[id] } }

    /// The entry of the last version of a record, made once.
    func entry(of served: Served, _ make: () throws -> Entry?) rethrows -> Entry? {
        if let known = state.withLock({ $0.entries[served.id] }), known.served == served { return known }
        guard let made = try make() else { return nil }
        // An entry is its bytes, their parsed form and what was worked out of them.
        let size = Self.size(of: served)
        state.withLock { state in
            guard state.entries[served.id] == nil else { return }
            guard state.bytes + size <= limit else {
                state.isOverfull = true
                return
            }
            state.entries[served.id] = made
            state.bytes += size
        }
        return made
    }

    fileprivate static func size(of served: Served) -> Int { 5 * served.bytes.count + 1_024 }

    /// The records of a type, gathered once, by arrival.
    ///
    /// - Parameters:
    ///   - make: gathers them.
    ///   - entry: makes an entry of what arrived since they were gathered.
    func list(
        _ type: String,
        _ make: () throws -> [Entry],
        entry: (Served) throws -> Entry?
    ) rethrows -> [Entry] {
        let (known, arrived) = state.withLock { ($0.lists[type], $0.arrived[type] ?? []) }
        if let known, arrived.isEmpty { return known }
        if let known {
            let all = (known + (try arrived.compactMap(entry))).sorted { $0.served.arrived < $1.served.arrived }
            state.withLock { state in
                state.lists[type] = all
                state.arrived[type] = nil
            }
            return all
        }
        let made = try make()
        state.withLock { state in keep(made, &state.lists[type], &state.bytes) }
        return made
    }

    /// What a list holds, worked out once.
    func contents(
        _ key: RegisterContents.Key,
        _ make: () throws -> RegisterContents
    ) rethrows -> RegisterContents {
        if let known = state.withLock({ $0.contents[key] }) { return known }
        let made = try make()
        let size = 1_024 + made.entries.count * MemoryLayout<Entry>.size
        state.withLock { state in
            guard state.contents[key] == nil, state.bytes + size <= limit else { return }
            state.contents[key] = made
            state.bytes += size
        }
        return made
    }

    /// How many records each type has, counted once.
    func counts(_ make: () throws -> [String: Int]) rethrows -> [String: Int] {
        if let known = state.withLock({ $0.counts }) { return known }
        let made = try make()
        state.withLock { $0.counts = made }
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

extension Stock.State {
    /// Forgets records, and the gatherings in which they stand.
    fileprivate mutating func forget(_ ids: Set<String>) {
        for id in ids {
            if let entry = entries.removeValue(forKey: id) { bytes -= Stock.size(of: entry.served) }
            referring[id] = nil
        }
        let types = Set(ids.compactMap { id in id.firstRange(of: "--").map { String(id[..<$0.lowerBound]) } })
        for type in types {
            lists[type]?.removeAll { ids.contains($0.id) }
            arrived[type]?.removeAll { ids.contains($0.id) }
        }
        contents = contents.filter { key, _ in types.isDisjoint(with: key.sources) }
        referring = referring.filter { _, entries in !entries.contains { ids.contains($0.id) } }
    }

    /// Forgets what refers to a record.
    fileprivate mutating func forgetReferring(to id: String) { referring[id] = nil }
}
