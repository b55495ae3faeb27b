import STIX
import TestSupport
import Testing

@testable import Silence

/// Asks a law of so many random decisions. What breaks it is made smaller, act by act, and told with the seed.
func property(
    _ name: String,
    rounds: Int = 300,
    of law: (RandomDecision, inout SplitMix64) throws -> Bool
) throws {
    print("\(name): ENTENTE_SEED=\(propertySeed)")
    var random = SplitMix64(seed: name.utf8.reduce(propertySeed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
    for number in 0..<rounds {
        let sample = try RandomDecision(&random)
        let start = random
        var after = start
        guard try !law(sample, &after) else {
            random = after
            continue
        }
        let smallest = try shrunk(sample) { candidate in
            var again = start
            return try !law(candidate, &again)
        }
        let acts = smallest.acts.map { "\($0.received) round \($0.round) \($0.kind) \($0.voice)" }
        Issue.record(
            """
            \(name) is broken by decision \(number) of seed \(propertySeed):
            \(smallest.decision.rounds.map { "\($0.opens) \($0.expires) \($0.terms.basis) \($0.terms.rule)" })
            \(acts.joined(separator: "\n"))
            """
        )
        return
    }
}

/// The log without the acts that are not needed to fail.
private func shrunk(_ sample: RandomDecision, while fails: (RandomDecision) throws -> Bool) throws -> RandomDecision {
    var smallest = sample
    var index = 0
    while index < smallest.acts.count {
        var candidate = smallest
        candidate.acts.remove(at: index)
        if try fails(candidate) { smallest = candidate } else { index += 1 }
    }
    return smallest
}

extension RoundState {
    /// The state as far as acts that change nothing may not change it.
    var outcome: String {
        switch self {
        case .broken(let silence): "broken \(silence.first.id)"
        case .held(let missing): "held \(missing)"
        case .adopted(let adoption), .issued(let adoption, _): "adopted \(adoption)"
        case .withdrawn(let act): "withdrawn \(act.id)"
        case .extended(let act): "extended \(act.id)"
        case .draft, .announced, .running: name.rawValue
        }
    }
}

extension ProcedureStanding {
    /// What is said of all rounds but acts that are listed as late or void.
    var said: [String] {
        rounds.map { round in
            let parties = round.parties.map { "\($0.party.uuid.suffix(3)) \($0.word) \($0.receipt?.id.text ?? "")" }
            let associates = round.associates.map { "\($0.party.uuid.suffix(3)) \($0.word)" }
            return "\(round.state) \(parties) \(associates)"
        }
    }
}
