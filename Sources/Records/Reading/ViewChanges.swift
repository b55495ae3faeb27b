internal import STIX

#if DEBUG
internal import Mutants
#endif

/// What became of records between an earlier moment of a view and this one.
public struct ViewChanges: Sendable {
    /// Records that the caller knew and that the view does not show any more.
    public let gone: Set<String>
    /// Records that were touched, as the view shows them now; withdrawn ones too.
    public let served: [Served]
}

extension View {
    /// Whether this view is of an earlier state than another moment.
    public func precedes(_ other: ViewMoment) throws -> Bool { try moment.stamp < other.stamp }

    /// What became, since an earlier moment of the same reader, of the records that were touched. Every other record
    /// looks as it did.
    ///
    /// - Parameter isKnown: whether the caller was shown a record at the earlier moment: of what they were not and are
    ///   not shown nothing is said.
    /// - Returns: `nil` where everything may look different: another clearance, another reader, too many changes.
    public func changes(since earlier: ViewMoment, isKnown: (String) -> Bool) throws -> ViewChanges? {
        let now = try moment
        guard asOf == nil, earlier.isOfSameReader(as: now),
            let touched = touched(since: earlier, upTo: now)
        else { return nil }
        let served = try records(touched)
        #if DEBUG
        if LeakMutant.stockKeepsWhatIsGone.isActive { return ViewChanges(gone: [], served: Array(served.values)) }
        #endif
        return ViewChanges(
            gone: touched.filter { served[$0] == nil && isKnown($0) },
            served: served.values.sorted { $0.arrived < $1.arrived }
        )
    }

    private func touched(since earlier: ViewMoment, upTo now: ViewMoment) -> Set<String>? {
        #if DEBUG
        if LeakMutant.stockOutlivesClearance.isActive { return [] }
        #endif
        return snapshot.memory.touched(after: earlier.stamp, upTo: now.stamp)
    }
}

extension ViewMoment {
    /// Whether two moments differ by what was written alone.
    fileprivate func isOfSameReader(as other: ViewMoment) -> Bool {
        #if DEBUG
        if LeakMutant.stockOutlivesClearance.isActive { return principal == other.principal }
        #endif
        return (principal, ceiling, asOf, clearance) == (other.principal, other.ceiling, other.asOf, other.clearance)
            && (stretches, roles) == (other.stretches, other.roles)
    }
}
