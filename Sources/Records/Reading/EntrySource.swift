import GRDB

/// One run of entries in the order of their stamps: one label in one block, perhaps one kind and state of it.
struct EntrySource {
    /// One entry.
    struct Entry {
        let stamp: Int64
        let version: Int64
        let kind: Int64
        let state: Int64
        let isComplex: Bool
    }

    let block: Int64
    let label: Int64
    let isComplex: Bool
    /// Only this kind and state; `nil` is all.
    let kind: (number: Int64, state: Int64)?
    private var after: Int64
    private var buffer: ArraySlice<Entry> = []
    private var isExhausted = false
    private var chunk: Int

    init(block: Int64, label: Int64, isComplex: Bool, kind: (Int64, Int64)?, after: Int64, chunk: Int) {
        self.block = block
        self.label = label
        self.isComplex = isComplex
        self.kind = kind
        self.after = after
        self.chunk = chunk
    }

    /// The next entry, which stays where it is.
    mutating func peek(_ db: Database) throws -> Entry? {
        if buffer.isEmpty, !isExhausted { try fill(db) }
        return buffer.first
    }

    /// Moves behind the next entry.
    mutating func advance() { buffer = buffer.dropFirst() }

    private mutating func fill(_ db: Database) throws {
        let rows: RowCursor
        if let kind {
            rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT stamp, version, kind, state FROM entry INDEXED BY entry_kind
                        WHERE block = ? AND label = ? AND complex = ? AND kind = ? AND state = ? AND stamp > ?
                        ORDER BY stamp LIMIT ?
                        """
                ),
                arguments: [block, label, isComplex, kind.number, kind.state, after, chunk]
            )
        } else {
            rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT stamp, version, kind, state FROM entry
                        WHERE block = ? AND label = ? AND complex = ? AND stamp > ? ORDER BY stamp LIMIT ?
                        """
                ),
                arguments: [block, label, isComplex, after, chunk]
            )
        }
        var entries: [Entry] = []
        while let row = try rows.next() {
            entries.append(
                Entry(stamp: row[0], version: row[1], kind: row[2], state: row[3], isComplex: isComplex)
            )
        }
        isExhausted = entries.count < chunk
        after = entries.last?.stamp ?? after
        chunk = min(chunk * 4, 4096)
        buffer = entries[...]
    }
}

/// Several runs as one, in the order of stamps.
struct MergedEntries {
    private var sources: [EntrySource]
    /// Source positions ordered by their next stamp: a binary heap.
    private var heap: [(stamp: Int64, source: Int)] = []
    private let db: Database

    init(_ sources: [EntrySource], db: Database) throws {
        self.sources = sources
        self.db = db
        for index in sources.indices { try push(index) }
    }

    /// The next entry of all runs.
    mutating func next() throws -> EntrySource.Entry? {
        guard let top = heap.first, let entry = try sources[top.source].peek(db) else { return nil }
        sources[top.source].advance()
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        try push(top.source)
        return entry
    }

    private mutating func push(_ source: Int) throws {
        guard let entry = try sources[source].peek(db) else { return }
        heap.append((entry.stamp, source))
        var child = heap.count - 1
        while child > 0, heap[child].stamp < heap[(child - 1) / 2].stamp {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].stamp < heap[least].stamp { least = child }
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
