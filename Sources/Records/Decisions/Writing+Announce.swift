import GRDB
import JSON
import Labels
import STIX
import Silence

extension Writing {
    /// Puts a text to parties: a round of a decision, and the act that announces it.
    mutating func announce(_ announcement: Announcement) throws -> Receipt {
        try require(.secretary, for: "putting a text under silence")
        guard let body = snapshot.reader.party else {
            throw ActError(rule: "origin", reason: "the public puts no text under silence")
        }
        let before = try broken(announcement.decision, body: body)
        let text = try textToPut(announcement)
        let label = try before?.label ?? audienceLabel(announcement, body: body, text: text)
        try check(label, of: announcement, body: body, text: text)
        stamps.beginGroup()
        let (roundStamp, actStamp) = (stamps.next(), stamps.next())
        let received = Instant(microseconds: actStamp)
        let round = try round(announcement, text: text, before: before, received: received)
        let act = DecisionAct(
            id: try newID(ActRecord.type),
            decision: round.decision,
            round: round.number,
            kind: .announce,
            voice: .secretariat(person: try person(or: body)),
            received: received
        )
        let rounds = (before?.procedure.rounds ?? []) + [round]
        try admit(act, to: try procedure(rounds), after: before?.acts ?? [])
        let subject = DecisionSubject(name: announcement.name, kind: announcement.kind, isExercise: text.isExercise)
        try append(round, subject, withheld: text.withheld, body: body, label: label, stamp: roundStamp)
        try append(act, of: subject, body: body, label: label, stamp: actStamp)
        try audit(.announce, target: round.decision.text, version: "\(round.number)", label: label)
        return receipt(of: round.decision, act: act, label: label)
    }

    /// The decision that gets a new text.
    private func broken(_ id: String?, body: String) throws -> DecisionCase? {
        guard let id else { return nil }
        guard let found = try snapshot.decision(id), found.body == body else {
            throw ActError(rule: "record", reason: "there is no decision \(id) of your party")
        }
        guard case .broken = found.state else {
            throw ActError(rule: "redraft", reason: "a new text follows a break of silence; \(id) is not broken")
        }
        return found
    }

    private func round(
        _ announcement: Announcement,
        text: PutText,
        before: DecisionCase?,
        received: Instant
    ) throws -> Round {
        do {
            let roster = try Roster(try parties(announcement.roster))
            var terms = Round.Terms(
                decision: try before?.id ?? newID(RoundRecord.type),
                text: text.text,
                roster: roster,
                associates: try Associates(try parties(announcement.associates), besides: roster),
                opens: announcement.opens ?? received,
                expires: announcement.expires,
                zone: announcement.zone,
                notice: announcement.notice
            )
            terms.number = (before?.procedure.rounds.count ?? 0) + 1
            terms.basis = before == nil ? .first : .redraft
            terms.rule = announcement.rule
            terms.onBreak = announcement.onBreak
            return try Round(terms)
        } catch let error as RoundError {
            throw ActError(rule: "round " + error.field.rawValue, reason: error.description)
        }
    }

    func procedure(_ rounds: [Round]) throws -> Procedure {
        do {
            return try Procedure(rounds)
        } catch {
            throw ActError(rule: "round " + error.field.rawValue, reason: error.description)
        }
    }

    private func parties(_ ids: [String]) throws -> [Identifier] {
        try ids.map { id in
            guard let identifier = Identifier(id) else { throw ActError(rule: "party", reason: "\(id) is no id") }
            return identifier
        }
    }

    /// Who reads the decision, its acts and, each party once it has confirmed receipt, the text: one clause of parties,
    /// whose releasers all have to agree to more.
    private func audienceLabel(_ announcement: Announcement, body: String, text: PutText) throws -> Label {
        let parties = Set([body] + announcement.roster + announcement.associates + announcement.readers)
        for id in parties where Identifier(id)?.type != "identity" {
            throw ActError(rule: "party", reason: "\(id) is not the id of a party")
        }
        return Label(
            level: text.label.level,
            caveats: text.label.caveats,
            clauses: [Clause(parties.map { .party($0) })],
            originators: parties
        )
    }

    /// Every party needs somebody who can act for it; a text that some of them do not read yet is released to each by
    /// its receipt, which needs the right to release it.
    private func check(_ label: Label, of announcement: Announcement, body: String, text: PutText) throws {
        do {
            try LabelLimits.standard.check(label)
        } catch {
            throw ActError(rule: "label limits", reason: "\(error)")
        }
        guard snapshot.reader.clearance.reads(label) else {
            throw ActError(rule: "own label", reason: "you could not read the decision under its label")
        }
        guard text.label.level <= label.level, Set(text.label.caveats).isSubset(of: label.caveats) else {
            throw ActError(rule: "text label", reason: "the text is more restricted than the decision")
        }
        var opens = false
        for party in announcement.roster + announcement.associates where try snapshot.record(party) == nil {
            throw ActError(rule: "party", reason: "you see no party \(party)")
        }
        if let party = try lacking(announcement, under: label).first {
            throw ActError(
                rule: "delegate",
                reason: "\(party) has no delegate who could read the decision: clear one, or leave the party out"
            )
        }
        for party in announcement.roster + announcement.associates
        where !text.withheld.isEmpty || !delegates(of: party).contains(where: { $0.reads(text.label) }) {
            opens = true
        }
        if opens { try checkRelease(of: text, body: body) }
    }

    /// Parties of the roster and associates for whom nobody could act who reads the decision.
    private func lacking(_ announcement: Announcement, under label: Label) throws -> [String] {
        try (announcement.roster + announcement.associates).filter { party in
            // Whether a party that the writer is not shown has people is not theirs to know.
            guard try snapshot.record(party) != nil else { return true }
            return !label.clauses.allSatisfy { $0.contains(.party(party)) }
                || !delegates(of: party).contains { $0.reads(label) }
        }
    }

    /// The same before it is announced; nothing is written.
    func lacking(_ announcement: Announcement) throws -> [String] {
        try require(.secretary, for: "putting a text under silence")
        guard let body = snapshot.reader.party else {
            throw ActError(rule: "origin", reason: "the public puts no text under silence")
        }
        let text = try textToPut(announcement)
        let label =
            try broken(announcement.decision, body: body)?.label
            ?? audienceLabel(announcement, body: body, text: text)
        return try lacking(announcement, under: label)
    }

    private func checkRelease(of text: PutText, body: String) throws {
        try require(.releaser, for: "putting a text under silence that a party does not read yet")
        guard text.origin == body, text.label.originators.allSatisfy({ $0 == body }) else {
            throw ActError(
                rule: "release",
                reason: "the text came from others too, who alone release it: have it released to every party first"
            )
        }
        if let rank = audience.policy.secondPersonFrom, rank <= text.label.level {
            throw ActError(
                rule: "release",
                reason: "a release at this level needs a second person: have the text released to every party first"
            )
        }
    }

    /// Clearances of the people who act for a party in decisions.
    func delegates(of party: String) -> [Clearance] {
        let now = Instant(microseconds: stamps.base)
        return audience.people.keys.sorted().compactMap { person in
            let principal = Principal(person: person)
            guard audience.party(of: principal, at: now) == party,
                audience.roles(of: principal, at: now).contains(.delegate)
            else { return nil }
            return Reader(principal: principal, ceiling: nil, at: now, audience: audience).clearance
        }
    }
}
