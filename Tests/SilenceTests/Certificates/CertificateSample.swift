import JSON
import STIX

@testable import Silence

/// A decision with every kind of act, finished, and its certificate.
struct CertificateSample {
    let key: SigningKey
    let decision: Procedure
    let acts: [DecisionAct]
    let made: Instant
    let signed: SignedCertificate

    init() throws {
        let opens = Cast.instant("2026-07-01T08:00:00Z")
        let expires = Cast.instant("2026-07-03T08:00:00Z")
        var terms = try Cast.terms(parties: 2, associates: 1, opens: opens, expires: expires)
        let hours = try WorkingHours(
            zone: Cast.zone("Europe/Brussels"),
            weekdays: [.monday, .wednesday, .thursday],
            from: 540,
            to: 1020,
            holidays: [LocalDate(number: 20_635)]
        )
        terms.notice = try Notice(hours: 6, count: .working([Cast.party(0): hours, Cast.party(1): hours]))
        let first = try Round(terms)
        let extend = Cast.act(5, .extend(expires + 86_400_000_000), at: opens + 3)
        decision = try Procedure([first, first.extended(by: extend)])
        let paper = RegistryEntry(enteredBy: Cast.secretary, evidence: "note 12", handedIn: opens + -9)
        acts = [
            Cast.act(1, .announce, at: opens + -3_600_000_000), Cast.act(2, .receive, Cast.party(0), at: opens),
            DecisionAct(
                id: Cast.id("entente-act", 3),
                decision: Cast.decision,
                round: 1,
                kind: .receive,
                voice: .registry(party: Cast.party(1), entry: paper),
                received: opens + 1
            ),
            Cast.act(4, .receive, Cast.associate(0), at: opens + 2), extend,
            Cast.act(6, .open, Cast.party(0), at: opens + 4, round: 2),
            Cast.act(7, .reserve, Cast.party(0), at: opens + 5, round: 2, text: "as far as \u{E9}tudes go"),
            Cast.act(8, .state, Cast.party(1), at: opens + 6, round: 2),
            Cast.act(9, .associate(.alignsWithStatement), Cast.associate(0), at: opens + 7, round: 2),
            Cast.act(10, .lateBreak(.moreTime), Cast.party(1), at: expires + 86_400_000_000, round: 2),
            Cast.act(11, .issue("7/26"), at: expires + 86_400_000_001, round: 2),
        ]
        made = expires + 90_000_000_000
        guard let key = SigningKey(seed: (0..<32).map { UInt8($0) }) else { preconditionFailure("32 bytes are a seed") }
        self.key = key
        let fingerprint = key.verifying.fingerprint
        signed = try SignedCertificate(
            Certificate(of: decision, acts: acts, made: made, key: fingerprint),
            signedBy: key
        )
    }

    /// A short one, by the same key: a round of one party that breaks silence.
    func short() throws -> SignedCertificate {
        let last = decision.rounds[0]
        let terms = try Cast.terms(parties: 1, associates: 0, opens: last.opens, expires: last.expires)
        let certificate = try Certificate(
            of: Procedure([Round(terms)]),
            acts: [acts[0], acts[1], Cast.act(3, .breakSilence(.objection), Cast.party(0), at: last.opens + 1)],
            made: made,
            key: key.verifying.fingerprint
        )
        return try SignedCertificate(certificate, signedBy: key)
    }

    /// The same file with a member of the certificate changed, and signed anew by the same key: what a dishonest node
    /// could write.
    func forged(_ change: (inout JSONValue) -> Void) throws -> SignedCertificate {
        var json = signed.certificate.json
        change(&json)
        return try SignedCertificate(Certificate(json, ""), signedBy: key)
    }
}
