internal import STIX

extension Round {
    /// Proves that terms make a round.
    /// - Throws: the first rule that does not hold.
    public init(_ terms: Terms) throws(RoundError) {
        try Self.checkNames(terms)
        try Self.checkWindow(terms)
        try Self.checkParties(terms)
        self.terms = terms
    }

    /// The round that an act makes of this one: the same text, to the same parties, until a later instant. It opens when
    /// the act was received, or when this round would have.
    /// - Throws: where the act is no extension, or the new window is none.
    public func extended(by act: DecisionAct) throws(RoundError) -> Round {
        guard case .extend(let expires) = act.kind else {
            throw RoundError(.basis, .type, "\(act.id) extends nothing")
        }
        guard expires > self.expires else {
            throw RoundError(.expires, .order, "\(expires) is not after \(self.expires)")
        }
        var terms = terms
        terms.number += 1
        terms.basis = .extending(act.id)
        terms.opens = max(act.received, opens)
        terms.expires = expires
        return try Round(terms)
    }

    private static func checkNames(_ terms: Terms) throws(RoundError) {
        guard terms.decision.type == "entente-decision" else {
            throw RoundError(.decision, .type, "\(terms.decision) is no decision")
        }
        guard terms.text.document.type == "entente-document" else {
            throw RoundError(.text, .type, "\(terms.text.document) is no document")
        }
        guard (1...1000).contains(terms.number) else {
            throw RoundError(.number, .range, "\(terms.number) is not 1 to 1000")
        }
        guard (terms.number == 1) == (terms.basis == .first) else {
            throw RoundError(.basis, .order, "the first round, and no other, follows from nothing")
        }
        if case .extending(let act) = terms.basis, act.type != "entente-act" {
            throw RoundError(.basis, .type, "\(act) is no act")
        }
    }

    private static func checkWindow(_ terms: Terms) throws(RoundError) {
        let range = Instant.distantPast...Instant.distantFuture
        guard range.contains(terms.opens) else { throw RoundError(.opens, .range, "outside the years 0 to 9999") }
        guard range.contains(terms.expires) else { throw RoundError(.expires, .range, "outside the years 0 to 9999") }
        guard range.contains(terms.text.version) else { throw RoundError(.text, .range, "outside the years 0 to 9999") }
        guard terms.opens < terms.expires else {
            throw RoundError(.expires, .order, "\(terms.expires) is not after \(terms.opens)")
        }
        guard terms.expires.microseconds - terms.opens.microseconds <= longestWindow else {
            throw RoundError(.expires, .range, "more than 366 days after \(terms.opens)")
        }
    }

    private static func checkParties(_ terms: Terms) throws(RoundError) {
        // Associates may have been made beside another roster.
        try terms.associates.check(besides: terms.roster)
        if case .minusOne(let party) = terms.rule {
            guard terms.roster.contains(party) else {
                throw RoundError(.rule, .membership, "\(party), the party concerned, is not of the roster")
            }
            guard terms.roster.parties.count > 1 else {
                throw RoundError(.rule, .empty, "no other party is on the roster")
            }
        }
        if case .working(let hours) = terms.notice.count, hours.keys.sorted() != terms.roster.parties {
            throw RoundError(.notice, .membership, "working hours are not those of the parties of the roster")
        }
    }
}
