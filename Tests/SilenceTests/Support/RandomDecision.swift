import STIX
import TestSupport

@testable import Silence

/// A random decision and a random log of acts about it: by anybody, at every boundary, out of order, twice, about rounds
/// that there are not.
struct RandomDecision {
    let decision: Procedure
    var acts: [DecisionAct]
    /// Instants at which something may change, in order.
    let boundaries: [Instant]

    init(_ random: inout SplitMix64) throws {
        // The clocks of Brussels are put on at 01:00 UTC on 29 March and back on 25 October.
        let day = ["2026-03-28", "2026-10-24", "2026-06-01"].randomElement(using: &random) ?? "2026-06-01"
        let opens = Cast.instant(day + "T22:00:00Z") + Int64.random(in: 0...3, using: &random) * 3_600_000_000
        let expires = opens + Int64.random(in: 1...8, using: &random) * 3_600_000_000
        var terms = try Cast.terms(
            parties: Int.random(in: 1...4, using: &random),
            associates: Int.random(in: 0...2, using: &random),
            opens: opens,
            expires: expires
        )
        if terms.roster.parties.count > 1, Int.random(in: 0..<4, using: &random) == 0 {
            terms.rule = .minusOne(terms.roster.parties[0])
        }
        let first = try Round(terms)
        var rounds = [first]
        var acts: [DecisionAct] = []
        if Bool.random(using: &random) {
            // An extension at some time, with the round that it makes.
            let act = Cast.act(1, .extend(expires + 7_200_000_000), at: opens + 1_800_000_000)
            acts.append(act)
            rounds.append(try first.extended(by: act))
        } else if Bool.random(using: &random) {
            terms.number = 2
            terms.basis = .redraft
            terms.text = try Cast.text(2)
            terms.opens = expires + 3_600_000_000
            terms.expires = expires + 7_200_000_000
            rounds.append(try Round(terms))
        }
        decision = try Procedure(rounds)
        var instants: Set<Instant> = [opens + -3_600_000_000, expires + 9_000_000_000]
        for edge in rounds.flatMap({ [$0.opens, $0.expires] }) {
            for step: Int64 in [-1, 0, 1, 900_000_000] { instants.insert(edge + step) }
        }
        boundaries = instants.sorted()
        acts += Self.likely(decision, boundaries, &random)
        for number in 0..<Int.random(in: 0...14, using: &random) {
            acts.append(Self.act(number + 100, decision, boundaries, &random))
        }
        self.acts = acts
    }

    /// An announcement and receipts most of the time, so that logs get somewhere.
    private static func likely(
        _ decision: Procedure,
        _ boundaries: [Instant],
        _ random: inout SplitMix64
    ) -> [DecisionAct] {
        var acts: [DecisionAct] = []
        for round in decision.rounds where Int.random(in: 0..<8, using: &random) > 0 {
            acts.append(Cast.act(10 + round.number, .announce, at: round.opens + -60_000_000, round: round.number))
            for (index, party) in round.roster.parties.enumerated() where Int.random(in: 0..<8, using: &random) > 0 {
                acts.append(
                    Cast.act(20 + 10 * round.number + index, .receive, party, at: round.opens, round: round.number)
                )
            }
        }
        return acts
    }

    private static func act(
        _ number: Int,
        _ decision: Procedure,
        _ boundaries: [Instant],
        _ random: inout SplitMix64
    ) -> DecisionAct {
        let first = decision.rounds[0]
        let parties = first.roster.parties + first.associates.parties + [Cast.stranger]
        let party = parties.randomElement(using: &random) ?? Cast.stranger
        let kinds: [DecisionAct.Kind] = [
            .announce, .receive, .receive, .open, .breakSilence(.objection), .breakSilence(.moreTime), .agree, .reserve,
            .state, .associate(.aligns), .associate(.alignsWithStatement), .associate(.doesNotAlign), .withdraw,
            .issue("7"), .lateBreak(.amendment), .extend(first.expires + 7_200_000_000),
        ]
        let kind = kinds.randomElement(using: &random) ?? .announce
        let received = boundaries.randomElement(using: &random) ?? first.opens
        let voice: Voice =
            switch Int.random(in: 0..<20, using: &random) {
            case 0: .withheld
            case 1: .secretariat(person: Cast.secretary)
            case 2: .delegate(party: party, person: Cast.delegate)
            case 3:
                .registry(
                    party: party,
                    entry: RegistryEntry(
                        enteredBy: Cast.secretary,
                        evidence: Bool.random(using: &random) ? "note 12" : "",
                        handedIn: received + Int64.random(in: -1...1, using: &random)
                    )
                )
            default:
                kind.speaker == .secretariat
                    ? .secretariat(person: Cast.secretary) : .delegate(party: party, person: Cast.delegate)
            }
        return DecisionAct(
            id: Cast.id("entente-act", number),
            decision: Int.random(in: 0..<40, using: &random) == 0 ? Cast.id("entente-decision", 2) : decision.id,
            round: Int.random(in: 1...decision.rounds.count, using: &random),
            kind: kind,
            voice: voice,
            received: received,
            text: Int.random(in: 0..<10, using: &random) == 0 ? " " : "words"
        )
    }

    /// The acts that a door takes that asks before it keeps one, as they come.
    var taken: [DecisionAct] {
        var kept: [DecisionAct] = []
        for act in acts.sorted(by: { $0.place < $1.place }) {
            if (try? decision.treatment(of: act, after: kept)) != nil { kept.append(act) }
        }
        return kept
    }
}
