import STIX
import Testing

@testable import Silence

/// Parties, people, rounds and acts for tests: the same numbers give the same ones.
enum Cast {
    static func id(_ type: String, _ number: Int) -> Identifier {
        let digits = String(number, radix: 10)
        let text = type + "--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        guard let id = Identifier(text) else { preconditionFailure("\(text) is an identifier") }
        return id
    }

    /// A party of the roster by its number, from 0.
    static func party(_ number: Int) -> Identifier { id("identity", number) }
    /// An associate by its number, from 0.
    static func associate(_ number: Int) -> Identifier { id("identity", 100 + number) }
    /// A party that has no part in it.
    static let stranger = id("identity", 999)
    static let secretary = id("identity", 500)
    static let delegate = id("identity", 501)
    static let decision = id("entente-decision", 1)

    static func instant(_ text: String) -> Instant {
        guard let instant = Instant(text) else { preconditionFailure("\(text) is an instant") }
        return instant
    }

    static func zone(_ name: String) throws -> Zone { try #require(Zone(name)) }

    static func text(_ number: Int = 1) throws -> DecisionText {
        DecisionText(
            document: id("entente-document", number),
            version: instant("2026-03-01T00:00:00Z"),
            sha256: try #require(SHA256Text(String(repeating: "0", count: 63) + String(number % 10)))
        )
    }

    /// Terms of a first round: so many parties and associates, open from one instant to another.
    static func terms(
        parties: Int = 3,
        associates: Int = 1,
        opens: Instant,
        expires: Instant,
        zone: String = "Europe/Brussels"
    ) throws -> Round.Terms {
        let roster = try Roster((0..<parties).map(party))
        return Round.Terms(
            decision: decision,
            text: try text(),
            roster: roster,
            associates: try Associates((0..<associates).map(associate), besides: roster),
            opens: opens,
            expires: expires,
            zone: try self.zone(zone),
            notice: try Notice(hours: 0)
        )
    }

    /// An act of a party, or of the secretariat where none is named.
    static func act(
        _ number: Int,
        _ kind: DecisionAct.Kind,
        _ party: Identifier? = nil,
        at received: Instant,
        round: Int = 1,
        text: String = "words"
    ) -> DecisionAct {
        DecisionAct(
            id: id("entente-act", number),
            decision: decision,
            round: round,
            kind: kind,
            voice: party.map { .delegate(party: $0, person: delegate) } ?? .secretariat(person: secretary),
            received: received,
            text: text
        )
    }
}

extension Instant {
    static func + (instant: Instant, microseconds: Int64) -> Instant {
        Instant(microseconds: instant.microseconds + microseconds)
    }
}
