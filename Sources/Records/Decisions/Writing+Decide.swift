import GRDB
import JSON
import Labels
import STIX
import Silence

#if DEBUG
import Mutants
#endif

extension Writing {
    /// Does something about a decision: receipt, silence broken, agreement, statements, the secretariat's acts.
    mutating func decide(_ deed: DecisionDeed) throws -> Receipt {
        guard let found = try snapshot.decision(deed.decision) else {
            throw ActError(rule: "record", reason: "there is no decision \(deed.decision)")
        }
        let voice = try voice(of: deed, in: found)
        stamps.beginGroup()
        let stamp = stamps.next()
        let act = DecisionAct(
            id: try newID(ActRecord.type),
            decision: found.id,
            round: deed.round,
            kind: deed.kind,
            voice: deed.isWithheld ? .withheld : voice,
            received: Instant(microseconds: stamp),
            text: deed.isWithheld ? "" : deed.text
        )
        try refuseTwice(act, in: found)
        try admit(act, to: found.procedure, after: found.acts)
        let subject = DecisionSubject(name: found.name, kind: found.kind, isExercise: found.isExercise)
        let origin = snapshot.reader.party ?? found.body
        try append(
            act,
            of: subject,
            body: found.body,
            label: found.label,
            stamp: stamp,
            origin: origin,
            settles: Self.settles(act, found)
        )
        if deed.isWithheld { try name(act, voice, deed, of: subject, in: found, origin: origin) }
        if case .extend = act.kind { try extend(found, by: act, subject) }
        if act.kind == .receive, let party = act.party { try deliver(found, to: party.text) }
        try audit(.decide, target: found.id.text, version: act.id.text, detail: act.kind.word, label: found.label)
        return receipt(of: found.id, act: act, label: found.label)
    }

    /// In whose name the actor acts: the body's secretariat does its own acts and enters what came on paper; a delegate
    /// acts for the party.
    private func voice(of deed: DecisionDeed, in found: DecisionCase) throws -> Voice {
        guard let party = snapshot.reader.party, let own = Identifier(party) else {
            throw ActError(rule: "right", reason: "the public takes no part in decisions")
        }
        if let paper = deed.paper {
            try requireSecretariat(of: found, for: "an entry by the registry")
            guard let served = Identifier(paper.party) else {
                throw ActError(rule: "party", reason: "\(paper.party) is no id")
            }
            guard !deed.isWithheld else {
                throw ActError(rule: "name-needed", reason: "what the registry enters says for whom")
            }
            let entry = RegistryEntry(
                enteredBy: try person(or: party),
                evidence: paper.evidence,
                handedIn: paper.handedIn
            )
            return .registry(party: served, entry: entry)
        }
        if deed.kind.isSecretariats {
            try requireSecretariat(of: found, for: "what the secretariat does")
            return .secretariat(person: try person(or: party))
        }
        try require(.delegate, for: "acting for a party in a decision")
        return .delegate(party: own, person: try person(or: party))
    }

    private func requireSecretariat(of found: DecisionCase, for what: String) throws {
        try require(.secretary, for: what)
        guard snapshot.reader.party == found.body else {
            throw ActError(rule: "right", reason: "\(what) is for the secretariat that announced the decision")
        }
    }

    /// The person who acts; at the files, the party.
    func person(or party: String) throws -> Identifier {
        guard let id = Identifier(principal.person ?? party) else {
            throw ActError(rule: "identity", reason: "the actor has no id")
        }
        return id
    }

    /// One thing is said once: a form that is sent twice is no second word.
    private func refuseTwice(_ act: DecisionAct, in found: DecisionCase) throws {
        let isOnce = act.kind == .receive || act.kind == .open
        let said = found.acts.last { earlier in
            earlier.round == act.round && earlier.kind == act.kind && earlier.party == act.party
                && (isOnce || earlier.text == act.text) && act.voice != .withheld
        }
        let carried = isOnce && act.kind == .receive && act.party.map { found.receipt(of: $0) != nil } ?? false
        guard said == nil, !carried else {
            throw ActError(rule: "said already", reason: "your party has done this already; nothing was added")
        }
    }

    /// Takes an act that the rules take; says which rule it breaks where they do not.
    func admit(_ act: DecisionAct, to procedure: Procedure, after acts: [DecisionAct]) throws {
        do {
            _ = try procedure.treatment(of: act, after: acts)
        } catch {
            throw ActError(rule: error.rule.rawValue, reason: error.rule.reason)
        }
    }

    /// Who broke silence and why, for the secretariat and the party alone.
    private mutating func name(
        _ act: DecisionAct,
        _ voice: Voice,
        _ deed: DecisionDeed,
        of subject: DecisionSubject,
        in found: DecisionCase,
        origin: String
    ) throws {
        let parties = [found.body, voice.party?.text].compactMap(\.self)
        var label = Label(
            level: found.label.level,
            caveats: found.label.caveats,
            clauses: [Clause(parties.map { .party($0) })],
            originators: parties
        )
        #if DEBUG
        if LeakMutant.breakerNamedToAll.isActive { label = found.label }
        #endif
        stamps.beginGroup()
        let stamp = stamps.next()
        let named = DecisionAct(
            id: try newID(ActRecord.type),
            decision: act.decision,
            round: act.round,
            kind: act.kind,
            voice: voice,
            received: act.received,
            text: deed.text
        )
        try append(
            named,
            of: subject,
            body: found.body,
            label: label,
            stamp: stamp,
            origin: origin,
            names: act.id.text
        )
    }

    /// Whether nothing is asked of the secretariat any more once the act is added.
    private static func settles(_ act: DecisionAct, _ found: DecisionCase) -> Bool {
        switch found.procedure.standing(of: found.acts + [act], at: act.received).state {
        case .broken, .withdrawn, .issued: true
        case .draft, .announced, .running, .held, .extended, .adopted: false
        }
    }

    /// The round that an extension makes.
    private mutating func extend(_ found: DecisionCase, by act: DecisionAct, _ subject: DecisionSubject) throws {
        let next: Round
        do {
            next = try found.round.extended(by: act)
        } catch {
            throw ActError(rule: "round " + error.field.rawValue, reason: error.description)
        }
        _ = try procedure(found.procedure.rounds + [next])
        let withheld = try snapshot.withheld(of: found.round)
        try append(next, subject, withheld: withheld, body: found.body, label: found.label, stamp: stamps.next())
    }

    private mutating func deliver(_ found: DecisionCase, to party: String) throws {
        let withheld = try snapshot.withheld(of: found.round)
        try deliver(found.round.text, withheld: Set(withheld), to: party)
    }
}

extension Snapshot {
    /// The parts of the stored text that were not put to the parties of a round.
    func withheld(of round: Round) throws -> [Int] {
        guard let object = try object(round.decision.text) else { return [] }
        let text = try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT withheld FROM deed WHERE decision = ? AND expires = ? ORDER BY version DESC LIMIT 1
                    """
            ),
            arguments: [object.number, round.expires.microseconds]
        )
        return (text ?? "").split(separator: " ").compactMap { Int($0) }
    }
}
