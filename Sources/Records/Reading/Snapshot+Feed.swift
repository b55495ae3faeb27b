import GRDB
import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Snapshot {
    /// The runs of entries in which anything that the reader is served must stand.
    ///
    /// - Parameters:
    ///   - kinds: only these kinds; `nil` is all.
    ///   - states: of plain objects, only entries in these states.
    ///   - origin: only labels of what this party sent; `nil` is all.
    ///   - isAsked: only these labels; `nil` is all.
    func sources(
        span: StampSpan,
        kinds: [Int64]?,
        states: [Int64],
        chunk: Int,
        origin: String? = nil,
        labelled isAsked: ((Label) -> Bool)? = nil
    ) -> [EntrySource] {
        var sources: [EntrySource] = []
        // A label names the origin of what bears it among its originators, unless it is everybody's.
        let readable = self.readable.filter { label in
            if let isAsked, !isAsked(labels[label.number]) { return false }
            guard let origin else { return true }
            let originators = labels[label.number].originators
            return originators.isEmpty || originators.contains(origin)
        }
        func add(_ block: Int64, _ label: Int64, complex: Bool, after: Int64 = Int64.min) {
            var span = span
            span.after = max(span.after, after)
            guard let kinds else {
                sources.append(
                    EntrySource(
                        block: block,
                        label: label,
                        isComplex: complex,
                        kind: nil,
                        span: span,
                        chunk: chunk
                    )
                )
                return
            }
            for kind in kinds {
                // Complex objects keep state 0: the replay knows better.
                for state in complex ? [0] : states {
                    sources.append(
                        EntrySource(
                            block: block,
                            label: label,
                            isComplex: complex,
                            kind: (kind, state),
                            span: span,
                            chunk: chunk
                        )
                    )
                }
            }
        }
        for label in readable {
            let gained = label.gained?.at.microseconds ?? Int64.min
            add(0, label.number, complex: false, after: gained)
            add(0, label.number, complex: true)
            if let gain = label.gained, gain.block != 0 {
                add(gain.block, label.number, complex: false)
            }
        }
        // What a complex object's versions gained stands in the blocks of every stretch.
        for block in Set(reader.stretches.compactMap(\.block)).sorted() {
            for label in readable { add(block, label.number, complex: true) }
        }
        return sources
    }

    /// One page of what the reader is served, in the order of arrival.
    func feed(_ query: FeedQuery) throws -> FeedPage {
        if let specs = query.specVersions, !specs.contains("2.1") { return FeedPage(items: [], more: false) }
        if let ids = query.ids { return try feed(query, of: ids) }
        var kinds: [Int64]?
        if let types = query.types { kinds = types.compactMap { self.kinds.number(of: $0) }.sorted() }
        let onlyLast = query.versions == [.last] && asOf == nil
        let chunk = min(query.limit + 1, 256)
        let sources = sources(
            span: span(of: query),
            kinds: kinds,
            states: onlyLast ? [0, 1] : [0, 1, 2],
            chunk: chunk,
            origin: query.origin
        )
        // Of many runs a share each does to begin with: a page needs so many entries of all of them together.
        let share = min(chunk, max(16, 2 * chunk / max(1, sources.count)))
        var merged = try MergedEntries(sources.map { $0.fetching(first: share) }, db: db)
        var items: [Served] = []
        while let entry = try merged.next() {
            if onlyLast, !entry.isComplex, entry.state == 2 { continue }
            guard let served = try serve(entry, query: query, onlyLast: onlyLast) else { continue }
            if items.count == query.limit { return FeedPage(items: items, more: true) }
            items.append(served)
        }
        #if DEBUG
        if LeakMutant.moreFollowsInTheTable.isActive { return FeedPage(items: items, more: try hasRow(behind: items)) }
        #endif
        return FeedPage(items: items, more: false)
    }

    /// The stretch of time that a query asks for.
    private func span(of query: FeedQuery) -> StampSpan {
        var span = StampSpan(isNewestFirst: query.newestFirst)
        if let after = query.after { span.after = after.microseconds }
        if let before = query.before { span.before = before.microseconds }
        if let asOf { span.before = min(span.before, asOf.microseconds + 1) }
        #if DEBUG
        if LeakMutant.pagesFilledBeforeFilter.isActive { span.before = rowsEnd(query.limit, of: span) }
        #endif
        return span
    }

    private func serve(_ entry: EntrySource.Entry, query: FeedQuery, onlyLast: Bool) throws -> Served? {
        guard try isSent(entry.version, by: query.origin) else { return nil }
        if onlyLast, !entry.isComplex {
            return try serve(
                Replay.Item(showing: Showing(version: entry.version, withheld: []), arrived: entry.stamp)
            )
        }
        guard let object = try object(ofVersion: entry.version) else { return nil }
        let result = try items(of: object, isComplex: entry.isComplex, from: query.origin)
        let wanted = select(result.items, by: query.versions).filter { passes($0, query) }
        guard
            let item = wanted.first(where: { $0.arrived == entry.stamp && $0.showing.version == entry.version })
        else { return nil }
        return try serve(item, others: result.others)
    }

    /// Whether a version came from an origin, if one is asked for.
    private func isSent(_ version: Int64, by origin: String?) throws -> Bool {
        guard let origin else { return true }
        return try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT s.origin = ? FROM version v JOIN strand s ON s.number = v.strand WHERE v.number = ?"
            ),
            arguments: [origin, version]
        ) ?? false
    }

    /// What the reader is served of an object, or what of one origin's strand they read.
    private func items(of object: Int64, isComplex: Bool, from origin: String?) throws -> ObjectItems {
        guard isComplex, let origin else { return try items(of: object, isComplex: isComplex) }
        var result = try replayed(object) { $0.origin == origin }
        if let asOf { result.items.removeAll { $0.arrived > asOf.microseconds } }
        return result
    }

    /// Asked after first and last were chosen: an outdated version never stands in for a last one that is kept back.
    private func passes(_ item: Replay.Item, _ query: FeedQuery) -> Bool {
        !query.wholeOnly || item.showing.withheld.isEmpty
    }

    /// The chosen ones of the versions that a reader is served, oldest first.
    func select(_ items: [Replay.Item], by matches: Set<VersionMatch>) -> [Replay.Item] {
        if matches.contains(.all) { return items }
        var chosen: Set<Replay.Item> = []
        if matches.contains(.last), let last = items.last { chosen.insert(last) }
        if matches.contains(.first), let first = items.first { chosen.insert(first) }
        for case .at(let wanted) in matches {
            for item in items where (try? name(of: item)) == wanted { chosen.insert(item) }
        }
        return items.filter(chosen.contains)
    }

    private func name(of item: Replay.Item) throws -> Timestamp? {
        guard let row = try version(item.showing.version) else { return nil }
        return Timestamp(row.name ?? Instant(microseconds: item.arrived).text)
    }

    /// A page of given ids only.
    private func feed(_ query: FeedQuery, of ids: Set<String>) throws -> FeedPage {
        var found: [(item: Replay.Item, others: [String])] = []
        for id in ids {
            guard let object = try object(id) else { continue }
            let result = try items(of: object.number, isComplex: object.isComplex, from: query.origin)
            let wanted = select(result.items, by: query.versions).filter { passes($0, query) }
            found += wanted.map { ($0, result.others) }
            #if DEBUG
            if LeakMutant.versionFilterOnTheTable.isActive {
                found += select(try rows(of: object.number), by: query.versions).map { ($0, []) }
            }
            #endif
        }
        let span = span(of: query)
        found.sort { span.order($0.item.arrived) < span.order($1.item.arrived) }
        var items: [Served] = []
        for (item, others) in found where span.after < item.arrived && item.arrived < span.before {
            guard try isSent(item.showing.version, by: query.origin), let served = try serve(item, others: others)
            else { continue }
            if let types = query.types, !types.contains(served.type) { continue }
            if items.count == query.limit { return FeedPage(items: items, more: true) }
            items.append(served)
        }
        return FeedPage(items: items, more: false)
    }

    private func object(ofVersion number: Int64) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT object FROM version WHERE number = ?"),
            arguments: [number]
        )
    }
}
