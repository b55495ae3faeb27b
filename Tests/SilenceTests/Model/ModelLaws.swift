/// What has to hold on every step of the model, whatever `RoundStanding` says.
enum ModelLaws {
    /// The law that a step breaks; nil where all hold. `event` is nil where only time passes.
    static func broken(
        from before: ModelState,
        to after: ModelState,
        by event: ModelEvent?,
        _ verdict: ModelVerdict,
        in world: ModelState.World
    ) -> String? {
        if after.phase == .adopted, !after.parties.prefix(world.parties).allSatisfy(\.received) {
            return "5: adopted without a receipt"
        }
        if before.round == after.round, isFinal(before.phase), after.phase != before.phase,
            !(before.phase == .adopted && after.phase == .issued)
        {
            return "14: an outcome flips from \(before.phase) to \(after.phase)"
        }
        if before.phase == .held, before.round == after.round, after.phase != .held, after.phase != .withdrawn {
            return "5: held leads to \(after.phase)"
        }
        if after.round > before.round, after.parties.contains(where: { $0.agreed || $0.reserved || $0.stated }) {
            return "1: silence carries over"
        }
        if before.round == after.round, before.opens != after.opens || before.expires != after.expires {
            return "1: the window changes inside a round"
        }
        if case .broken(let party) = after.phase, party == world.concerned || party >= world.parties {
            return "13: \(party) blocks"
        }
        if verdict == .void, before != after { return "a void event changes something" }
        if verdict == .late, before.phase != .held, before != after { return "8: a late event changes something" }
        if verdict == .late, before.phase != after.phase { return "8: a late event changes the state" }
        return event.flatMap { lawOfWindow($0, before, after, verdict) }
    }

    private static func lawOfWindow(
        _ event: ModelEvent,
        _ before: ModelState,
        _ after: ModelState,
        _ verdict: ModelVerdict
    ) -> String? {
        guard case .breakSilence = event, verdict == .counts || verdict == .recorded else { return nil }
        let window = before.opens..<before.expires
        return window.contains(before.now) ? nil : "2: a break counts at \(before.now), outside \(window)"
    }

    private static func isFinal(_ phase: ModelState.Phase) -> Bool {
        switch phase {
        case .broken, .adopted, .issued, .withdrawn: true
        case .draft, .announced, .running, .held: false
        }
    }
}
