import STIX
import Testing

@testable import Silence

/// What makes a round and a decision, and what does not.
@Suite struct RoundTests {
    private let opens = Cast.instant("2026-07-01T08:00:00Z")
    private let expires = Cast.instant("2026-07-03T08:00:00Z")

    private func fault(_ change: (inout Round.Terms) throws -> Void) throws -> RoundError? {
        var terms = try Cast.terms(opens: opens, expires: expires)
        do {
            try change(&terms)
            _ = try Round(terms)
            return nil
        } catch let error as RoundError {
            return error
        }
    }

    private func expect(
        _ field: RoundError.Field,
        _ rule: RoundError.Rule,
        _ change: (inout Round.Terms) throws -> Void
    ) throws {
        let fault = try fault(change)
        #expect(fault?.field == field && fault?.rule == rule, "\(field) \(rule): \(fault?.description ?? "none")")
        #expect(fault?.reason.isEmpty == false)
    }

    @Test func `terms that hold make a round`() throws {
        #expect(try fault { _ in } == nil)
    }

    @Test func `each rule of a round is proven when it is made`() throws {
        try expect(.decision, .type) { $0.decision = Cast.party(1) }
        try expect(.text, .type) {
            $0.text = DecisionText(document: Cast.party(1), version: $0.text.version, sha256: $0.text.sha256)
        }
        try expect(.number, .range) { $0.number = 0 }
        try expect(.basis, .order) { $0.number = 2 }
        try expect(.basis, .order) { $0.basis = .redraft }
        try expect(.basis, .type) { ($0.number, $0.basis) = (2, .extending(Cast.party(1))) }
        try expect(.expires, .order) { $0.expires = $0.opens }
        try expect(.expires, .range) { $0.expires = $0.opens + 366 * 86_400_000_000 + 1 }
        try expect(.opens, .range) { $0.opens = Instant(microseconds: .min) }
        try expect(.expires, .range) { $0.expires = Instant(microseconds: .max) }
        try expect(.rule, .membership) { $0.rule = .minusOne(Cast.associate(0)) }
        try expect(.rule, .empty) {
            $0.roster = try Roster([Cast.party(0)])
            $0.rule = .minusOne(Cast.party(0))
        }
        try expect(.notice, .membership) { $0.notice = try Notice(hours: 1, count: .working([:])) }
        try expect(.notice, .range) { $0.notice = try Notice(hours: -1) }
        try expect(.associates, .overlap) {
            $0.associates = try Associates([Cast.party(1)], besides: Roster([Cast.party(0)]))
        }
    }

    @Test func `rosters are sorted, distinct and not empty`() throws {
        let roster = try Roster([Cast.party(2), Cast.party(0)])
        #expect(roster.parties == [Cast.party(0), Cast.party(2)])
        try expect(.roster, .empty) { $0.roster = try Roster([]) }
        try expect(.roster, .twice) { $0.roster = try Roster([Cast.party(1), Cast.party(1)]) }
        try expect(.roster, .type) { $0.roster = try Roster([Cast.decision]) }
        try expect(.roster, .size) { $0.roster = try Roster((0...512).map { Cast.party(1000 + $0) }) }
        try expect(.associates, .twice) {
            $0.associates = try Associates([Cast.associate(1), Cast.associate(1)], besides: $0.roster)
        }
    }

    @Test func `working hours name a day and end after they begin`() throws {
        let zone = try Cast.zone("UTC")
        try expect(.workingHours, .empty) { _ in _ = try WorkingHours(zone: zone, weekdays: [], from: 0, to: 1) }
        try expect(.workingHours, .twice) { _ in
            _ = try WorkingHours(zone: zone, weekdays: [.monday, .monday], from: 0, to: 1)
        }
        for (from, to) in [(10, 10), (-1, 5), (0, 1441)] {
            try expect(.workingHours, .order) { _ in
                _ = try WorkingHours(zone: zone, weekdays: [.monday], from: from, to: to)
            }
        }
    }

    @Test func `a decision is its rounds in order, and an extension the same text`() throws {
        let first = try Round(try Cast.terms(opens: opens, expires: expires))
        let act = Cast.act(1, .extend(expires + 1), at: opens)
        let second = try first.extended(by: act)
        #expect(second.opens == opens && second.number == 2 && second.terms.basis == .extending(act.id))
        #expect(try Procedure([first, second]).id == Cast.decision)
        func refused(_ change: (inout Round.Terms) throws -> Void) throws -> RoundError? {
            var terms = second.terms
            try change(&terms)
            let round = try Round(terms)
            do {
                _ = try Procedure([first, round])
                return nil
            } catch {
                return error
            }
        }
        #expect(try refused { $0.text = try Cast.text(2) }?.rule == .changed)
        #expect(try refused { $0.roster = try Roster([Cast.party(1)]) }?.rule == .changed)
        #expect(try refused { $0.zone = try Cast.zone("UTC") }?.rule == .changed)
        #expect(try refused { $0.number = 3 }?.rule == .order)
        #expect(try refused { $0.expires = first.expires }?.rule == .order)
        #expect(try refused { $0.decision = Cast.id("entente-decision", 2) }?.rule == .membership)
        #expect(throws: RoundError.self) { try Procedure([]) }
        #expect(throws: RoundError.self) { try Procedure([second]) }
        #expect(throws: RoundError.self) { try first.extended(by: Cast.act(2, .withdraw, at: opens)) }
        #expect(throws: RoundError.self) { try first.extended(by: Cast.act(2, .extend(expires), at: opens)) }
    }

    @Test func `where a break makes the decision fall no new text follows`() throws {
        var terms = try Cast.terms(opens: opens, expires: expires)
        terms.onBreak = .falls
        let first = try Round(terms)
        (terms.number, terms.basis, terms.text) = (2, .redraft, try Cast.text(2))
        let second = try Round(terms)
        #expect(throws: RoundError.self) { try Procedure([first, second]) }
    }

    @Test func `a package holds each decision once`() throws {
        let decision = try Procedure([Round(try Cast.terms(opens: opens, expires: expires))])
        #expect(try Package([decision]).rows.count == 1)
        #expect(throws: RoundError.self) { try Package([]) }
        #expect(throws: RoundError.self) { try Package([decision, decision]) }
    }
}
