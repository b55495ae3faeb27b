import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Snapshot {
    /// Whether the reader is an administrator of a party that administers the node.
    var administersNode: Bool {
        guard let party = reader.party, reader.roles.contains(.administrator) else { return false }
        return reader.principal.operatesFor != nil || audience.ceilings[party]?.last?.ceiling.administersNode == true
    }

    /// The clearances of the people of the reader's party, for its administrators; those that were taken away have no
    /// level.
    func people() -> [PersonClearance] {
        guard let party = reader.party, reader.roles.contains(.administrator) else { return [] }
        #if DEBUG
        if LeakMutant.peopleOfAllParties.isActive {
            return audience.people.values.compactMap { $0.last?.clearance }.sorted { $0.person < $1.person }
        }
        #endif
        return audience.people.values.compactMap { $0.last?.clearance }.filter { $0.party == party }
            .sorted { $0.person < $1.person }
    }

    /// How far the reader's own party may clear its people.
    var ownCeiling: PartyCeiling? {
        guard let party = reader.party, reader.roles.contains(.administrator) else { return nil }
        return audience.ceilings[party]?.last?.ceiling
    }

    /// How far the reader's party may clear its people; for those who administer the node, every party's ceiling.
    func ceilings() throws -> [PartyCeiling] {
        guard let party = reader.party, reader.roles.contains(.administrator) else { return [] }
        return try audience.ceilings.values.compactMap { $0.last?.ceiling }
            .filter { try $0.party == party || (administersNode && record($0.party) != nil) }
            .sorted { $0.party < $1.party }
    }

    /// Whether a membership stands in lists for the reader.
    func lists(_ membership: Audience.Member) -> Bool {
        #if DEBUG
        if LeakMutant.hiddenMembershipsListed.isActive { return true }
        #endif
        return reader.clearance.reads(membership.label)
    }

    /// The memberships of a format that the reader can read and that are not over, with those that wait for their
    /// start.
    func memberships(of format: String) -> [Opening] {
        audience.members.filter { member in
            member.format == format && member.closed == nil && lists(member)
                && member.end.map { reader.at < $0 } ?? true
        }.map { member in
            Opening(
                id: member.id,
                member: member.member,
                format: member.format,
                kind: member.kind,
                start: member.start,
                end: member.end,
                opensFrom: member.opensFrom,
                label: member.label
            )
        }
    }
}
