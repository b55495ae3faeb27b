import GRDB
import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Snapshot {
    /// The last version of a record.
    func record(_ id: String) throws -> Served? {
        guard let object = try object(id) else { return nil }
        let result = try items(of: object.number, isComplex: object.isComplex)
        guard let last = result.items.last else { return nil }
        return try serve(last, others: result.others)
    }

    /// All versions that the reader is served of a record, oldest first.
    func versions(of id: String) throws -> [Served] {
        guard let object = try object(id) else { return [] }
        let result = try items(of: object.number, isComplex: object.isComplex)
        return try result.items.compactMap { try serve($0, others: result.others) }
    }

    /// The last versions of all records of a type that are in force, in the order of arrival.
    ///
    /// - Parameter isAsked: only under these labels; `nil` is all
    func list(_ type: String, labelled isAsked: ((Label) -> Bool)? = nil) throws -> [Served] {
        var served: [Served] = []
        let kinds = kinds.number(of: type).map { [$0] } ?? []
        try forEachInForce(kinds: kinds, labelled: isAsked) { item, _, others in
            if let record = try serve(item, others: others) { served.append(record) }
        }
        #if DEBUG
        if LeakMutant.sortByLastRow.isActive { return try sortedByLastRow(served) }
        #endif
        return served
    }

    /// How many records each type has: the lengths of the lists.
    func counts() throws -> [String: Int] {
        #if DEBUG
        if LeakMutant.countsOfTheTable.isActive { return try countsOfTheTable() }
        #endif
        var counts: [Int64: Int] = [:]
        if asOf == nil {
            for label in readable {
                try countPlain(block: 0, label.number, after: label.gained?.at.microseconds, into: &counts)
                if let gain = label.gained, gain.block != 0 {
                    try countPlain(block: gain.block, label.number, after: nil, into: &counts)
                }
            }
            try forEachComplex(kinds: nil) { _, kind, _ in counts[kind, default: 0] += 1 }
        } else {
            try forEachInForce(kinds: nil) { _, kind, _ in counts[kind, default: 0] += 1 }
        }
        return Dictionary(uniqueKeysWithValues: counts.map { (kinds[$0.key], $0.value) })
    }

    private func countPlain(block: Int64, _ label: Int64, after: Int64?, into counts: inout [Int64: Int]) throws {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT kind, count(*) FROM entry INDEXED BY entry_kind
                    WHERE block = ? AND label = ? AND complex = 0 AND state = 0 AND stamp > ? GROUP BY kind
                    """
            ),
            arguments: [block, label, after ?? Int64.min]
        )
        for row in rows { counts[row[0], default: 0] += row[1] }
    }

    /// Visits each record in force, in the order of arrival.
    private func forEachInForce(
        kinds: [Int64]?,
        labelled isAsked: ((Label) -> Bool)? = nil,
        _ body: (Replay.Item, Int64, [String]) throws -> Void
    ) throws {
        guard asOf == nil else { return try forEachAsOf(kinds: kinds, labelled: isAsked, body) }
        var merged = try MergedEntries(
            sources(span: StampSpan(), kinds: kinds ?? allKinds, states: [0], chunk: 512, labelled: isAsked),
            db: db
        )
        while let entry = try merged.next() {
            if !entry.isComplex {
                let showing = Showing(version: entry.version, withheld: [])
                try body(Replay.Item(showing: showing, arrived: entry.stamp), entry.kind, [])
            } else if let found = try lastInForce(entry), found.item.arrived == entry.stamp {
                try body(found.item, entry.kind, found.others)
            }
        }
    }

    /// The served last version of the record of a complex entry, if it is that entry's and in force.
    private func lastInForce(_ entry: EntrySource.Entry) throws -> (item: Replay.Item, others: [String])? {
        guard let row = try version(entry.version) else { return nil }
        let result = try items(of: row.object, isComplex: true)
        guard let last = result.items.last, last.showing.version == entry.version, !row.isRevoked else { return nil }
        return (last, result.others)
    }

    private func forEachComplex(kinds: [Int64]?, _ body: (Replay.Item, Int64, [String]) throws -> Void) throws {
        let complex = sources(span: StampSpan(), kinds: kinds, states: [0], chunk: 512).filter(\.isComplex)
        var merged = try MergedEntries(complex, db: db)
        while let entry = try merged.next() {
            guard let found = try lastInForce(entry), found.item.arrived == entry.stamp else { continue }
            try body(found.item, entry.kind, found.others)
        }
    }

    /// As of an earlier instant the states of entries say nothing: every object with an entry is looked at.
    private func forEachAsOf(
        kinds: [Int64]?,
        labelled isAsked: ((Label) -> Bool)? = nil,
        _ body: (Replay.Item, Int64, [String]) throws -> Void
    ) throws {
        var merged = try MergedEntries(
            sources(span: StampSpan(), kinds: kinds, states: [0, 1, 2], chunk: 512, labelled: isAsked),
            db: db
        )
        while let entry = try merged.next() {
            if let asOf, entry.stamp > asOf.microseconds { return }
            guard let row = try version(entry.version) else { continue }
            let result = try items(of: row.object, isComplex: entry.isComplex)
            guard let last = result.items.last, last.showing.version == entry.version, last.arrived == entry.stamp,
                !row.isRevoked
            else { continue }
            try body(last, entry.kind, result.others)
        }
    }

    private var allKinds: [Int64]? {
        kinds.names.isEmpty ? nil : (1...Int64(kinds.names.count)).map { $0 }
    }

    /// The records whose last version points to an id, in the order of arrival.
    func referring(to id: String) throws -> [Referring] {
        guard let target = try object(id) else { return [] }
        var found: [(Replay.Item, others: [String], path: String)] = []
        // One statement for all labels, and one of its own: whoever is asked within may ask again.
        let statement = try db.makeStatement(
            sql: """
                SELECT r.version, r.path, v.object, o.complex FROM reference r
                JOIN version v ON v.number = r.version JOIN object o ON o.number = v.object
                WHERE r.target = ? AND r.label = ?
                """
        )
        for label in readable {
            let rows = try Row.fetchCursor(statement, arguments: [target.number, label.number])
            while let row = try rows.next() {
                let result = try items(of: row[2], isComplex: row[3])
                guard let last = result.items.last, last.showing.version == row[0] else { continue }
                found.append((last, result.others, paths[row[1]]))
            }
        }
        found.sort { ($0.0.arrived, $0.path) < ($1.0.arrived, $1.path) }
        return try found.compactMap { item, others, path in
            guard let record = try serve(item, others: others), !record.isRevoked else { return nil }
            #if DEBUG
            if LeakMutant.referringFromPortions.isActive { return Referring(record: record, path: path) }
            #endif
            guard record.isWhole || record.value.points(to: id, by: path) else { return nil }
            return Referring(record: record, path: path)
        }
    }
}
