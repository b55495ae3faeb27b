import STIX
import Testing

@testable import Silence

/// Who may do what, and when: each refusal by its rule.
@Suite struct AdmissionTests {
    private let opens = Cast.instant("2026-07-01T08:00:00Z")
    private let expires = Cast.instant("2026-07-03T08:00:00Z")
    private let round: Round
    private let decision: Procedure

    init() throws {
        round = try Round(try Cast.terms(opens: opens, expires: expires))
        decision = try Procedure([round])
    }

    private func rule(_ act: DecisionAct, in round: Round? = nil) -> Refusal.Rule? {
        do {
            try (round ?? self.round).admits(act)
            return nil
        } catch {
            return error.rule
        }
    }

    private func act(_ kind: DecisionAct.Kind, _ voice: Voice, text: String = "words") -> DecisionAct {
        DecisionAct(
            id: Cast.id("entente-act", 1),
            decision: Cast.decision,
            round: 1,
            kind: kind,
            voice: voice,
            received: opens,
            text: text
        )
    }

    @Test func `the secretariat, the roster and the associates each have their acts`() {
        let secretariat = Voice.secretariat(person: Cast.secretary)
        let member = Voice.delegate(party: Cast.party(0), person: Cast.delegate)
        let associate = Voice.delegate(party: Cast.associate(0), person: Cast.delegate)
        let stranger = Voice.delegate(party: Cast.stranger, person: Cast.delegate)
        let ofSecretariat: [DecisionAct.Kind] = [.announce, .extend(expires + 1), .withdraw, .issue("1")]
        let ofRoster: [DecisionAct.Kind] = [
            .breakSilence(.objection), .agree, .reserve, .state, .lateBreak(.objection),
        ]
        for kind in ofSecretariat {
            #expect(rule(act(kind, secretariat)) == nil)
            #expect(rule(act(kind, member)) == .secretariatOnly)
            #expect(rule(act(kind, associate)) == .secretariatOnly)
            #expect(rule(act(kind, stranger)) == .stranger)
        }
        for kind in ofRoster {
            #expect(rule(act(kind, member)) == nil)
            #expect(rule(act(kind, associate)) == .rosterOnly)
            #expect(rule(act(kind, secretariat)) == .partyOnly)
            #expect(rule(act(kind, stranger)) == .stranger)
        }
        for alignment in DecisionAct.Alignment.allCases {
            #expect(rule(act(.associate(alignment), associate)) == nil)
            #expect(rule(act(.associate(alignment), member)) == .associateOnly)
        }
        for kind: DecisionAct.Kind in [.receive, .open] {
            #expect(rule(act(kind, member)) == nil && rule(act(kind, associate)) == nil)
            #expect(rule(act(kind, stranger)) == .stranger)
        }
    }

    @Test func `a break may leave out whose it is, under consensus alone`() throws {
        #expect(rule(act(.breakSilence(.objection), .withheld)) == nil)
        #expect(rule(act(.agree, .withheld)) == .nameNeeded)
        var terms = round.terms
        terms.rule = .minusOne(Cast.party(0))
        #expect(rule(act(.breakSilence(.objection), .withheld), in: try Round(terms)) == .nameNeeded)
    }

    @Test func `an entry of the registry has evidence, and nothing is handed in after it is received`() {
        func entry(_ evidence: String, _ handedIn: Instant) -> Voice {
            .registry(
                party: Cast.party(0),
                entry: RegistryEntry(enteredBy: Cast.secretary, evidence: evidence, handedIn: handedIn)
            )
        }
        #expect(rule(act(.receive, entry("note 7", opens))) == nil)
        #expect(rule(act(.receive, entry(" ", opens))) == .wordless)
        #expect(rule(act(.receive, entry("note 7", opens + 1))) == .handedInLater)
        #expect(rule(act(.withdraw, entry("note 7", opens))) == .secretariatOnly)
    }

    @Test func `statements, reservations and numbers have words, extensions lead further`() {
        let member = Voice.delegate(party: Cast.party(0), person: Cast.delegate)
        let secretariat = Voice.secretariat(person: Cast.secretary)
        #expect(rule(act(.state, member, text: "\n")) == .wordless)
        #expect(rule(act(.reserve, member, text: "")) == .wordless)
        #expect(rule(act(.issue(" "), secretariat)) == .wordless)
        #expect(rule(act(.breakSilence(.objection), member, text: "")) == nil)
        #expect(rule(act(.extend(expires), secretariat)) == .noLater)
        #expect(rule(act(.extend(opens + 367 * 86_400_000_000), secretariat)) == .malformed)
    }

    /// What becomes of one act after others, as the door asks it.
    private func outcome(_ act: DecisionAct, after acts: [DecisionAct]) -> String {
        do {
            return "\(try decision.treatment(of: act, after: acts))"
        } catch {
            return error.rule.rawValue
        }
    }

    @Test func `each act has its time`() {
        let announce = Cast.act(1, .announce, at: opens + -1)
        let received = (0..<3).map { Cast.act(10 + $0, .receive, Cast.party($0), at: opens + -1) }
        let known = [announce] + received
        func at(_ instant: Instant, _ kind: DecisionAct.Kind, _ party: Int? = 0) -> DecisionAct {
            Cast.act(50, kind, party.map(Cast.party), at: instant)
        }
        let objection = DecisionAct.Kind.breakSilence(.objection)
        #expect(outcome(at(opens, objection), after: []) == "not-announced")
        #expect(outcome(at(opens + 1, .announce, nil), after: []) == "announced-late")
        #expect(outcome(at(opens, .announce, nil), after: known) == "announced-already")
        #expect(outcome(at(opens + -1, objection), after: known) == "not-open")
        #expect(outcome(at(opens, objection), after: known) == "counts")
        #expect(outcome(at(expires + -1, objection), after: known) == "counts")
        #expect(outcome(at(expires, objection), after: known) == "late")
        #expect(outcome(at(expires + -1, .lateBreak(.objection)), after: known) == "not-late")
        #expect(outcome(at(expires, .lateBreak(.objection)), after: known) == "late")
        #expect(outcome(at(opens, .agree), after: [announce]) == "receipt-first")
        #expect(outcome(at(opens, .open), after: [announce]) == "receipt-first")
        #expect(outcome(at(opens, objection), after: [announce]) == "counts")
        let broken = known + [Cast.act(20, objection, Cast.party(1), at: opens)]
        #expect(outcome(at(opens + 1, objection), after: broken) == "recorded")
        #expect(outcome(at(opens + 1, .agree), after: broken) == "ended")
        #expect(outcome(at(opens + 1, .withdraw, nil), after: broken) == "ended")
        #expect(outcome(at(expires, .withdraw, nil), after: known) == "ended")
        #expect(outcome(at(expires, .withdraw, nil), after: [announce]) == "counts")
        #expect(outcome(at(expires + -1, .issue("1"), nil), after: known) == "not-adopted")
        #expect(outcome(at(expires, .issue("1"), nil), after: known) == "counts")
        let issued = known + [Cast.act(21, .issue("1"), at: expires)]
        #expect(outcome(at(expires + 1, .issue("2"), nil), after: issued) == "issued-already")
        #expect(outcome(Cast.act(60, .agree, Cast.party(0), at: opens, round: 2), after: known) == "other-round")
    }
}
