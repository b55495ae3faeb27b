import GRDB
import STIX

/// Versions that may arrive anew for somebody when another one changes.
enum LaterVersions {
    /// Versions of a strand that come after a name, oldest first.
    static func of(strand: Int64, after name: Timestamp, db: Database) throws -> [Int64] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT number, name FROM version
                    WHERE object = (SELECT object FROM strand WHERE number = ?1) AND strand = ?1 ORDER BY number
                    """
            ),
            arguments: [strand]
        )
        return rows.filter { row in
            let text: String? = row[1]
            return text.flatMap(Timestamp.init).map { name < $0 } ?? false
        }.map { $0[0] }
    }

    /// Versions of the other strands of a strand's object, as they were added.
    static func beside(strand: Int64, db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT number FROM version
                    WHERE object = (SELECT object FROM strand WHERE number = ?1) AND strand <> ?1 ORDER BY number
                    """
            ),
            arguments: [strand]
        )
    }

    /// All versions of an object, as they were added.
    static func all(of object: Int64, db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT number FROM version WHERE object = ? ORDER BY number"),
            arguments: [object]
        )
    }
}
