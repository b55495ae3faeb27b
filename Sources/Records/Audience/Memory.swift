import Database
import Foundation
import GRDB
import Labels
import STIX
import Synchronization

#if DEBUG
import Mutants
#endif

/// What is kept between transactions: labels, the folded audience, and which labels a reader reads. All of it follows
/// from committed rows, so that it can be thrown away at any time.
final class Memory: Sendable {
    private struct State {
        var labels = LabelTable()
        var audience = Audience()
        var kinds = NameTable(table: "kind", column: "type")
        var paths = NameTable(table: "path", column: "path")
        var readable: [Key: Readable] = [:]
        var changes = ChangeLog()
        var decisions = DecisionMemory()
    }

    private struct Key: Hashable {
        let principal: Principal
        let ceiling: Clearance?
    }

    /// Which labels one reader reads.
    struct Readable: Sendable {
        fileprivate let audienceLength: Int64
        fileprivate let stretches: Int
        fileprivate var examined: Int64 = 0
        /// Readable labels in the order of their numbers.
        fileprivate(set) var labels: [Reader.ReadableLabel] = []
    }

    private let state = Mutex(State())
    /// More readers than this at one time and the oldest cache entries are made again.
    private static let mostReaders = 512

    /// Notes which records a write touches, before it is committed.
    func note(before: Int64, last: Int64, ids: Set<String>?) {
        state.withLock { $0.changes.note(before: before, last: last, ids: ids) }
    }

    /// The records that were touched after one stamp and up to another; `nil` where that is not known, or may be all.
    func touched(after first: Int64, upTo last: Int64) -> Set<String>? {
        state.withLock { $0.changes.ids(after: first, upTo: last) }
    }

    /// Labels, audience and names as the transaction of `db` sees them.
    func current(_ db: Database) throws -> (LabelTable, Audience, kinds: NameTable, paths: NameTable) {
        try state.withLock { state in
            try state.labels.catchUp(db)
            try Memory.catchUp(&state.audience, db)
            try state.kinds.catchUp(db)
            try state.paths.catchUp(db)
            return (state.labels, state.audience, state.kinds, state.paths)
        }
    }

    private static func catchUp(_ audience: inout Audience, _ db: Database) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT at, event FROM audience WHERE number > ? ORDER BY number"),
            arguments: [audience.length]
        )
        let decoder = JSONDecoder()
        while let row = try rows.next() {
            let text: String = row[1]
            audience.fold(
                try decoder.decode(AudienceEvent.self, from: Data(text.utf8)),
                at: Instant(microseconds: row[0])
            )
        }
    }

    /// What is kept of decisions, to look at or to add to.
    func withDecisions<T: Sendable>(_ body: (inout DecisionMemory) throws -> T) rethrows -> T {
        try state.withLock { try body(&$0.decisions) }
    }

    /// The labels that `reader` reads, of those in `table`.
    func readable(_ reader: Reader, table: LabelTable, audience: Audience) -> [Reader.ReadableLabel] {
        let key = Key(principal: reader.principal, ceiling: reader.ceiling)
        return state.withLock { state in
            var known = state.readable[key]
            #if DEBUG
            if LeakMutant.labelsKeptAfterChange.isActive, let known { return known.labels }
            #endif
            if known?.audienceLength != audience.length || known?.stretches != reader.stretches.count
                || (known?.examined ?? 0) > table.count
            {
                known = nil
            }
            var readable = known ?? Readable(audienceLength: audience.length, stretches: reader.stretches.count)
            readable.labels += reader.readable(of: table, after: readable.examined)
            readable.examined = table.count
            if state.readable.count >= Memory.mostReaders { state.readable.removeAll() }
            state.readable[key] = readable
            return readable.labels
        }
    }
}

/// Short names with numbers, as rows of a table: record types, property paths.
struct NameTable: Sendable {
    private let table: String
    private let column: String
    private(set) var names: [String] = []
    private var numbers: [String: Int64] = [:]

    init(table: String, column: String) {
        self.table = table
        self.column = column
    }

    subscript(number: Int64) -> String {
        number >= 1 && number <= Int64(names.count) ? names[Int(number - 1)] : ""
    }

    func number(of name: String) -> Int64? { numbers[name] }

    mutating func catchUp(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT \(column) FROM \(table) WHERE number > ? ORDER BY number"),
            arguments: [names.count]
        )
        while let row = try rows.next() {
            names.append(row[0])
            numbers[row[0]] = Int64(names.count)
        }
    }

    mutating func intern(_ name: String, _ db: Database) throws -> Int64 {
        if let number = numbers[name] { return number }
        try db.cachedStatement(sql: "INSERT INTO \(table) (number, \(column)) VALUES (?, ?)")
            .execute(arguments: [names.count + 1, name])
        names.append(name)
        numbers[name] = Int64(names.count)
        return Int64(names.count)
    }
}
