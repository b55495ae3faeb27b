internal import Records
internal import Synchronization

#if DEBUG
internal import Mutants
#endif

/// The stocks of the readers who asked last, each of one moment: whatever is written makes the moment another one and the
/// stock a new one, so that nothing that was taken away is shown from here. The new one takes over what the view says
/// looks as it did.
///
/// A stock is made of one reader's view and given to that reader alone.
public final class Stockroom: Sendable {
    private struct Kept {
        let moment: ViewMoment
        let stock: Stock
        var lastUse: UInt64
    }

    private struct Shelfmark: Hashable {
        let principal: Principal
        let isReduced: Bool
        let isNow: Bool
    }

    private struct State {
        var kept: [Shelfmark: Kept] = [:]
        var uses: UInt64 = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: about how many bytes all stocks keep together
    public init(limit: Int = 512 << 20) {
        self.limit = limit
    }

    /// The stock of a view's moment; the reader's earlier one is thrown away, but for what did not change since.
    func stock(of view: View) throws -> Stock {
        let moment = try view.moment
        let mark = Shelfmark(
            principal: moment.principal,
            isReduced: moment.ceiling != nil,
            isNow: moment.asOf == nil
        )
        #if DEBUG
        if LeakMutant.stockSharedByReaders.isActive, let any = state.withLock({ $0.kept.values.first }) {
            return any.stock
        }
        if LeakMutant.stockKeptAfterChange.isActive, let old = state.withLock({ $0.kept[mark] }) { return old.stock }
        #endif
        let earlier = state.withLock { state -> Kept? in
            state.uses += 1
            state.kept[mark]?.lastUse = state.uses
            makeRoom(&state, besides: mark)
            return state.kept[mark]
        }
        if let earlier, earlier.moment == moment { return earlier.stock }
        // A page that took long does not throw away what later ones have gathered.
        if let earlier, try view.precedes(earlier.moment) { return Stock(limit: limit) }
        let changes = try earlier.flatMap { try view.changes(since: $0.moment, isKnown: $0.stock.knows) }
        let stock = changes.flatMap { earlier?.stock.following($0) } ?? Stock(limit: limit)
        return state.withLock { state in
            // Another page of the moment may have been here first.
            if let known = state.kept[mark], known.moment == moment { return known.stock }
            state.kept[mark] = Kept(moment: moment, stock: stock, lastUse: state.uses)
            makeRoom(&state, besides: mark)
            return stock
        }
    }

    /// Throws away what was not used for longest while there is too much.
    private func makeRoom(_ state: inout State, besides mark: Shelfmark) {
        var total = state.kept.values.reduce(0) { $0 + $1.stock.bytes }
        while total > limit,
            let oldest = state.kept.filter({ $0.key != mark }).min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            total -= oldest.value.stock.bytes
            state.kept[oldest.key] = nil
        }
    }
}
