import GRDB
import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Writing {
    /// Makes versions of the actor's own party readable to fewer: those who lose them lose them at once.
    mutating func raise(_ change: LabelChange) throws -> Receipt {
        try require(.author, .releaser, for: "raising a label")
        let (items, origin) = try own(change)
        let at = beginLabelChange()
        let added = context(origin: origin, doorDefault: nil).label(for: [change.marking])
        var entries: [Receipt.Entry] = []
        for item in items {
            #if DEBUG
            if LeakMutant.raiseKeepsEarlierVersions.isActive, item != items.last { continue }
            #endif
            guard let row = try snapshot.version(item.showing.version) else { continue }
            let label = snapshot.labels[row.label].join(added)
            guard snapshot.reader.clearance.reads(label) else {
                throw ActError(rule: "own label", reason: "you could not read \(change.id) under the new label")
            }
            let name = row.name ?? Instant(microseconds: item.arrived).text
            if label == snapshot.labels[row.label] {
                entries.append(.init(id: row.id, version: name, outcome: .unchanged, label: label))
                continue
            }
            let stamp = try relabel(item.showing.version, to: label, reason: change.reason, at: at)
            entries.append(
                .init(id: row.id, version: name, outcome: .stored(Instant(microseconds: stamp)), label: label)
            )
        }
        try rearriveOthers(of: change.id)
        try checkRevocations(of: change.id, origin: origin)
        for entry in entries where entry.outcome != .unchanged {
            try audit(
                .raise,
                target: entry.id,
                version: entry.version,
                detail: change.reason,
                label: entry.label ?? .nobody
            )
        }
        return Receipt(entries: entries, requested: Instant(microseconds: stamps.base))
    }

    /// Makes one version readable to others, from now on: an act of a releaser of every originator, with a reason.
    mutating func release(_ change: LabelChange) throws -> Receipt {
        try require(.releaser, for: "a release")
        guard change.reason.contains(where: { !$0.isWhitespace }) else {
            throw ActError(rule: "reason", reason: "a release needs a reason")
        }
        let (items, origin) = try own(change)
        guard change.versions?.count == 1, let item = items.first, items.count == 1,
            let row = try snapshot.version(item.showing.version)
        else { throw ActError(rule: "one version", reason: "a release names exactly one version of \(change.id)") }
        let old = snapshot.labels[row.label]
        let others = Set(old.originators).subtracting([origin])
        var label = context(origin: origin, doorDefault: nil).label(for: [change.marking])
        // What came from others stays theirs to release further.
        label = Label(
            level: label.level,
            caveats: label.caveats,
            clauses: label.clauses,
            originators: others.union(label.originators)
        )
        guard snapshot.reader.clearance.reads(label) else {
            throw ActError(rule: "own label", reason: "you could not read \(change.id) under the new label")
        }
        let name = row.name ?? Instant(microseconds: item.arrived).text
        guard label != old else {
            return Receipt(
                entries: [.init(id: row.id, version: name, outcome: .unchanged, label: label)],
                requested: Instant(microseconds: stamps.base)
            )
        }
        let needsSecond = audience.policy.secondPersonFrom.map { $0 <= old.level } ?? false
        let needs = others.sorted() + (needsSecond ? [origin] : [])
        guard needs.isEmpty else {
            let subject = PendingRequest.Subject.release(
                version: row.number,
                from: old.stored,
                to: label.stored,
                reason: change.reason
            )
            let waiting = try request(subject, needs: needs)
            try audit(.request, target: row.id, version: name, detail: change.reason, label: old)
            return Receipt(waiting: waiting, requested: Instant(microseconds: stamps.base))
        }
        let at = beginLabelChange()
        let stamp = try relabel(item.showing.version, to: label, reason: change.reason, at: at)
        #if DEBUG
        if LeakMutant.releaseOpensEarlierVersions.isActive {
            for earlier in try snapshot.own(change.id, origin: origin)?.items ?? [] where earlier.arrived < item.arrived
            {
                _ = try relabel(earlier.showing.version, to: label, reason: change.reason, at: at)
            }
        }
        #endif
        try rearriveOthers(of: change.id)
        try checkRevocations(of: change.id, origin: origin)
        try audit(.release, target: row.id, version: name, detail: change.reason, label: old)
        let entry = Receipt.Entry(
            id: row.id,
            version: name,
            outcome: .stored(Instant(microseconds: stamp)),
            label: label
        )
        return Receipt(entries: [entry], requested: Instant(microseconds: stamps.base))
    }

    /// The covered versions of the actor's own strand that the actor can see.
    private func own(_ change: LabelChange) throws -> (items: [Replay.Item], origin: String) {
        #if DEBUG
        if LeakMutant.versionCheckedBeforeView.isActive { try snapshot.checkVersions(of: change) }
        #endif
        guard let origin = snapshot.reader.party, let strand = try snapshot.own(change.id, origin: origin) else {
            throw ActError(rule: "record", reason: "there is no record \(change.id) of your party")
        }
        try refuseDeeds(strand)
        guard let names = change.versions else { return (strand.items, origin) }
        var items: [Replay.Item] = []
        for name in names {
            guard
                let item = try strand.items.first(where: { item in
                    try snapshot.version(item.showing.version)?.name == name
                        || Instant(microseconds: item.arrived).text == name
                })
            else { throw ActError(rule: "version", reason: "there is no version \(name) of \(change.id)") }
            items.append(item)
        }
        return (items, origin)
    }

    /// All who read a decision come to the same state because its acts have its label: they keep it.
    private func refuseDeeds(_ strand: Snapshot.OwnStrand) throws {
        guard try strand.items.contains(where: { try snapshot.isDeed($0.showing.version) }) else { return }
        throw ActError(rule: "decision", reason: "decisions and their acts keep their label: release a document")
    }

    /// The instant at which all covered versions change.
    mutating func beginLabelChange() -> Int64 {
        stamps.beginGroup()
        return stamps.next()
    }

    mutating func relabel(_ version: Int64, to label: Label, reason: String, at: Int64) throws -> Int64 {
        stamps.beginGroup()
        let stamp = stamps.next()
        let actor = principal.person ?? principal.operatesFor ?? ""
        try apply(.relabel(version: version, label: label, actor: actor, reason: reason, at: at, stamp: stamp))
        return stamp
    }

    /// Other versions may be served now where these were. Their stamps come last: how many there are is not for the
    /// actor to know.
    mutating func rearriveOthers(of id: String) throws {
        let changed: [Int64] = applied.compactMap { effect in
            if case .relabel(let version, _, _, _, _, _) = effect { version } else { nil }
        }
        guard !changed.isEmpty, let object = try snapshot.object(id) else { return }
        let others = try LaterVersions.all(of: object.number, db: db).filter { !changed.contains($0) }
        let arriving = others.map { version in
            stamps.beginHiddenGroup()
            return Effect.Arriving(version: version, stamp: stamps.next())
        }
        if !arriving.isEmpty { try apply(.rearrive(arriving)) }
    }

    /// A withdrawal must reach everyone who reads a version that it withdraws. Asked of what is there after the change:
    /// a label that was new to the store with it is no reason to leave a version out.
    func checkRevocations(of id: String, origin: String) throws {
        #if DEBUG
        let after = LeakMutant.withdrawalCheckedByKnownLabels.isActive ? snapshot : Snapshot(snapshot, with: appender)
        #else
        let after = Snapshot(snapshot, with: appender)
        #endif
        guard let strand = try after.own(id, origin: origin) else { return }
        let rows = try strand.items.compactMap { item in
            try Row.fetchOne(
                db,
                sql: "SELECT label, revoked FROM version WHERE number = ?",
                arguments: [item.showing.version]
            )
        }
        guard let withdrawal = rows.last(where: { $0[1] }) else { return }
        let narrow = after.labels[withdrawal[0]]
        guard rows.allSatisfy({ narrow <= after.labels[$0[0]] }) else {
            throw ActError(
                rule: "withdrawal",
                reason: "the withdrawal of \(id) would reach fewer readers than a version that it withdraws"
            )
        }
    }
}

extension Snapshot {
    /// A strand of one origin as the reader sees it, whichever strand of the id they are served.
    struct OwnStrand {
        let number: Int64
        /// Oldest first.
        let items: [Replay.Item]
    }

    /// The strand that a write of `origin` continues: the one of its own that the reader sees.
    func own(_ id: String, origin: String) throws -> OwnStrand? {
        guard let object = try object(id) else { return nil }
        if !object.isComplex {
            let strand = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT number, origin FROM strand WHERE object = ?"),
                arguments: [object.number]
            )
            guard let strand, strand[1] == origin else { return nil }
            let items = try items(of: object.number, isComplex: false).items
            return items.isEmpty ? nil : OwnStrand(number: strand[0], items: items)
        }
        let result = try replayed(object.number) { $0.origin == origin }
        guard let first = result.items.first, let row = try version(first.showing.version) else { return nil }
        return OwnStrand(number: row.strand, items: result.items)
    }
}
