import Database
public import Labels
import STIX

/// What would become of an object, and what people of a party would be shown of it. Nothing was written.
public struct DraftPreview: Sendable, Hashable {
    /// The STIX id.
    public let id: String
    /// What would become of it.
    public let outcome: Receipt.Outcome
    /// The label that it would have.
    public let label: Label?
    /// What else the writer should know.
    public let notes: [String]
    /// The object as people of the party would be shown it, by the memberships that the writer can see; `nil` where
    /// they would be shown nothing.
    public let shown: [UInt8]?
    /// Whether parts of it would be withheld.
    public let isWhole: Bool
}

extension Records {
    /// Tries an envelope and says what people of a party would be shown of it alone.
    ///
    /// - Parameters:
    ///   - party: the identity id of the party; `nil` is the public.
    ///   - level: the level that its people are assumed to hold; the lowest where none is named.
    ///   - caveats: the caveats that they are assumed to hold.
    /// - Throws: `ActError` where the whole is refused.
    public func preview(
        _ envelope: Envelope,
        by principal: Principal,
        as party: String?,
        level: Level = .lowest,
        caveats: Set<String> = []
    ) async throws -> [DraftPreview] {
        let now = clock.now()
        // A transaction that reads: the clock is not waited for, and nothing is stored.
        return try await store.read { [memory, catalogue, identifiers] db in
            let writing = try Writing(
                db,
                memory: memory,
                catalogue: catalogue,
                principal: principal,
                clock: FrozenClock(instant: now),
                identifiers: identifiers
            )
            let reader =
                party.map { writing.snapshot.knownClearance(of: $0, level: level, caveats: caveats) } ?? .anonymous
            return try writing.preview(envelope, for: reader)
        }
    }
}

/// A clock that stands still: a trial gives out no stamps.
struct FrozenClock: WallClock {
    let instant: Instant

    func now() -> Instant { instant }
    func pass(_ instant: Instant, within microseconds: Int64) {}
}
