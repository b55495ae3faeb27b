import GRDB
import Labels
import STIX

extension ObjectHistory {
    /// Reads the history of an object.
    static func load(_ object: Int64, db: Database, labels: LabelTable) throws -> ObjectHistory {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT v.number, v.strand, s.origin, v.name, v.added, v.by_origin, v.revoked, v.label, t.stamp
                    FROM version v JOIN strand s ON s.number = v.strand
                    LEFT JOIN together t ON t.version = v.number
                    WHERE v.object = ? ORDER BY v.number
                    """
            ),
            arguments: [object]
        )
        return ObjectHistory(
            versions: try rows.map { row in
                let number: Int64 = row[0]
                let name: String? = row[3]
                let stamps = try stamps(of: number, db: db)
                return Version(
                    number: number,
                    strand: row[1],
                    origin: row[2],
                    name: name.flatMap(Timestamp.init),
                    added: row[4],
                    together: row[8] ?? row[4],
                    labels: try labelHistory(of: number, now: row[7], added: row[4], db: db, labels: labels),
                    portions: try portions(of: number, db: db, labels: labels),
                    byOrigin: row[5],
                    isRevoked: row[6],
                    stamps: stamps.own,
                    gained: stamps.gained
                )
            }
        )
    }

    private static func stamps(
        of version: Int64,
        db: Database
    ) throws -> (own: [Int64], gained: [(block: Int64, stamp: Int64)]) {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT block, stamp FROM entry WHERE version = ? ORDER BY stamp"),
            arguments: [version]
        )
        var own: [Int64] = []
        var gained: [(block: Int64, stamp: Int64)] = []
        for row in rows {
            let block: Int64 = row[0]
            if block == 0 { own.append(row[1]) } else { gained.append((block, row[1])) }
        }
        return (own, gained)
    }

    private static func labelHistory(
        of version: Int64,
        now: Int64,
        added: Int64,
        db: Database,
        labels: LabelTable
    ) throws -> [(from: Int64, label: Label)] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT at, label FROM relabel WHERE version = ? ORDER BY at"),
            arguments: [version]
        )
        return rows.isEmpty ? [(added, labels[now])] : rows.map { ($0[0], labels[$0[1]]) }
    }

    /// The portions of a version, in the order in which they were made.
    static func portions(of version: Int64, db: Database, labels: LabelTable) throws -> [Portion] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT selector, label FROM portion WHERE version = ? ORDER BY position"),
            arguments: [version]
        )
        return rows.map { Portion(selector: Selector(stored: $0[0]), label: labels[$0[1]]) }
    }
}
