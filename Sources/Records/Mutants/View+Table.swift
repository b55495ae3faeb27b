#if DEBUG
package import STIX

extension Records {
    /// Whether an id is held, whoever reads it.
    package func holds(_ id: String) async throws -> Bool { try await read(as: .anonymous) { $0.holds(id) } }
}

/// A second path to the data, past the filter: what mutants of other rooms take.
extension View {
    /// Whether an id is held, whoever reads it.
    package func holds(_ id: String) -> Bool { (try? snapshot.lastRow(of: id)) != nil }

    /// Last versions of a type.
    package func everything(of type: String) throws -> [Served] { try snapshot.everything(of: type) }

    /// How many records of each type there are.
    package func countsOfTheTable() throws -> [String: Int] { try snapshot.countsOfTheTable() }

    /// The name of the last version of an id.
    package func lastVersionOfTheTable(_ id: String) throws -> String? { try snapshot.lastRow(of: id)?.name }

    /// The last stamp that was given out.
    package var lastStamp: Instant { Instant(microseconds: (try? Stamps.last(snapshot.db)) ?? 0) }

    /// How many rows there are up to an instant.
    package func rowCount(until instant: Instant) throws -> Int64 {
        try snapshot.rowCount(until: instant.microseconds)
    }
}
#endif
