import Database
import GRDB
import JSON
import Labels
import STIX

#if DEBUG
import Mutants
#endif

/// One consistent state of the store as one reader sees it, inside one transaction. Everything that a `View` says is
/// computed here.
final class Snapshot {
    let db: Database
    let memory: Memory
    let catalogue: Catalogue
    let reader: Reader
    let labels: LabelTable
    let audience: Audience
    let kinds: NameTable
    let paths: NameTable
    /// Labels that the reader reads, by number.
    let readable: [Reader.ReadableLabel]
    private let gainedByLabel: [Int64: Reader.Gain?]
    /// What had arrived by then; `nil` is now.
    let asOf: Instant?
    /// How much the connection had changed when the snapshot was taken.
    private let changes: Int
    private var histories: [Int64: ObjectItems] = [:]
    private var contents: [Showing: Content] = [:]
    /// Names of identities and texts of labels, as the reader sees them: a list says the same ones on every line.
    var said = SaidNames()

    /// One id as the reader is served it.
    struct ObjectItems {
        /// The served versions, oldest first.
        var items: [Replay.Item]
        /// Other origins of which the reader reads something.
        var others: [String]
    }

    /// The row of a version.
    struct VersionRow {
        let number: Int64
        let object: Int64
        let id: String
        let strand: Int64
        let origin: String
        let kind: Int64
        let name: String?
        let label: Int64
        let added: Int64
        let isRevoked: Bool
        let body: [UInt8]
    }

    /// What a showing is, once worked out.
    struct Content {
        let bytes: [UInt8]
        /// Without `modified`, for comparison.
        let lasting: [UInt8]
        let label: Label
    }

    /// Whether nothing has been written since, so that what is read is there for all: an act that fails later leaves nothing.
    var isStored: Bool { db.totalChangesCount == changes }

    init(
        _ db: Database,
        memory: Memory,
        catalogue: Catalogue,
        principal: Principal,
        ceiling: Clearance?,
        asOf: Instant?,
        at: Instant
    ) throws {
        changes = db.totalChangesCount
        let (labels, audience, kinds, paths) = try memory.current(db)
        // A clock that was set back takes nobody back: time is what it was at the last write, at least.
        let present = Instant(microseconds: max(at.microseconds, try Stamps.last(db)))
        #if DEBUG
        let at = LeakMutant.asOfWithItsClearance.isActive ? asOf ?? present : present
        #else
        let at = present
        #endif
        let reader = Reader(principal: principal, ceiling: ceiling, at: at, audience: audience)
        self.db = db
        self.memory = memory
        self.catalogue = catalogue
        self.reader = reader
        self.labels = labels
        self.audience = audience
        self.kinds = kinds
        self.paths = paths
        self.asOf = asOf
        readable = memory.readable(reader, table: labels, audience: audience)
        gainedByLabel = Dictionary(readable.map { ($0.number, $0.gained) }, uniquingKeysWith: { one, _ in one })
    }

    /// What the same reader sees once an act's writes so far are counted: they may have brought labels, kinds and paths
    /// that are new to the store. Nothing of it is kept for others, since the act may still fail.
    init(_ before: Snapshot, with written: Appender) {
        db = before.db
        changes = before.changes
        memory = before.memory
        catalogue = before.catalogue
        reader = before.reader
        audience = before.audience
        asOf = before.asOf
        labels = written.labels
        kinds = written.kinds
        paths = written.paths
        readable = before.readable + before.reader.readable(of: written.labels, after: before.labels.count)
        gainedByLabel = Dictionary(readable.map { ($0.number, $0.gained) }, uniquingKeysWith: { one, _ in one })
    }

    /// Whether the reader reads a label, by its number.
    func reads(_ label: Int64) -> Bool { gainedByLabel[label] != nil }

    /// How far back the reader reads a label, by its number: nil inside is without a bound, nil is not at all.
    func gain(of label: Int64) -> Reader.Gain?? { gainedByLabel[label] }

    /// The object of an id and whether the replay must answer for it.
    func object(_ id: String) throws -> (number: Int64, isComplex: Bool)? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT number, complex FROM object WHERE id = ?"),
            arguments: [id]
        )
        return row.map { ($0[0], $0[1]) }
    }

    /// What the reader is served of an object.
    func items(of object: Int64, isComplex: Bool) throws -> ObjectItems {
        if let known = histories[object] { return known }
        var result = isComplex ? try replayed(object) : try plain(object)
        #if DEBUG
        try mutate(&result, of: object)
        #endif
        if let asOf { result.items.removeAll { $0.arrived > asOf.microseconds } }
        histories[object] = result
        return result
    }

    /// An object to which nothing unusual happened: one label, one strand, versions in order.
    private func plain(_ object: Int64) throws -> ObjectItems {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT number, label, added FROM version WHERE object = ? ORDER BY number"),
            arguments: [object]
        )
        guard let label: Int64 = rows.first?[1], let gained = gainedByLabel[label] else {
            return ObjectItems(items: [], others: [])
        }
        let items = try rows.compactMap { row -> Replay.Item? in
            let number: Int64 = row[0]
            if let gained, !gained.opens(added: row[2]) { return nil }
            return Replay.Item(
                showing: Showing(version: number, withheld: []),
                arrived: try arrival(of: number, added: row[2], gained: gained)
            )
        }
        return ObjectItems(items: items, others: [])
    }

    func arrival(of version: Int64, added: Int64, gained: Reader.Gain?) throws -> Int64 {
        guard let gained, added <= gained.at.microseconds else { return added }
        let stamp = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT stamp FROM entry WHERE version = ? AND block = ?"),
            arguments: [version, gained.block]
        )
        return stamp ?? added
    }

    /// Runs the history of an object; of those versions only that pass `filter`.
    func replayed(
        _ object: Int64,
        where filter: (ObjectHistory.Version) -> Bool = { _ in true }
    ) throws -> ObjectItems {
        let loaded = try ObjectHistory.load(object, db: db, labels: labels)
        let history = ObjectHistory(versions: loaded.versions.filter(filter))
        var failure: (any Error)?
        let replay = Replay(history: history, stretches: reader.stretches) { showing in
            do {
                return try self.content(showing, of: history)?.lasting
            } catch {
                failure = error
                return nil
            }
        }
        let result = replay.run()
        if let failure { throw failure }
        return ObjectItems(items: result.items, others: result.others)
    }

    /// The row of a version.
    func version(_ number: Int64) throws -> VersionRow? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT v.object, o.id, v.strand, s.origin, v.kind, v.name, v.label, v.revoked, v.body, v.added
                    FROM version v JOIN object o ON o.number = v.object JOIN strand s ON s.number = v.strand
                    WHERE v.number = ?
                    """
            ),
            arguments: [number]
        )
        return try row.map { row in
            VersionRow(
                number: number,
                object: row[0],
                id: row[1],
                strand: row[2],
                origin: row[3],
                kind: row[4],
                name: row[5],
                label: row[6],
                added: row[9],
                isRevoked: row[7],
                body: try row.storedBody(8)
            )
        }
    }

    /// The content of a showing; `nil` where the projection is no valid object.
    func content(_ showing: Showing, of history: ObjectHistory) throws -> Content? {
        if let known = contents[showing] { return known.bytes.isEmpty ? nil : known }
        guard let version = history.versions.first(where: { $0.number == showing.version }),
            let row = try body(showing.version)
        else { return nil }
        let shown = version.portions.enumerated().filter { !showing.withheld.contains($0.offset) }
        let label = shown.reduce(version.labels.last?.label ?? .nobody) { $0.join($1.element.label) }
        let made = project(row, portions: version.portions, withheld: showing.withheld)
        contents[showing] = Content(bytes: made?.bytes ?? [], lasting: made?.lasting ?? [], label: label)
        return made == nil ? nil : contents[showing]
    }

    private func body(_ number: Int64) throws -> [UInt8]? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT body FROM version WHERE number = ?"),
            arguments: [number]
        )?.storedBody(0)
    }

    private func project(
        _ body: [UInt8],
        portions: [Portion],
        withheld: Set<Int>
    ) -> (bytes: [UInt8], lasting: [UInt8])? {
        guard let whole = try? JSONValue(parsing: body) else { return nil }
        guard
            var value = withheld.isEmpty
                ? whole : Projection.of(whole, without: withheld.map { portions[$0].selector })
        else { return nil }
        var bytes = body
        if !withheld.isEmpty {
            // What is left must be an object that anyone would accept; else nothing of it is shown.
            guard case .valid(let object, _) = catalogue.check(value) else { return nil }
            bytes = object.canonical
        }
        value["modified"] = nil
        return (bytes, value.canonicalBytes())
    }

    /// The record that an item shows.
    func serve(_ item: Replay.Item, others: [String] = []) throws -> Served? {
        guard let row = try version(item.showing.version) else { return nil }
        var bytes = row.body
        var label = labels[row.label]
        if let content = contents[item.showing] {
            bytes = content.bytes
            label = content.label
        }
        let arrived = Instant(microseconds: item.arrived)
        return Served(
            id: row.id,
            type: kinds[row.kind],
            version: row.name ?? arrived.text,
            arrived: arrived,
            bytes: bytes,
            isWhole: item.showing.withheld.isEmpty,
            label: label,
            base: labels[row.label],
            origin: row.origin,
            alsoFrom: others,
            isRevoked: try isRevoked(row)
        )
    }

    /// Whether a version withdraws its record.
    private func isRevoked(_ row: VersionRow) throws -> Bool {
        #if DEBUG
        if LeakMutant.tombstoneOfHiddenStrand.isActive { return try hasWithdrawal(row.object) }
        #endif
        return row.isRevoked
    }
}

extension Row {
    /// A blob column as bytes; empty where it is NULL.
    func withUnsafeBytes(_ index: Int) -> [UInt8] {
        (try? withUnsafeData(atIndex: index) { data in data.map { [UInt8]($0) } ?? [] }) ?? []
    }
}
