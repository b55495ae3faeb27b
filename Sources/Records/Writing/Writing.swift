import Database
import GRDB
import Labels
import STIX

#if DEBUG
import Mutants
#endif

/// One act, inside the transaction of the single writer: what it does is decided in the actor's own view, then applied.
struct Writing {
    let db: Database
    let memory: Memory
    let catalogue: Catalogue
    let principal: Principal
    let clock: any WallClock
    let identifiers: any IdentifierSource
    /// The actor's view before the act.
    let snapshot: Snapshot
    var stamps: Stamps
    var appender: Appender
    var audience: Audience
    /// What was done, in order.
    private(set) var applied: [Effect] = []
    private(set) var results: [(version: Int64, strand: Int64)] = []

    init(
        _ db: Database,
        memory: Memory,
        catalogue: Catalogue,
        principal: Principal,
        clock: any WallClock,
        identifiers: any IdentifierSource
    ) throws {
        self.db = db
        self.memory = memory
        self.catalogue = catalogue
        self.principal = principal
        self.clock = clock
        self.identifiers = identifiers
        stamps = try Stamps(db, clock: clock, identifiers: identifiers)
        snapshot = try Snapshot(
            db,
            memory: memory,
            catalogue: catalogue,
            principal: principal,
            ceiling: nil,
            asOf: nil,
            at: Instant(microseconds: stamps.base)
        )
        appender = try Appender(db, labels: snapshot.labels, kinds: snapshot.kinds, paths: snapshot.paths)
        audience = snapshot.audience
    }

    /// Does the act, or throws and leaves everything as it was.
    mutating func perform(_ act: Act) throws -> Receipt {
        let receipt: Receipt
        switch act {
        case .envelope(let envelope): receipt = try write(envelope)
        case .clear(let clearance): receipt = try clear(clearance)
        case .admit(let admission): receipt = try admit(admission)
        case .dismiss(let member, let format): receipt = try dismiss(member: member, format: format)
        case .raise(let change): receipt = try raise(change)
        case .release(let change): receipt = try release(change)
        case .policy(let policy): receipt = try change(to: policy)
        case .openBoundaries: receipt = try openBoundaries()
        case .ceiling(let ceiling): receipt = try set(ceiling)
        case .approve(let request): receipt = try approve(request)
        case .decline(let request, let reason): receipt = try decline(request, reason: reason)
        case .note(let note): receipt = try self.note(note)
        case .remark(let remark): receipt = try self.remark(remark)
        case .announce(let announcement): receipt = try announce(announcement)
        case .decide(let deed): receipt = try decide(deed)
        }
        try finish()
        return receipt
    }

    /// Writes down that an act was refused, and nothing else.
    mutating func refuse(_ act: Act, _ error: ActError) throws {
        try auditRefusal(of: act, error)
        try finish()
    }

    /// Keeps the stamps, and notes which records look different from now on.
    func finish() throws {
        if applied.isEmpty { return }
        try stamps.finish(db, clock: clock)
        memory.note(before: stamps.previous, last: stamps.last, ids: try touched())
    }

    /// The records that the effects touch; `nil` where they may touch all.
    private func touched() throws -> Set<String>? {
        var ids: Set<String> = []
        for effect in applied {
            switch effect {
            case .append(let version): ids.insert(version.id)
            case .relabel(let version, _, _, _, _, _): ids.formUnion(try id(of: version))
            case .rearrive(let candidates): for candidate in candidates { ids.formUnion(try id(of: candidate.version)) }
            case .audit: continue
            case .audience, .gain: return nil
            }
            if ids.count > ChangeLog.mostRecords { return nil }
        }
        return ids
    }

    private func id(of version: Int64) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT o.id FROM version v JOIN object o ON o.number = v.object WHERE v.number = ?"
            ),
            arguments: [version]
        )
    }

    /// Applies one effect.
    mutating func apply(_ effect: Effect) throws {
        switch effect {
        case .append(let version):
            stamps.use(version.stamp)
            results.append(try appender.append(version))
        case .relabel(let version, let label, let actor, let reason, let at, let stamp):
            stamps.use(stamp)
            try appender.relabel(version: version, label: label, actor: actor, reason: reason, at: at, stamp: stamp)
            results.append((version, 0))
        case .audience(let event, let stamp):
            stamps.use(stamp)
            try append(event, at: stamp)
            results.append((0, 0))
        case .rearrive(let candidates):
            for candidate in candidates { stamps.use(candidate.stamp) }
            try appender.giveCandidates(candidates)
            results.append((0, 0))
        case .audit(let entry):
            try appender.append(entry)
            results.append((0, 0))
        case .gain(let people, let at, let arriving):
            for arrival in arriving { stamps.use(arrival.stamp) }
            // Of the number of its entry in the log, which no other has: a block in which nothing arrived takes one too.
            #if DEBUG
            let block = LeakMutant.emptyBlockShared.isActive ? try appender.nextFilledBlock() : audience.length + 1
            #else
            let block = audience.length + 1
            #endif
            try appender.appendBlock(arriving, block: block)
            try append(.gained(people: people, block: block), at: at)
            results.append((0, 0))
        }
        applied.append(effect)
    }

    /// What a receipt says of an act without objects.
    var emptyReceipt: Receipt { Receipt(entries: [], requested: Instant(microseconds: stamps.base)) }

    /// Refuses an actor who has neither the operator's right nor one of `roles`.
    func require(_ roles: Role..., for what: String) throws {
        guard principal.operatesFor != nil || !snapshot.reader.roles.isDisjoint(with: roles) else {
            throw ActError(
                rule: "right",
                reason: "\(what) needs the role \(roles.map(\.rawValue).joined(separator: " or "))"
            )
        }
    }

    /// Refuses an actor who does not run the node: its operator, or an administrator of a party that administers it.
    func requireNodeRight(for what: String) throws {
        let ceiling = snapshot.reader.party.flatMap { audience.ceilings[$0]?.last?.ceiling }
        let isNodes = snapshot.reader.roles.contains(.administrator) && ceiling?.administersNode == true
        guard principal.operatesFor != nil || isNodes else {
            throw ActError(rule: "right", reason: "\(what) is for the administrators of the node")
        }
    }

    /// What is known about the actor when markings are resolved.
    func context(origin: String, doorDefault: Marking?) -> MarkingContext {
        let now = Instant(microseconds: stamps.base)
        let releasers = audience.people.keys.sorted().filter { person in
            let principal = Principal(person: person)
            return audience.party(of: principal, at: now) == origin
                && audience.roles(of: principal, at: now).contains(.releaser)
        }
        return MarkingContext(
            origin: origin,
            author: principal.person,
            releasers: releasers,
            doorDefault: doorDefault,
            policy: audience.policy,
            clearance: snapshot.reader.clearance
        )
    }
}
