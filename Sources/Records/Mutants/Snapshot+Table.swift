#if DEBUG
import GRDB
import Labels
import Mutants
import STIX

/// What mutants read: the tables, without asking who reads.
extension Snapshot {
    /// The last row of an id, whoever reads it.
    func lastRow(of id: String) throws -> VersionRow? {
        let number = try Int64.fetchOne(
            db,
            sql: "SELECT max(v.number) FROM version v JOIN object o ON o.number = v.object WHERE o.id = ?",
            arguments: [id]
        )
        return try number.flatMap(version)
    }

    /// Every version of an object.
    func rows(of object: Int64) throws -> [Replay.Item] {
        try Row.fetchAll(db, sql: "SELECT number, added FROM version WHERE object = ?", arguments: [object]).map {
            row in
            Replay.Item(showing: Showing(version: row[0], withheld: []), arrived: row[1])
        }
    }

    /// How many records of each type there are.
    func countsOfTheTable() throws -> [String: Int] {
        let rows = try Row.fetchAll(db, sql: "SELECT kind, count(DISTINCT object) FROM version GROUP BY kind")
        return Dictionary(uniqueKeysWithValues: rows.map { (kinds[$0[0]], $0[1]) })
    }

    /// Last versions of a type.
    func everything(of type: String) throws -> [Served] {
        let numbers = try Int64.fetchAll(
            db,
            sql: "SELECT max(number) FROM version WHERE kind = ? GROUP BY object ORDER BY 1",
            arguments: [kinds.number(of: type)]
        )
        return try numbers.compactMap { number in
            try serve(Replay.Item(showing: Showing(version: number, withheld: []), arrived: 0))
        }
    }

    /// By the last thing that happened to each id.
    func sortedByLastRow(_ served: [Served]) throws -> [Served] {
        try served.map { ($0, try lastRow(of: $0.id)?.added ?? 0) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// Where so many rows of a stretch end.
    func rowsEnd(_ count: Int, of span: StampSpan) -> Int64 {
        let last = try? Int64.fetchOne(
            db,
            sql: "SELECT stamp FROM entry WHERE stamp > ? AND stamp < ? ORDER BY stamp LIMIT 1 OFFSET ?",
            arguments: [span.after, span.before, count - 1]
        )
        return last.map { $0 + 1 } ?? span.before
    }

    /// Whether rows follow behind what is on a page.
    func hasRow(behind items: [Served]) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE stamp > ?)",
            arguments: [items.last?.arrived.microseconds ?? 0]
        ) ?? false
    }

    /// How many rows there are up to a stamp.
    func rowCount(until stamp: Int64) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT count(*) FROM entry WHERE stamp <= ?", arguments: [stamp]) ?? 0
    }

    /// Whether any version of an object withdraws it.
    func hasWithdrawal(_ object: Int64) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT max(revoked) FROM version WHERE object = ?", arguments: [object]) ?? false
    }

    /// What identities of a name stand for.
    func tokensOfTheTable(named name: String) -> [Token] {
        let ids = try? String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT o.id FROM code c JOIN version v ON v.number = c.version
                JOIN object o ON o.number = v.object WHERE c.code = ?
                """,
            arguments: [name]
        )
        return (ids ?? []).map(Token.party)
    }

    /// The number of the next entry of all logs.
    func nextAuditNumber() throws -> String {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM audit") ?? 0
        return "entry-\(1_000_000 + count)"
    }

    /// Refuses a version that there is not.
    func checkVersions(of change: LabelChange) throws {
        guard let row = try lastRow(of: change.id), let name = change.versions?.first, row.name != name else { return }
        throw ActError(rule: "version", reason: "there is no version \(name) of \(change.id)")
    }

    /// What the strands of an object make of what a reader is served of it.
    func mutate(_ result: inout ObjectItems, of object: Int64) throws {
        let wanted: [LeakMutant] = [.alsoHeldFromHidden, .firstStrandAlone]
        guard let active = LeakMutant.active, wanted.contains(active), let last = result.items.last,
            let served = try version(last.showing.version)
        else { return }
        let strands = try Row.fetchAll(
            db,
            sql: "SELECT number, origin FROM strand WHERE object = ? ORDER BY number",
            arguments: [object]
        )
        if active == .alsoHeldFromHidden {
            result.others = strands.map { $0[1] }.filter { $0 != served.origin }
        } else if strands.first.map({ $0[0] != served.strand }) ?? false {
            result.items = []
        }
    }
}

extension LabelTable {
    /// Whether the table has no room for another label.
    func isFull(for label: Label) -> Bool { number(of: label) == nil && count > 12 }
}
#endif
