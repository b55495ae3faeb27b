#if DEBUG || ENTENTE_PROOF
import Database
package import Labels
package import STIX

/// One effect of a write with the numbers that it was given.
package struct Applied: Sendable {
    /// What was done.
    package let effect: Effect
    /// The version that was appended or changed; 0 for what concerns no version.
    package let version: Int64
    /// The strand that it was appended to.
    package let strand: Int64
}

/// One version of a record as a reader reads it in its strand, served or not, with everything that the reader may know.
package struct Shown: Sendable, Hashable {
    package let id: String
    package let version: Int64
    package let strand: Int64
    /// When it arrived in its strand for this reader.
    package let arrived: Int64
    package let bytes: [UInt8]
    package let label: Label
    package let withheld: Set<Int>
}

/// What tests need to run a history again as one reader's trace of it. In debug builds, and in the long proof's own
/// build (`scripts/prove`): in a release there is one function that writes.
extension Records {
    /// Writes, and tells what was done.
    package func journal(
        _ act: Act,
        by principal: Principal
    ) async throws -> (
        receipt: Receipt, applied: [Applied], base: Instant
    ) {
        do {
            return try await writing(by: principal) { writing in
                let receipt = try writing.perform(act)
                return (receipt, writing.journal, Instant(microseconds: writing.stamps.base))
            }
        } catch let error as ActError {
            try await writing(by: principal) { writing in try writing.refuse(act, error) }
            throw error
        }
    }

    /// Applies effects as they are.
    package func apply(_ effects: [Effect]) async throws -> [Applied] {
        try await writing(by: .anonymous) { writing in
            for effect in effects { try writing.apply(effect) }
            try writing.finish()
            return writing.journal
        }
    }

    /// The last stamp that the store gave out.
    package func lastStamp() async throws -> Int64 {
        try await store.read { db in try Stamps.last(db) }
    }

    /// Moves the last stamp to a later one, as a write would of which nobody learns.
    package func reach(_ stamp: Int64) async throws {
        try await writing(by: .anonymous) { writing in
            writing.stamps.use(stamp)
            try writing.stamps.finish(writing.db, clock: clock)
        }
    }

    /// Everything that a reader reads of some ids, in every strand, in one state of the store.
    package func shown(_ ids: [String], to principal: Principal) async throws -> [String: [Shown]] {
        let now = clock.now()
        return try await store.read { [memory, catalogue] db in
            let snapshot = try Snapshot(
                db,
                memory: memory,
                catalogue: catalogue,
                principal: principal,
                ceiling: nil,
                asOf: nil,
                at: now
            )
            var shown: [String: [Shown]] = [:]
            for id in ids { shown[id] = try snapshot.shown(id) }
            return shown
        }
    }
}

extension Writing {
    /// What was done, with its numbers.
    var journal: [Applied] {
        zip(applied, results).map { Applied(effect: $0, version: $1.version, strand: $1.strand) }
    }
}

extension Snapshot {
    /// Everything that the reader reads of an id, in every strand.
    func shown(_ id: String) throws -> [Shown] {
        guard let object = try object(id) else { return [] }
        let history = try ObjectHistory.load(object.number, db: db, labels: labels)
        var shown: [Shown] = []
        for strand in Set(history.versions.map(\.strand)).sorted() {
            let result = try replayed(object.number) { $0.strand == strand }
            for item in result.items {
                guard let served = try serve(item) else { continue }
                shown.append(
                    Shown(
                        id: id,
                        version: item.showing.version,
                        strand: strand,
                        arrived: item.arrived,
                        bytes: served.bytes,
                        label: served.label,
                        withheld: item.showing.withheld
                    )
                )
            }
        }
        return shown
    }
}
#endif
