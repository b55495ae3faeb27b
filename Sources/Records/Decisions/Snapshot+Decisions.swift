import GRDB
import Labels
import STIX
import Silence

#if DEBUG
import Mutants
#endif

extension Snapshot {
    /// A decision as the reader reads it; nil where they read none of that id, or it cannot be read back.
    func decision(_ id: String) throws -> DecisionCase? {
        guard let object = try object(id) else { return nil }
        return try decision(numbered: object.number)
    }

    /// What is the same for all readers of the same deeds is made once; it is looked at for the instant of the view.
    private func decision(numbered object: Int64) throws -> DecisionCase? {
        var (file, end) = try file(of: object)
        let shown = try file.places.indices.filter { place in
            try file.places[place].version <= end && isShown(file.places[place])
        }
        let (versions, now) = (shown.map { file.places[$0].version }, asOf ?? reader.at)
        if let kept = file.kept(versions) {
            guard let made = kept.made else { return nil }
            if let standing = made.standing.at(now) { return made.found.standing(standing) }
        }
        let made = made(of: shown.map { file.entries[$0] }, at: now)
        // A look back is rarely the same twice.
        if asOf == nil, isStored, end > 0, file.last == end {
            file.keep(KeptCase(versions: versions, made: made))
            memory.withDecisions { $0.keep(file, of: object) }
        }
        return made?.found
    }

    /// A decision made of deeds; nil where they make none.
    private func made(of deeds: [DecisionFile.Entry], at now: Instant) -> KeptCase.Made? {
        var rounds: [Round] = []
        var acts: [DecisionAct] = []
        var names: [Identifier: DecisionAct] = [:]
        var (subject, body) = (DecisionSubject(name: "", kind: "", isExercise: false), "")
        var label: Int64?
        for entry in deeds {
            switch entry.deed {
            case .round(let round, let says):
                (subject, body) = (says, entry.origin)
                label = entry.place.label
                rounds.append(round)
            case .act(let act): acts.append(act)
            case .names(let id, let act): names[id] = act
            case nil: continue
            }
        }
        guard let label, let procedure = try? Procedure(rounds.sorted { $0.number < $1.number }) else { return nil }
        let kept = KeptStanding(procedure, acts: acts, at: now)
        let found = DecisionCase(
            body: body,
            name: subject.name,
            kind: subject.kind,
            isExercise: subject.isExercise,
            label: labels[label],
            procedure: procedure,
            acts: acts.sorted { ($0.received, $0.id) < ($1.received, $1.id) },
            names: names,
            standing: kept.standing
        )
        return KeptCase.Made(found: found, standing: kept)
    }

    /// All deeds of a decision that are known, and the last version of them that this snapshot holds: another reader may
    /// have read later ones.
    private func file(of decision: Int64) throws -> (DecisionFile, end: Int64) {
        let end = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT max(version) FROM deed WHERE decision = ?"),
            arguments: [decision]
        )
        guard let end else { return (DecisionFile(), 0) }
        var file = memory.withDecisions { $0.file(of: decision) } ?? DecisionFile()
        if file.last < end { file.append(try deeds(of: decision, after: file.last)) }
        return (file, end)
    }

    private func deeds(of decision: Int64, after version: Int64) throws -> [DecisionFile.Entry] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT d.version, v.label, v.added, s.origin, v.body, d.names FROM deed d
                    JOIN version v ON v.number = d.version JOIN strand s ON s.number = v.strand
                    WHERE d.decision = ? AND d.version > ? ORDER BY d.version
                    """
            ),
            arguments: [decision, version]
        )
        var entries: [DecisionFile.Entry] = []
        while let row = try rows.next() {
            entries.append(
                DecisionFile.Entry(
                    place: DecisionFile.Place(version: row[0], label: row[1], added: row[2]),
                    origin: row[3],
                    deed: DecisionFile.deed(try row.storedBody(4), names: row[5])
                )
            )
        }
        return entries
    }

    /// Whether the reader reads a deed, and had by the instant of the view: deeds keep their label and have no parts.
    private func isShown(_ place: DecisionFile.Place) throws -> Bool {
        #if DEBUG
        if LeakMutant.decisionOfEveryLabel.isActive || LeakMutant.windowsOfEveryLabel.isActive { return true }
        #endif
        guard let gained = gain(of: place.label) else { return false }
        if let gained, !gained.opens(added: place.added) { return false }
        guard let asOf else { return true }
        return try arrival(of: place.version, added: place.added, gained: gained) <= asOf.microseconds
    }

    /// The versions of a decision's text that the reader is served, of the bytes that were put to the parties.
    func text(of text: DecisionText) throws -> Served? {
        try versions(of: text.document.text).last { served in
            SHA256Text(hashing: served.bytes) == text.sha256
        }
    }
}

extension Snapshot {
    /// A stop on the way through the decisions of a window.
    private struct Stop: Hashable {
        var expires: Int64
        var decision: Int64
    }

    /// A page of decisions by the end of their window.
    func decisions(_ query: DecisionQuery) throws -> DecisionPage {
        let now = (asOf ?? reader.at).microseconds
        var stop: Stop?
        if let after = query.after {
            guard let object = try object(after), let found = try decision(numbered: object.number) else {
                return DecisionPage(decisions: [], more: false)
            }
            stop = Stop(expires: found.round.expires.microseconds, decision: object.number)
        }
        var found: [DecisionCase] = []
        let chunk = query.limit + 16
        while true {
            let stops = try stops(query.window, now: now, after: stop, limit: chunk)
            for next in stops {
                stop = next
                // A round that was extended or put anew is no longer the one that ends the decision's window.
                guard let one = try decision(numbered: next.decision),
                    one.round.expires.microseconds == next.expires, isAsked(one, query)
                else { continue }
                if found.count == query.limit { return DecisionPage(decisions: found, more: true) }
                found.append(one)
            }
            if stops.count < chunk { return DecisionPage(decisions: found, more: false) }
        }
    }

    private func isAsked(_ one: DecisionCase, _ query: DecisionQuery) -> Bool {
        guard query.window != .waiting || one.waits else { return false }
        guard let party = query.party else { return true }
        guard let id = Identifier(party) else { return false }
        return one.body == party || one.concerns(id)
    }

    /// The labels whose windows a list goes through.
    private var windows: [Int64] {
        #if DEBUG
        if LeakMutant.windowsOfEveryLabel.isActive { return labels.count == 0 ? [] : Array(1...labels.count) }
        #endif
        return readable.map(\.number)
    }

    /// The next rounds by the end of their window, of labels that the reader reads: each label's in its own order, then
    /// merged.
    private func stops(_ window: DecisionQuery.Window, now: Int64, after: Stop?, limit: Int) throws -> [Stop] {
        let isOpen = window == .open
        // What has been settled since the instant of a look back waited then.
        let unsettled = window == .waiting && asOf == nil ? "AND settled = 0" : ""
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT expires, decision FROM deed
                WHERE label = ? AND expires IS NOT NULL \(unsettled) AND expires \(isOpen ? ">=" : "<=") ?
                AND (expires, decision) \(isOpen ? ">" : "<") (?, ?)
                ORDER BY expires \(isOpen ? "" : "DESC"), decision \(isOpen ? "" : "DESC") LIMIT ?
                """
        )
        let start = after ?? Stop(expires: isOpen ? .min : .max, decision: isOpen ? .min : .max)
        // One bound, so that the index is entered where the page begins, however far on that is.
        let bound = isOpen ? max(now + 1, start.expires) : min(now, start.expires)
        var stops: Set<Stop> = []
        for label in windows {
            let rows = try Row.fetchCursor(
                statement,
                arguments: [label, bound, start.expires, start.decision, limit]
            )
            while let row = try rows.next() { stops.insert(Stop(expires: row[0], decision: row[1])) }
        }
        let sorted = stops.sorted { ($0.expires, $0.decision) < ($1.expires, $1.decision) }
        return Array((isOpen ? sorted : sorted.reversed()).prefix(limit))
    }
}

extension Snapshot {
    /// Whether a version was made by announcing or deciding.
    func isDeed(_ version: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM deed WHERE version = ?)"),
            arguments: [version]
        ) ?? false
    }
}
