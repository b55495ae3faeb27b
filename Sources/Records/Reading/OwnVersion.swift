public import Labels
public import STIX

/// One version of a record that the reader's own party sent.
public struct OwnVersion: Sendable, Hashable {
    /// The version as the reader is served it.
    public let served: Served
    /// The label of the version itself; places with labels of their own add to it.
    public let label: Label
    /// When it got that label: what a membership opens depends on it.
    public let labelled: Instant
}

extension View {
    /// The versions of a record that the reader's own party sent, oldest first, whoever's record of the same id the
    /// reader is served; empty where there are none.
    public func ownVersions(of id: String) throws -> [OwnVersion] { try snapshot.ownVersions(of: id) }

    /// How the demands of a label stand with people of a party, as far as the reader can tell.
    ///
    /// - Parameter since: when the version got the label, or would
    public func explain(_ label: Label, since: Instant, party: String) -> [Explanation.Part] {
        snapshot.parts(of: label, since: since.microseconds, party: party)
    }
}

extension Snapshot {
    func ownVersions(of id: String) throws -> [OwnVersion] {
        guard let party = reader.party, let strand = try own(id, origin: party) else { return [] }
        return try strand.items.compactMap { item in
            guard let served = try serve(item), let row = try version(item.showing.version) else { return nil }
            let labelled = Instant(microseconds: try labelled(row))
            return OwnVersion(served: served, label: labels[row.label], labelled: labelled)
        }
    }
}
