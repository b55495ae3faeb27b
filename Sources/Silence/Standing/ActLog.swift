internal import JSON
internal import STIX

/// Acts as they are read: in the order of their places, each once, up to an instant.
///
/// The order in which acts come and how often they come change nothing. Where two different acts carry one id, which the
/// store prevents, the earlier one counts, then the one whose canonical bytes are less: any rule would do that does not
/// depend on the order.
struct ActLog: Sendable {
    let acts: [DecisionAct]

    init(_ acts: some Sequence<DecisionAct>, until now: Instant) {
        var byID: [Identifier: DecisionAct] = [:]
        for act in acts where act.received <= now {
            if let other = byID[act.id], Self.counts(other, before: act) { continue }
            byID[act.id] = act
        }
        self.acts = byID.values.sorted { $0.place < $1.place }
    }

    private static func counts(_ first: DecisionAct, before second: DecisionAct) -> Bool {
        guard first.received == second.received else { return first.received < second.received }
        return first.json.canonicalBytes().lexicographicallyPrecedes(second.json.canonicalBytes())
    }
}
