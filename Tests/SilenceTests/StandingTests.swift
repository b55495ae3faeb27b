import STIX
import Testing

@testable import Silence

/// Courses that decisions take, told as the digest of each.
@Suite struct StandingTests {
    private let opens = Cast.instant("2026-07-01T08:00:00Z")
    private let expires = Cast.instant("2026-07-03T08:00:00Z")
    private let first: Round
    private let announce: DecisionAct
    private let receipts: [DecisionAct]

    init() throws {
        first = try Round(try Cast.terms(opens: opens, expires: expires))
        let early = opens + -1
        announce = Cast.act(1, .announce, at: early)
        receipts = (0..<3).map { number in Cast.act(10 + number, .receive, Cast.party(number), at: early) }
    }

    private func standing(_ acts: [DecisionAct], at now: Instant? = nil) -> RoundStanding {
        RoundStanding(of: first, acts: acts, at: now ?? expires + 1)
    }

    @Test func `the same acts are a draft, announced, running and adopted as time passes`() {
        let acts = [announce] + receipts
        let names = [opens + -2, opens + -1, opens, expires + -1, expires].map { standing(acts, at: $0).state.name }
        #expect(names == [.draft, .announced, .running, .running, .adopted])
    }

    @Test func `agreed, agreed with a reservation, silent, received, not received and broke are six things`() throws {
        let round = try Round(try Cast.terms(parties: 6, opens: opens, expires: expires))
        let received = (0..<5).map { number in Cast.act(10 + number, .receive, Cast.party(number), at: opens) }
        let acts = [
            announce, Cast.act(20, .agree, Cast.party(0), at: opens + 1),
            Cast.act(21, .reserve, Cast.party(1), at: opens + 1), Cast.act(22, .agree, Cast.party(1), at: opens + 2),
            Cast.act(23, .open, Cast.party(2), at: opens + 1), Cast.act(24, .agree, Cast.party(4), at: opens + 1),
            Cast.act(25, .breakSilence(.objection), Cast.party(4), at: opens + 2),
        ]
        let standing = RoundStanding(of: round, acts: acts + received, at: opens + 3)
        #expect(
            standing.parties.map(\.word) == [
                .agreed, .agreedWithReservation, .silent, .receivedNotOpened, .broke, .notReceived,
            ]
        )
    }

    @Test func `adopted with three statements and a reservation, issued under a number`() {
        let acts =
            [announce] + receipts
            + [
                Cast.act(20, .state, Cast.party(0), at: opens), Cast.act(21, .state, Cast.party(1), at: opens),
                Cast.act(22, .state, Cast.party(1), at: opens + 1), Cast.act(23, .reserve, Cast.party(2), at: opens),
                Cast.act(24, .issue("12/26"), at: expires),
            ]
        let standing = standing(acts)
        #expect(
            standing.digest == RoundDigest(state: .issued, facts: [.number("12/26"), .reservations(1), .statements(3)])
        )
        #expect(self.standing([announce] + receipts).digest == RoundDigest(state: .adopted, facts: []))
    }

    @Test func `a decision is held for a missing receipt, and a late one does not adopt it`() throws {
        let late = Cast.act(30, .receive, Cast.party(2), at: expires)
        let acts = [announce] + receipts.dropLast() + [late]
        let held = standing(acts)
        #expect(held.state == .held(missing: [Cast.party(2)]))
        #expect(held.digest == RoundDigest(state: .held, facts: [.missingReceipts(1), .otherLateActs(1)]))
        #expect(held.position(of: Cast.party(2))?.word == .notReceived)
        // More time: every receipt carries over, the late one too, and silence begins again.
        let extend = Cast.act(31, .extend(expires + 3_600_000_000), at: expires + 2)
        let second = try first.extended(by: extend)
        let decision = try Procedure([first, second])
        let after = decision.standing(of: acts + [extend], at: second.expires)
        #expect(after.rounds.map(\.state.name) == [.extended, .adopted])
        #expect(after.current.digest.facts == [.round(2)])
        #expect(after.current.position(of: Cast.party(2))?.receipt == late)
        #expect(second.opens == extend.received)
    }

    @Test func `silence broken over one phrase, and the text readopted`() throws {
        let amendment = Cast.act(20, .breakSilence(.amendment), Cast.party(1), at: opens + 1)
        let later = Cast.act(21, .breakSilence(.moreTime), Cast.party(0), at: expires + -1)
        var terms = first.terms
        (terms.number, terms.basis, terms.text) = (2, .redraft, try Cast.text(2))
        (terms.opens, terms.expires) = (expires + 10, expires + 20)
        let second = try Round(terms)
        let decision = try Procedure([first, second])
        let acts = [announce] + receipts + [amendment, later]
        let broken = decision.standing(of: acts, at: expires + 9)
        #expect(broken.current.digest == RoundDigest(state: .broken, facts: [.breakKind(.amendment), .laterBreaks(1)]))
        let again = [Cast.act(30, .announce, at: expires + 9, round: 2)]
        // Another text has to be received anew.
        #expect(decision.standing(of: acts + again, at: second.expires).state.name == .held)
        let anew = (0..<3).map { Cast.act(40 + $0, .receive, Cast.party($0), at: expires + 10, round: 2) }
        let adopted = decision.standing(of: acts + again + anew, at: second.expires)
        #expect(adopted.rounds.map(\.state.name) == [.broken, .adopted])
    }

    @Test func `a new text that is announced before the break it answers does not take place`() throws {
        var terms = first.terms
        (terms.number, terms.basis, terms.text) = (2, .redraft, try Cast.text(2))
        let decision = try Procedure([first, Round(terms)])
        let early = Cast.act(2, .announce, at: opens + -1, round: 2)
        let objection = Cast.act(20, .breakSilence(.objection), Cast.party(1), at: opens)
        let standing = decision.standing(of: [announce, objection, early], at: expires)
        #expect(standing.rounds.count == 1 && standing.strays == [early])
    }

    @Test func `an objection on paper counts by the instant at which the server got it`() {
        func paper(at received: Instant) -> DecisionAct {
            DecisionAct(
                id: Cast.id("entente-act", 20),
                decision: Cast.decision,
                round: 1,
                kind: .breakSilence(.objection),
                voice: .registry(
                    party: Cast.party(1),
                    entry: RegistryEntry(enteredBy: Cast.secretary, evidence: "note 12", handedIn: expires + -9)
                ),
                received: received
            )
        }
        let inTime = standing([announce, paper(at: expires + -1)] + receipts)
        #expect(inTime.digest.facts == [.breakKind(.objection), .enteredByRegistry(1)])
        let late = standing([announce, paper(at: expires)] + receipts)
        #expect(late.state.name == .adopted)
        #expect(late.digest.facts == [.lateBreaks(1), .enteredByRegistry(1), .handedInBeforeExpiry(1)])
    }

    @Test func `a break whose party is withheld breaks, and nobody is named`() {
        let act = DecisionAct(
            id: Cast.id("entente-act", 20),
            decision: Cast.decision,
            round: 1,
            kind: .breakSilence(.objection),
            voice: .withheld,
            received: opens
        )
        let standing = standing([announce, act] + receipts)
        #expect(standing.digest == RoundDigest(state: .broken, facts: [.breakKind(.objection), .breakerWithheld]))
        #expect(!standing.parties.contains { $0.word == .broke })
    }

    @Test func `the party concerned breaks, which is told and stops nothing`() throws {
        var terms = first.terms
        terms.rule = .minusOne(Cast.party(0))
        let round = try Round(terms)
        let acts = [announce, Cast.act(20, .breakSilence(.objection), Cast.party(0), at: opens)] + receipts
        let standing = RoundStanding(of: round, acts: acts, at: expires)
        #expect(standing.digest == RoundDigest(state: .adopted, facts: [.dissentOfPartyConcerned(Cast.party(0))]))
        #expect(standing.position(of: Cast.party(0))?.word == .broke)
    }

    @Test func `one row of a package is blocked and the rest pass`() throws {
        func row(_ number: Int) throws -> (decision: Procedure, acts: [DecisionAct]) {
            var terms = first.terms
            terms.decision = Cast.id("entente-decision", number)
            let acts = ([announce] + receipts).enumerated().map { index, act in
                DecisionAct(
                    id: Cast.id("entente-act", 100 * number + index),
                    decision: terms.decision,
                    round: 1,
                    kind: act.kind,
                    voice: act.voice,
                    received: act.received
                )
            }
            return (try Procedure([Round(terms)]), acts)
        }
        let rows = try (1...3).map(row)
        let objection = DecisionAct(
            id: Cast.id("entente-act", 900),
            decision: Cast.id("entente-decision", 2),
            round: 1,
            kind: .breakSilence(.objection),
            voice: .delegate(party: Cast.party(1), person: Cast.delegate),
            received: opens
        )
        let package = try Package(rows.map(\.decision))
        let standings = package.standings(of: rows.flatMap(\.acts) + [objection], at: expires)
        #expect(standings.map(\.state.name) == [.adopted, .broken, .adopted])
    }
}
