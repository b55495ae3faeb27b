public import Database
import Foundation
public import GRDB
import JSON
import Labels

extension Records {
    /// Looks through everything that is stored, in one consistent state: pages, indexes and references between tables;
    /// labels, the log of clearances and memberships, and every version, read back as it was written, to the letter.
    ///
    /// - Parameter progress: told of the number of versions that were looked at, now and then.
    /// - Throws: `StoreError.damaged` where it cannot even be looked through.
    public static func check(
        _ store: Store,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> RecordsCheck {
        try await store.read { db in
            var check = RecordsCheck()
            for fault in try Store.faults(db, most: RecordsCheck.mostFaults) { check.add(fault) }
            // What the pages say cannot be trusted then, and need not be gone through.
            if check.faults.isEmpty { try check.lookThrough(db, progress) }
            return check
        }
    }

    /// Whether the rows of a store whose pages hold together are what was written: of a copy that is being made.
    public static func areSound(_ db: Database) throws -> Bool {
        var check = RecordsCheck()
        try check.lookThrough(db) { _ in }
        return check.faults.isEmpty
    }
}

extension RecordsCheck {
    /// How often progress is told, in versions.
    private static let step = 50_000

    /// What must be there for each row, by table; and nothing may be later than the last stamp.
    private static let rules = [
        ("versions of no object", "SELECT count(*) FROM version WHERE object NOT IN (SELECT number FROM object)"),
        ("versions of no strand", "SELECT count(*) FROM version WHERE strand NOT IN (SELECT number FROM strand)"),
        ("versions of no kind", "SELECT count(*) FROM version WHERE kind NOT IN (SELECT number FROM kind)"),
        ("versions without a label", "SELECT count(*) FROM version WHERE label NOT IN (SELECT number FROM label)"),
        ("parts of no version", "SELECT count(*) FROM portion WHERE version NOT IN (SELECT number FROM version)"),
        ("arrivals of no version", "SELECT count(*) FROM entry WHERE version NOT IN (SELECT number FROM version)"),
        ("arrivals without a label", "SELECT count(*) FROM entry WHERE label NOT IN (SELECT number FROM label)"),
        (
            "versions that never arrived",
            "SELECT count(*) FROM version WHERE number NOT IN (SELECT version FROM entry)"
        ),
        ("versions without a sum", "SELECT count(*) FROM version WHERE number NOT IN (SELECT version FROM body_sum)"),
        (
            "acts that end before their versions",
            "SELECT count(*) FROM together t JOIN version v ON v.number = t.version WHERE t.stamp <= v.added"
        ),
        ("acts of no version", "SELECT count(*) FROM together WHERE version NOT IN (SELECT number FROM version)"),
        ("sums of no version", "SELECT count(*) FROM body_sum WHERE version NOT IN (SELECT number FROM version)"),
        ("instants after the last one", "SELECT count(*) FROM version WHERE added > (SELECT last FROM stamp)"),
        ("arrivals after the last one", "SELECT count(*) FROM entry WHERE stamp > (SELECT last FROM stamp)"),
    ]

    fileprivate mutating func lookThrough(_ db: Database, _ progress: (Int) -> Void) throws {
        try rows(db)
        try labels(db)
        try audience(db)
        try versions(db, progress)
    }

    private mutating func rows(_ db: Database) throws {
        for (fault, query) in Self.rules {
            let count = try Int.fetchOne(db, sql: query) ?? 0
            if count > 0 { add("\(fault): \(count)") }
        }
    }

    private mutating func labels(_ db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT number, stored FROM label")
        while let row = try rows.next() {
            let text: String? = row[1]
            let number: Int64 = row[0]
            if text.flatMap({ Label(stored: $0) }) == nil, !add("label \(number) cannot be read back") { return }
        }
    }

    private mutating func audience(_ db: Database) throws {
        let decoder = JSONDecoder()
        let rows = try Row.fetchCursor(db, sql: "SELECT number, event FROM audience")
        while let row = try rows.next() {
            let text: String? = row[1]
            let number: Int64 = row[0]
            let event = text.flatMap { try? decoder.decode(AudienceEvent.self, from: Data($0.utf8)) }
            if event == nil, !add("entry \(number) of clearances and memberships cannot be read back") { return }
        }
    }

    /// Every version is the canonical form of an object with the id under which it stands, and has the sum that was kept
    /// when it was written.
    private mutating func versions(_ db: Database, _ progress: (Int) -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT v.number, v.body, o.id, k.type, s.sum FROM version v
                JOIN object o ON o.number = v.object JOIN kind k ON k.number = v.kind
                LEFT JOIN body_sum s ON s.version = v.number
                """
        )
        while let row = try rows.next() {
            versions += 1
            if versions % Self.step == 0 { progress(versions) }
            let number: Int64 = row[0]
            let body = row.withUnsafeBytes(1)
            let id: String? = row[2]
            let type: String? = row[3]
            // That a sum is missing is told above.
            let sum: Int64? = row[4]
            guard sum.map({ $0 == BodySum.of(body) }) ?? true, let root = try? JSONDocument(body).root,
                root["id"]?.string == id,
                root["type"]?.string == type, root.canonicalBytes() == body
            else {
                if add("version \(number) is not what was written") { continue }
                return
            }
        }
    }
}
