import STIX

@testable import Silence

/// Goes through every sequence of events of a small world, at every boundary of its clocks, each state of the model once;
/// on every step it asks `Procedure` for the same and compares.
struct Explorer {
    let world: ModelState.World
    /// What may happen; each is tried in every state.
    let events: [ModelEvent]
    /// At most so many acts in a sequence, those of the beginning included; time passes for nothing.
    let depth: Int
    /// What happens first, at the first instant.
    var beginning: [ModelEvent] = []
    /// At most so many rounds.
    var rounds = 3
    /// The first window.
    static let window: (opens: Int64, expires: Int64) = (20 * minute, 40 * minute)
    static let minute: Int64 = 60_000_000
    /// Before, at, between and a microsecond before the instants at which windows begin and end.
    static let clocks: [Int64] = [
        0, 20 * minute - 1, 20 * minute, 30 * minute, 40 * minute - 1, 40 * minute, 50 * minute, 60 * minute - 1,
        60 * minute, 80 * minute - 1, 80 * minute, 90 * minute,
    ]

    /// What was found.
    struct Result {
        var states = 0
        var steps = 0
        /// In how many states a round stands, by its name.
        var names: [RoundState.Name: Int] = [:]
        /// The first disagreement, with the acts that lead to it.
        var fault: String?
    }

    /// A state of the model, and one way to it.
    struct Node {
        var state: ModelState
        var rounds: [Round]
        var acts: [DecisionAct]
    }

    /// Goes through all of it, or to the first fault.
    func run() throws -> Result {
        var result = Result()
        let bridge = try ModelBridge(world)
        let start = ModelState(world, opens: Self.window.opens, expires: Self.window.expires)
        var node = Node(state: start, rounds: [bridge.first], acts: [])
        for event in beginning { node = try step(node, event, bridge, &result) ?? node }
        var visited: Set<ModelState> = [node.state]
        var layer = [node]
        while !layer.isEmpty {
            var next: [Node] = []
            var index = 0
            while index < layer.count {
                let node = layer[index]
                index += 1
                result.states += 1
                result.names[bridge.name(of: node.state.phase), default: 0] += 1
                if let later = try later(node, bridge, &result), visited.insert(later.state).inserted {
                    layer.append(later)
                }
                for event in events where node.acts.count < depth {
                    guard let after = try step(node, event, bridge, &result) else { continue }
                    if visited.insert(after.state).inserted { next.append(after) }
                }
                if result.fault != nil { return result }
            }
            layer = next
        }
        return result
    }

    /// The next instant of the clocks; nil after the last one.
    private func later(_ node: Node, _ bridge: ModelBridge, _ result: inout Result) throws -> Node? {
        guard let clock = Self.clocks.first(where: { $0 > node.state.now }) else { return nil }
        var after = node
        after.state.advance(to: clock, in: world)
        result.steps += 1
        let standing = try bridge.standing(of: after.rounds, after.acts, at: clock)
        result.fault =
            result.fault ?? ModelLaws.broken(from: node.state, to: after.state, by: nil, .counts, in: world)
            ?? bridge.difference(after.state, standing).map { told($0, after, nil) }
        return after
    }

    /// What an event leads to; nil where the model takes no more rounds.
    private func step(
        _ node: Node,
        _ event: ModelEvent,
        _ bridge: ModelBridge,
        _ result: inout Result
    ) throws -> Node? {
        var after = node
        let verdict = after.state.apply(event, in: world)
        guard after.state.round <= rounds else { return nil }
        result.steps += 1
        let act = try bridge.act(event, number: node.acts.count + 1, in: node.state)
        after.acts.append(act)
        if let round = try bridge.successor(of: node.rounds, event, act) { after.rounds.append(round) }
        let standing = try bridge.standing(of: after.rounds, after.acts, at: node.state.now)
        result.fault =
            result.fault ?? ModelLaws.broken(from: node.state, to: after.state, by: event, verdict, in: world)
            ?? bridge.difference(after.state, standing).map { told($0, after, event) }
            ?? bridge.difference(verdict, of: act, standing).map { told($0, after, event) }
        return after
    }

    private func told(_ difference: String, _ node: Node, _ event: ModelEvent?) -> String {
        let acts = node.acts.map { "\($0.received) round \($0.round) \($0.kind) \($0.party?.uuid.suffix(3) ?? "")" }
        return "\(difference)\nafter \(event.map { "\($0)" } ?? "time")\n\(acts.joined(separator: "\n"))\n\(node.state)"
    }
}
