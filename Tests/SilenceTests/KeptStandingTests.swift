import STIX
import Testing

@testable import Silence

/// What is kept of where a decision stands is what would be worked out anew.
@Suite struct KeptStandingTests {
    @Test func `a standing that is kept says what one that is worked out anew says, or nothing`() throws {
        try property("kept standings", rounds: 60) { sample, random in
            let instants = sample.boundaries.flatMap { [$0 + -1, $0, $0 + 1] } + [.distantPast, .distantFuture]
            for first in instants.shuffled(using: &random).prefix(12) {
                let kept = KeptStanding(sample.decision, acts: sample.acts, at: first)
                if kept.at(first) != kept.standing { return false }
                for second in instants {
                    let anew = sample.decision.standing(of: sample.acts, at: second)
                    if let same = kept.at(second), same != anew { return false }
                }
            }
            return true
        }
    }

    @Test func `between two changes a standing is kept, and at each change it is not`() throws {
        try property("kept spans", rounds: 60) { sample, _ in
            let changes = Set(
                sample.decision.rounds.flatMap { [$0.opens, $0.expires] } + sample.acts.map(\.received)
            ).sorted()
            return zip(changes, changes.dropFirst()).allSatisfy { first, next in
                let kept = KeptStanding(sample.decision, acts: sample.acts, at: first)
                return kept.at(next + -1) != nil && kept.at(next) == nil && kept.at(first + -1) == nil
            }
        }
    }
}
