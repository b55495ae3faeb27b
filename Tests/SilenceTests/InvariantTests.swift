import STIX
import TestSupport
import Testing

@testable import Silence

/// The invariants of a decision on random logs; docs/decisions.md lists them with the test that keeps each.
@Suite struct InvariantTests {
    @Test func `text, roster and window never change inside a round, and an extension changes the window alone`() throws
    {
        try property("1 a round stays") { sample, _ in
            for now in sample.boundaries {
                let standing = sample.decision.standing(of: sample.acts, at: now)
                for (round, each) in zip(sample.decision.rounds, standing.rounds) where each.round != round {
                    return false
                }
                for each in standing.rounds {
                    guard case .extended(let act) = each.state, let next = try? each.round.extended(by: act) else {
                        continue
                    }
                    var same = next.terms
                    (same.number, same.basis) = (each.round.number, each.round.terms.basis)
                    (same.opens, same.expires) = (each.round.opens, each.round.expires)
                    if same != each.round.terms || next.expires <= each.round.expires { return false }
                }
            }
            return true
        }
    }

    @Test func `only what is received from opening until before expiry breaks silence`() throws {
        try property("2 the window") { sample, _ in
            let standing = sample.decision.standing(of: sample.acts, at: .distantFuture)
            return standing.rounds.allSatisfy { round in
                let window = round.round.opens..<round.round.expires
                return round.acts.allSatisfy { each in
                    guard case .breakSilence = each.act.kind else { return true }
                    switch each.treatment {
                    case .counts, .recorded: return window.contains(each.act.received)
                    case .late: return each.act.received >= window.upperBound
                    case .void: return true
                    }
                }
            }
        }
    }

    @Test func `the order of acts and how often they come change nothing`() throws {
        try property("3 order and duplicates") { sample, random in
            let now = sample.boundaries.randomElement(using: &random) ?? .distantFuture
            let once = sample.decision.standing(of: sample.acts, at: now)
            var again = sample.acts + sample.acts.filter { _ in Bool.random(using: &random) }
            again.shuffle(using: &random)
            return sample.decision.standing(of: again, at: now) == once
        }
    }

    @Test func `of two acts with one id the same one counts in any order`() throws {
        try property("3 one id twice") { sample, random in
            guard let act = sample.acts.randomElement(using: &random) else { return true }
            let twin = Cast.act(
                1000,
                .breakSilence(.objection),
                sample.decision.rounds[0].roster.parties[0],
                at: act.received
            )
            let other = DecisionAct(
                id: act.id,
                decision: twin.decision,
                round: twin.round,
                kind: twin.kind,
                voice: twin.voice,
                received: twin.received
            )
            let first = sample.decision.standing(of: sample.acts + [other], at: .distantFuture)
            return first == sample.decision.standing(of: [other] + sample.acts, at: .distantFuture)
        }
    }

    @Test func `breaks after the first are recorded until expiry`() throws {
        try property("4 later breaks") { sample, _ in
            let standing = sample.decision.standing(of: sample.acts, at: .distantFuture)
            return standing.rounds.allSatisfy { round in
                guard case .broken(let silence) = round.state else { return true }
                let expected = Set(
                    sample.acts.filter { act in
                        guard case .breakSilence = act.kind, round.round.fault(of: act) == nil else { return false }
                        return silence.first.place < act.place && act.received < round.round.expires
                    }
                )
                return Set(silence.later) == expected
            }
        }
    }

    @Test func `nothing is adopted while a party of the roster lacks a receipt, and a late receipt never adopts`()
        throws
    {
        try property("5 receipts") { sample, _ in
            let standing = sample.decision.standing(of: sample.acts, at: .distantFuture)
            return standing.rounds.allSatisfy { round in
                let isAdopted = round.state.name == .adopted || round.state.name == .issued
                let expires = round.round.expires
                let inTime = round.round.roster.parties.allSatisfy { party in
                    sample.acts.contains { $0.kind == .receive && $0.party == party && $0.received < expires }
                }
                return !isAdopted || inTime && round.parties.allSatisfy { $0.receipt != nil && $0.word != .notReceived }
            }
        }
    }

    @Test func `late acts change neither state nor positions`() throws {
        try property("8 late acts") { sample, _ in
            let whole = sample.decision.standing(of: sample.acts, at: .distantFuture)
            let late = Set(whole.current.late.filter { $0.kind != .receive && $0.kind != .open })
            let without = sample.decision.standing(of: sample.acts.filter { !late.contains($0) }, at: .distantFuture)
            return whole.said == without.said
        }
    }

    @Test func `acts by the wrong party, too early or after the end change nothing`() throws {
        try property("8 void acts") { sample, _ in
            let whole = sample.decision.standing(of: sample.acts, at: .distantFuture)
            let void = Set(
                whole.rounds.flatMap(\.acts).filter { each in
                    if case .void = each.treatment { true } else { false }
                }.map(\.act)
            )
            let rest = sample.acts.filter { !void.contains($0) && !whole.strays.contains($0) }
            return sample.decision.standing(of: rest, at: .distantFuture).said == whole.said
        }
    }

    @Test func `adopted with statements or reservations is another digest than adopted`() throws {
        try property("11 digests") { sample, _ in
            let round = sample.decision.standing(of: sample.acts, at: .distantFuture).current
            guard case .adopted(let adoption) = round.state else { return true }
            let statements = round.digest.facts.contains { if case .statements = $0 { true } else { false } }
            let reservations = round.digest.facts.contains { if case .reservations = $0 { true } else { false } }
            let words = Set((adoption.statements + adoption.reservations).map(\.id))
            let plain = sample.acts.filter { !words.contains($0.id) }
            let without = sample.decision.standing(of: plain, at: .distantFuture).current.digest
            return statements == !adoption.statements.isEmpty && reservations == !adoption.reservations.isEmpty
                && (without == round.digest) == (!statements && !reservations)
        }
    }

    @Test func `acts of one row of a package never change another`() throws {
        try property("12 packages", rounds: 100) { sample, random in
            var terms = sample.decision.rounds[0].terms
            terms.decision = Cast.id("entente-decision", 2)
            let other = try Procedure([Round(terms)])
            let package = try Package([sample.decision, other])
            let now = sample.boundaries.randomElement(using: &random) ?? .distantFuture
            let acts = sample.acts.filter { $0.decision == sample.decision.id }
            let noise = sample.acts.enumerated().map { index, act in
                DecisionAct(
                    id: Cast.id("entente-act", 2000 + index),
                    decision: other.id,
                    round: 1,
                    kind: act.kind,
                    voice: act.voice,
                    received: act.received,
                    text: act.text
                )
            }
            let standings = package.standings(of: (acts + noise).shuffled(using: &random), at: now)
            return standings == [sample.decision.standing(of: acts, at: now), other.standing(of: noise, at: now)]
        }
    }

    @Test func `associates never block, and where they stand is told`() throws {
        try property("13 associates") { sample, _ in
            let first = sample.decision.rounds[0]
            let whole = sample.decision.standing(of: sample.acts, at: .distantFuture)
            let rest = sample.acts.filter { act in !(act.party.map(first.associates.contains) ?? false) }
            let without = sample.decision.standing(of: rest, at: .distantFuture)
            let isSame = whole.rounds.map(\.state.outcome) == without.rounds.map(\.state.outcome)
            let words = whole.current.associates.count { $0.word != .noWord }
            let told = whole.current.digest.facts.reduce(0) { total, fact in
                switch fact {
                case .aligned(let count), .alignedWithStatement(let count), .notAligned(let count): total + count
                default: total
                }
            }
            return isSame && words == told
        }
    }

    @Test func `an outcome whose evidence is complete never flips with later acts`() throws {
        try property("14 outcomes stay") { sample, _ in
            var before: ProcedureStanding?
            for now in sample.boundaries + [.distantFuture] {
                let standing = sample.decision.standing(of: sample.acts, at: now)
                for (old, new) in zip(before?.rounds ?? [], standing.rounds) where old.state.isFinished {
                    if old.state.outcome != new.state.outcome { return false }
                }
                if let before, standing.rounds.count < before.rounds.count { return false }
                before = standing
            }
            return true
        }
    }

    @Test func `what is received later changes nothing that was said of an earlier instant`() throws {
        try property("3 as of") { sample, random in
            let now = sample.boundaries.randomElement(using: &random) ?? .distantFuture
            let known = sample.acts.filter { $0.received <= now }
            return sample.decision.standing(of: known, at: now) == sample.decision.standing(of: sample.acts, at: now)
        }
    }

    @Test func `of what the door takes, one by one, nothing is void`() throws {
        try property("who may") { sample, _ in
            let kept = sample.taken
            // A log of what was taken has nothing void in it.
            let standing = sample.decision.standing(of: kept, at: .distantFuture)
            return standing.strays.isEmpty
                && standing.rounds.flatMap(\.acts).allSatisfy { each in
                    if case .void = each.treatment { false } else { true }
                }
        }
    }
}
