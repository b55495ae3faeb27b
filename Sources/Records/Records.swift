public import Database
public import Labels
public import STIX

/// The records of a node: versions that are appended and never changed, read as someone.
public final class Records: Sendable {
    let store: Store
    let memory = Memory()
    /// The kinds that are known; others are carried as they are.
    public let catalogue: Catalogue
    let clock: any WallClock
    let identifiers: any IdentifierSource
    private let audited: @Sendable ([AuditEntry]) -> Void

    /// The migrations of the tables that this room owns.
    public static var migrations: [Migration] { Schema.migrations }

    /// Uses an opened store.
    ///
    /// - Parameters:
    ///   - store: opened with at least `Records.migrations`.
    ///   - catalogue: the kinds that are known.
    ///   - clock: gives the instants of all stamps.
    ///   - identifiers: gives ids to what the node itself writes, and the gaps between stamps.
    ///   - audited: told of the entries of logs that a write has kept, for the operator's own collection.
    /// - Throws: `StoreError.clockBehind` where the clock stands before the last stamp of the store.
    public init(
        store: Store,
        catalogue: Catalogue,
        clock: any WallClock,
        identifiers: any IdentifierSource,
        audited: @escaping @Sendable ([AuditEntry]) -> Void = { _ in }
    ) throws {
        self.store = store
        self.audited = audited
        self.catalogue = catalogue
        self.clock = clock
        self.identifiers = identifiers
        let last = try store.readNow { db in try Stamps.last(db) }
        if last > clock.now().microseconds {
            throw StoreError.clockBehind(last: Instant(microseconds: last).text, now: clock.now().text)
        }
    }

    /// Reads as someone. All that `body` sees is one consistent state.
    ///
    /// - Parameters:
    ///   - principal: who reads.
    ///   - ceiling: "view as": the reader's clearance is reduced to this.
    ///   - asOf: only what had arrived for the reader by then.
    public func read<T: Sendable>(
        as principal: Principal,
        ceiling: Clearance? = nil,
        asOf: Instant? = nil,
        _ body: @Sendable (View) throws -> T
    ) async throws -> T {
        let now = clock.now()
        return try await store.read { [memory, catalogue] db in
            let snapshot = try Snapshot(
                db,
                memory: memory,
                catalogue: catalogue,
                principal: principal,
                ceiling: ceiling,
                asOf: asOf,
                at: now
            )
            return try body(View(snapshot))
        }
    }

    /// Writes: the only function that does.
    ///
    /// - Returns: what became of each object, from the writer's own view; durable on return.
    /// - Throws: `ActError` where the whole act is refused; nothing of it is written then.
    public func write(_ act: Act, by principal: Principal) async throws -> Receipt {
        do {
            return try await writing(by: principal) { writing in try writing.perform(act) }
        } catch let error as ActError {
            try await writing(by: principal) { writing in try writing.refuse(act, error) }
            throw error
        }
    }

    /// One transaction of the single writer, as somebody.
    func writing<T: Sendable>(
        by principal: Principal,
        _ body: @Sendable (inout Writing) throws -> T
    ) async throws -> T {
        let (done, applied) = try await store.write { [memory, catalogue, clock, identifiers] db in
            var writing = try Writing(
                db,
                memory: memory,
                catalogue: catalogue,
                principal: principal,
                clock: clock,
                identifiers: identifiers
            )
            return (try body(&writing), writing.applied)
        }
        let entries = applied.compactMap { effect in
            if case .audit(let entry) = effect { entry } else { nil }
        }
        if !entries.isEmpty { audited(entries) }
        return done
    }

    /// The first instant at which a waiting membership begins, if there is one: `.openBoundaries` is due then.
    public func nextBoundary() async throws -> Instant? {
        let now = clock.now()
        return try await store.read { [memory] db in
            let (_, audience, _, _) = try memory.current(db)
            return audience.due(at: now).isEmpty ? audience.nextStart(after: now) : now
        }
    }
}

/// Ids and random gaps, injected so that a history can be run again.
public protocol IdentifierSource: Sendable {
    /// A random UUID (version 4) in its text form.
    func uuid() -> String
    /// A random number in a range.
    func number(in range: ClosedRange<Int64>) -> Int64
}
