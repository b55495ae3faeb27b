import Database
import GRDB
import STIX

#if DEBUG
import Mutants
#endif

/// The instants of one transaction: distinct, later than everything before, and passed by the clock before the
/// transaction is committed.
struct Stamps {
    /// The last stamp of the transaction before.
    let previous: Int64
    /// The instant before the first stamp.
    let base: Int64
    private(set) var last: Int64
    private let identifiers: any IdentifierSource
    /// One draw for each transaction, from which the gaps that an actor must not count are made: so the number of an
    /// actor's own draws does not depend on what is hidden from them.
    private var hiddenGaps: UInt64

    /// The greatest step between groups. Within a group stamps follow each other; a random step between groups keeps
    /// them from counting what lies between two records that a reader can see.
    static let greatestGap: Int64 = 997

    /// How long a write waits, in microseconds, for a clock that was set back: longer than clocks are slewed, shorter than
    /// anybody waits.
    static let patience: Int64 = 2_000_000

    /// Begins a transaction's stamps once the clock has passed those of the one before.
    ///
    /// - Throws: `StoreError.clockBehind` where the clock was set back by more than a moment.
    init(_ db: Database, clock: any WallClock, identifiers: any IdentifierSource) throws {
        previous = try Stamps.last(db)
        try clock.pass(Instant(microseconds: previous), within: Stamps.patience)
        base = clock.now().microseconds
        last = base
        self.identifiers = identifiers
        hiddenGaps = UInt64(identifiers.number(in: 0...1 << 53))
    }

    /// The last stamp that the store gave out; 0 in a new store.
    static func last(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT last FROM stamp")) ?? 0
    }

    /// Leaves a gap of random width.
    mutating func beginGroup() {
        #if DEBUG
        if LeakMutant.stampsWithoutGaps.isActive { return }
        #endif
        last += identifiers.number(in: 1...Stamps.greatestGap)
    }

    /// Leaves such a gap before a stamp of which the actor may not know.
    mutating func beginHiddenGroup() {
        hiddenGaps = hiddenGaps &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        last += 1 + Int64(hiddenGaps >> 33) % Stamps.greatestGap
    }

    /// The next stamp.
    mutating func next() -> Int64 {
        last += 1
        return last
    }

    /// Notes that a given stamp was used.
    mutating func use(_ stamp: Int64) { last = max(last, stamp) }

    /// Keeps the last stamp, and returns once the clock has passed it: what is committed now has arrived.
    func finish(_ db: Database, clock: any WallClock) throws {
        try db.cachedStatement(sql: "UPDATE stamp SET last = ?").execute(arguments: [last])
        try clock.pass(Instant(microseconds: last), within: last - base + Stamps.patience)
    }
}
