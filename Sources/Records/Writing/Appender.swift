import Foundation
import GRDB
import JSON
import Labels
import STIX

/// Writes effects into the tables and keeps the indexes true.
struct Appender {
    let db: Database
    var labels: LabelTable
    var kinds: NameTable
    var paths: NameTable
    private let insertVersion: Statement
    private let insertEntry: Statement
    private let insertReference: Statement
    private let findObject: Statement
    private let insertObject: Statement

    init(_ db: Database, labels: LabelTable, kinds: NameTable, paths: NameTable) throws {
        self.db = db
        self.labels = labels
        self.kinds = kinds
        self.paths = paths
        insertVersion = try db.cachedStatement(
            sql: """
                INSERT INTO version (object, strand, kind, name, added, label, revoked, by_origin, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        insertEntry = try db.cachedStatement(
            sql: """
                INSERT INTO entry (block, label, complex, stamp, version, kind, state) VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        )
        insertReference = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO reference (target, label, version, path) VALUES (?, ?, ?, ?)"
        )
        findObject = try db.cachedStatement(sql: "SELECT number FROM object WHERE id = ?")
        insertObject = try db.cachedStatement(sql: "INSERT INTO object (id) VALUES (?)")
    }

    /// The number of an id, which gets one if it has none.
    mutating func object(_ id: String) throws -> Int64 {
        if let known = try Int64.fetchOne(findObject, arguments: [id]) { return known }
        try insertObject.execute(arguments: [id])
        return db.lastInsertedRowID
    }

    /// Appends a version. Returns its number and its strand's.
    mutating func append(_ new: Effect.Version) throws -> (version: Int64, strand: Int64) {
        let object = try object(new.id)
        let label = try labels.intern(new.label, db)
        let kind = try kinds.intern(new.type, db)
        let strand = try strand(new, object: object)
        let isComplex = try prepare(object: object, for: new, label: label)
        try insertVersion.execute(arguments: [
            object, strand, kind, new.name?.text, new.stamp, label, new.isRevoked, new.isByOrigin,
            Data(new.body).databaseValue,
        ])
        let version = db.lastInsertedRowID
        try BodySum.keep(new.body, of: version, db)
        if let together = new.together {
            try db.cachedStatement(sql: "INSERT INTO together (version, stamp) VALUES (?, ?)")
                .execute(arguments: [version, together])
        }
        let state = isComplex ? 0 : new.isRevoked ? 1 : 0
        try insertEntry.execute(arguments: [0, label, isComplex, new.stamp, version, kind, state])
        for (position, portion) in new.portions.enumerated() {
            try db.cachedStatement(sql: "INSERT INTO portion (version, position, selector, label) VALUES (?, ?, ?, ?)")
                .execute(arguments: [
                    version, position, portion.selector.stored, try labels.intern(portion.label, db),
                ])
        }
        for reference in new.references {
            try insertReference.execute(arguments: [
                try self.object(reference.id), label, version, try paths.intern(reference.path, db),
            ])
        }
        for code in Set(new.codes) {
            try db.cachedStatement(sql: "INSERT INTO code (code, version) VALUES (?, ?)")
                .execute(arguments: [code, version])
        }
        if let deed = new.deed { try append(deed, version: version, label: label) }
        try WordIndex(db).insert(version: version, body: new.body, label: new.label, portions: new.portions) {
            try labels.intern($0, db)
        }
        return (version, strand)
    }

    /// Notes what a version is in a decision.
    private mutating func append(_ deed: DeedPlace, version: Int64, label: Int64) throws {
        try db.cachedStatement(
            sql: "INSERT INTO deed (version, decision, label, expires, withheld, names) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            version, try object(deed.decision), label, deed.expires?.microseconds,
            deed.withheld.map(String.init).joined(separator: " "), deed.names,
        ])
        guard deed.settles else { return }
        try db.cachedStatement(
            sql:
                "UPDATE deed SET settled = 1 WHERE decision = ? AND version < ? AND expires IS NOT NULL AND settled = 0"
        ).execute(arguments: [try object(deed.decision), version])
    }

    /// Appends an entry to a party's log.
    func append(_ entry: AuditEntry) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO audit (id, party, at, actor, action, target, version, refusal, detail, label)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            entry.id, entry.party, entry.at.microseconds, entry.actor, entry.action.rawValue, entry.target,
            entry.version, entry.refusal, entry.detail, entry.label.stored,
        ])
    }

    private func strand(_ new: Effect.Version, object: Int64) throws -> Int64 {
        if case .existing(let number) = new.strand { return number }
        try db.cachedStatement(sql: "INSERT INTO strand (object, origin) VALUES (?, ?)")
            .execute(arguments: [object, new.origin])
        return db.lastInsertedRowID
    }

    /// Makes room for a version beside earlier ones; returns whether the replay must answer for the object.
    private mutating func prepare(object: Int64, for new: Effect.Version, label: Int64) throws -> Bool {
        let isComplex =
            try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT complex FROM object WHERE number = ?"),
                arguments: [object]
            ) ?? false
        if isComplex { return true }
        let last = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT number, strand, name, label FROM version WHERE object = ? ORDER BY number DESC LIMIT 1"
            ),
            arguments: [object]
        )
        guard let last else {
            if !new.portions.isEmpty { try makeComplex(object) }
            return !new.portions.isEmpty
        }
        let lastName: String? = last[2]
        let isInOrder = lastName.flatMap(Timestamp.init).map { name in new.name.map { name < $0 } ?? false } ?? true
        if new.strand == .existing(last[1]), last[3] == label, new.portions.isEmpty, isInOrder {
            let previous: Int64 = last[0]
            try db.cachedStatement(sql: "UPDATE entry SET state = 2 WHERE version = ?").execute(arguments: [previous])
            try words(of: previous) { index, body, label, portions, intern in
                try index.delete(version: previous, body: body, label: label, portions: portions, intern: intern)
            }
            return false
        }
        try makeComplex(object)
        return true
    }

    #if DEBUG
    /// The number after the last block in which something arrived, for the mutant that takes it.
    func nextFilledBlock() throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT coalesce(max(block), 0) + 1 FROM entry") ?? 1
    }
    #endif

    /// Writes a block of arrivals.
    mutating func appendBlock(_ arriving: [Effect.Arriving], block: Int64) throws {
        let find = try db.cachedStatement(
            sql: """
                SELECT e.label, e.complex, e.kind, e.state FROM entry e WHERE e.version = ? AND e.block = 0
                ORDER BY e.stamp DESC LIMIT 1
                """
        )
        for arrival in arriving {
            guard let row = try Row.fetchOne(find, arguments: [arrival.version]) else { continue }
            try insertEntry.execute(arguments: [
                block, row[0] as Int64, row[1] as Bool, arrival.stamp, arrival.version, row[2] as Int64,
                row[3] as Int64,
            ])
        }
    }

    /// From now on the replay answers for an object.
    mutating func makeComplex(_ object: Int64) throws {
        let changed = try db.cachedStatement(sql: "UPDATE object SET complex = 1 WHERE number = ? AND complex = 0")
        try changed.execute(arguments: [object])
        guard db.changesCount > 0 else { return }
        let versions = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT number FROM version WHERE object = ? ORDER BY number"),
            arguments: [object]
        )
        for version in versions {
            // The words of versions that were followed by another had been taken out of the index.
            if version != versions.last {
                try words(of: version) { index, body, label, portions, intern in
                    try index.insert(version: version, body: body, label: label, portions: portions, intern: intern)
                }
            }
            try db.cachedStatement(sql: "UPDATE entry SET complex = 1, state = 0 WHERE version = ?")
                .execute(arguments: [version])
        }
    }

    /// Gives versions further stamps: for some reader they may arrive anew.
    func giveCandidates(_ candidates: [Effect.Arriving]) throws {
        let find = try db.cachedStatement(sql: "SELECT label, kind FROM version WHERE number = ?")
        for candidate in candidates {
            guard let row = try Row.fetchOne(find, arguments: [candidate.version]) else { continue }
            try insertEntry.execute(arguments: [
                0, row[0] as Int64, true, candidate.stamp, candidate.version, row[1] as Int64, 0,
            ])
        }
    }

    /// Gives a version another label.
    mutating func relabel(
        version: Int64,
        label: Label,
        actor: String,
        reason: String,
        at: Int64,
        stamp: Int64
    ) throws {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT object, label, added, kind FROM version WHERE number = ?"),
                arguments: [version]
            )
        else { return }
        let object: Int64 = row[0]
        try makeComplex(object)
        try words(of: version) { index, body, label, portions, intern in
            try index.delete(version: version, body: body, label: label, portions: portions, intern: intern)
        }
        let number = try labels.intern(label, db)
        let insert = "INSERT OR IGNORE INTO relabel (version, at, label, actor, reason) VALUES (?, ?, ?, ?, ?)"
        try db.cachedStatement(sql: insert).execute(arguments: [version, row[2], row[1], "", ""])
        try db.cachedStatement(sql: insert).execute(arguments: [version, at, number, actor, reason])
        for table in [
            "UPDATE version SET label = ? WHERE number = ?", "UPDATE entry SET label = ? WHERE version = ?",
            "UPDATE deed SET label = ? WHERE version = ?",
        ] {
            try db.cachedStatement(sql: table).execute(arguments: [number, version])
        }
        try db.cachedStatement(sql: "UPDATE reference SET label = ? WHERE version = ?")
            .execute(arguments: [number, version])
        try insertEntry.execute(arguments: [0, number, true, stamp, version, row[3] as Int64, 0])
        try words(of: version) { index, body, label, portions, intern in
            try index.insert(version: version, body: body, label: label, portions: portions, intern: intern)
        }
    }

    /// Hands the words of a stored version to the word index.
    private mutating func words(
        of version: Int64,
        _ body: (WordIndex, [UInt8], Label, [Portion], (Label) throws -> Int64) throws -> Void
    ) throws {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT label, body FROM version WHERE number = ?"),
                arguments: [version]
            )
        else { return }
        let portions = try ObjectHistory.portions(of: version, db: db, labels: labels)
        try body(WordIndex(db), row.withUnsafeBytes(1), labels[row[0]], portions) { try labels.intern($0, db) }
    }
}
