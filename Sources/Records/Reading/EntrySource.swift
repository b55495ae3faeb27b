import GRDB

/// A stretch of stamps, both ends left out, and the direction in which it is walked.
struct StampSpan {
    var after = Int64.min
    var before = Int64.max
    var isNewestFirst = false

    /// The place of a stamp in the walk.
    func order(_ stamp: Int64) -> Int64 { isNewestFirst ? -stamp : stamp }
}

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
    private(set) var span: StampSpan
    private var buffer: ArraySlice<Entry> = []
    private var isExhausted = false
    private var chunk: Int

    init(block: Int64, label: Int64, isComplex: Bool, kind: (Int64, Int64)?, span: StampSpan, chunk: Int) {
        self.block = block
        self.label = label
        self.isComplex = isComplex
        self.kind = kind
        self.span = span
        self.chunk = chunk
    }

    /// The same run, of which so many entries are fetched first.
    func fetching(first count: Int) -> EntrySource {
        var source = self
        source.chunk = count
        return source
    }

    /// The next entry, which stays where it is.
    mutating func peek(_ db: Database) throws -> Entry? {
        if buffer.isEmpty, !isExhausted { try fill(db) }
        return buffer.first
    }

    /// Moves behind the next entry.
    mutating func advance() { buffer = buffer.dropFirst() }

    private mutating func fill(_ db: Database) throws {
        let order = span.isNewestFirst ? "DESC" : "ASC"
        let rows: RowCursor
        if let kind {
            rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT stamp, version, kind, state FROM entry INDEXED BY entry_kind
                        WHERE block = ? AND label = ? AND complex = ? AND kind = ? AND state = ?
                        AND stamp > ? AND stamp < ? ORDER BY stamp \(order) LIMIT ?
                        """
                ),
                arguments: [block, label, isComplex, kind.number, kind.state, span.after, span.before, chunk]
            )
        } else {
            rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT stamp, version, kind, state FROM entry
                        WHERE block = ? AND label = ? AND complex = ? AND stamp > ? AND stamp < ?
                        ORDER BY stamp \(order) LIMIT ?
                        """
                ),
                arguments: [block, label, isComplex, span.after, span.before, chunk]
            )
        }
        var entries: [Entry] = []
        while let row = try rows.next() {
            entries.append(
                Entry(stamp: row[0], version: row[1], kind: row[2], state: row[3], isComplex: isComplex)
            )
        }
        isExhausted = entries.count < chunk
        if let last = entries.last?.stamp {
            if span.isNewestFirst { span.before = last } else { span.after = last }
        }
        chunk = min(chunk * 4, 4096)
        buffer = entries[...]
    }
}

/// Several runs of one direction as one, in the order of stamps.
struct MergedEntries {
    private var sources: [EntrySource]
    /// Source positions ordered by the place of their next stamp: a binary heap.
    private var heap: [(place: Int64, source: Int)] = []
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
        heap.append((sources[source].span.order(entry.stamp), source))
        var child = heap.count - 1
        while child > 0, heap[child].place < heap[(child - 1) / 2].place {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].place < heap[least].place { least = child }
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
