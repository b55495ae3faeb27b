public import STIX

/// Several decisions that were put together, each a row of its own: a break on one never holds the others.
public struct Package: Hashable, Sendable {
    /// The rows, in the order in which they are listed.
    public let rows: [Procedure]

    /// A package of decisions.
    /// - Throws: where there is none, or one stands twice.
    public init(_ rows: [Procedure]) throws(RoundError) {
        guard !rows.isEmpty else { throw RoundError(.rounds, .empty, "there is no row") }
        guard Set(rows.map(\.id)).count == rows.count else {
            throw RoundError(.rounds, .twice, "one decision stands in two rows")
        }
        self.rows = rows
    }

    /// Where each row stands, in the order of the rows, from the acts of all.
    public func standings(of acts: some Sequence<DecisionAct>, at now: Instant) -> [ProcedureStanding] {
        let byDecision = Dictionary(grouping: acts, by: \.decision)
        return rows.map { $0.standing(of: byDecision[$0.id] ?? [], at: now) }
    }
}
