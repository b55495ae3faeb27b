import GRDB
import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Writing {
    /// The most objects of one envelope that get an entry each; a longer one gets an entry for each label.
    static let mostSingleEntries = 100

    /// Writes down what was done, in the log of the actor's party.
    mutating func audit(
        _ action: AuditAction,
        target: String? = nil,
        version: String? = nil,
        refusal: String? = nil,
        detail: String? = nil,
        label: Label = .bottom
    ) throws {
        guard let party = snapshot.reader.party else { return }
        try audit(
            action,
            in: party,
            actor: principal.person ?? principal.operatesFor,
            target: target,
            version: version,
            refusal: refusal,
            detail: detail,
            label: label
        )
    }

    /// Writes it down in the log of another party that it concerns; there the actor is named by party alone.
    mutating func auditElsewhere(
        _ action: AuditAction,
        in party: String,
        target: String? = nil,
        detail: String? = nil,
        label: Label = .bottom
    ) throws {
        guard party != snapshot.reader.party else { return }
        try audit(action, in: party, actor: snapshot.reader.party, target: target, detail: detail, label: label)
    }

    private mutating func audit(
        _ action: AuditAction,
        in party: String,
        actor: String?,
        target: String? = nil,
        version: String? = nil,
        refusal: String? = nil,
        detail: String? = nil,
        label: Label = .bottom
    ) throws {
        let entry = AuditEntry(
            id: try entryID(),
            at: Instant(microseconds: stamps.base),
            party: party,
            actor: actor,
            action: action,
            target: target,
            version: version,
            refusal: refusal,
            detail: detail,
            label: label.join(Label(level: .lowest, clauses: [Clause([.party(party)])]))
        )
        try apply(.audit(entry))
    }

    /// A random id: entries carry no sequence.
    private func entryID() throws -> String {
        #if DEBUG
        if LeakMutant.auditInSequence.isActive { return try snapshot.nextAuditNumber() }
        #endif
        return identifiers.uuid()
    }

    /// Entries for an envelope: one for each object, or for each label where there are many.
    mutating func audit(_ drafts: [Draft], _ entries: [Receipt.Entry?]) throws {
        if drafts.count <= Writing.mostSingleEntries {
            for draft in drafts {
                guard let entry = entries[draft.position], entry.isDecided else { continue }
                var refusal: String?
                if case .failed(let rule, _) = entry.outcome { refusal = rule }
                try audit(
                    draft.object.revoked ? .revoke : .write,
                    target: entry.id,
                    version: entry.version,
                    refusal: refusal,
                    label: draft.label
                )
            }
            return
        }
        var counts: [Label: (stored: Int, failed: Int)] = [:]
        var order: [Label] = []
        for draft in drafts {
            guard let entry = entries[draft.position], entry.isDecided else { continue }
            if counts[draft.label] == nil { order.append(draft.label) }
            if entry.isFailure {
                counts[draft.label, default: (0, 0)].failed += 1
            } else {
                counts[draft.label, default: (0, 0)].stored += 1
            }
        }
        for label in order {
            guard let count = counts[label] else { continue }
            if count.stored > 0 { try audit(.write, detail: "\(count.stored) objects", label: label) }
            if count.failed > 0 {
                try audit(.write, refusal: "objects", detail: "\(count.failed) objects", label: label)
            }
        }
    }

    /// Notes what happened outside the records. Whoever is recognised notes what concerns their own party; a note about
    /// somebody who is not, such as a refused sign-in, names its party.
    mutating func note(_ note: AuditNote) throws -> Receipt {
        if let party = snapshot.reader.party, note.party == nil || note.party == party {
            try auditHere(note)
        } else if let party = note.party {
            try audit(
                note.action,
                in: party,
                actor: snapshot.reader.party,
                target: note.person,
                refusal: note.refusal,
                detail: note.detail,
                label: note.label
            )
            if snapshot.reader.party != nil { try auditHere(note) }
        }
        return emptyReceipt
    }

    private mutating func auditHere(_ note: AuditNote) throws {
        try audit(
            note.action,
            target: note.person,
            refusal: note.refusal,
            detail: note.detail,
            label: note.label
        )
    }

    /// Writes down that an act was refused. What the actor cannot see and what is not there leave equal entries.
    mutating func auditRefusal(of act: Act, _ error: ActError) throws {
        guard let (action, target) = act.auditSubject else { return }
        var label = Label.bottom
        if let target, let served = try snapshot.record(target) { label = served.label }
        #if DEBUG
        if LeakMutant.auditOfHiddenTarget.isActive, let target, let row = try snapshot.lastRow(of: target) {
            label = snapshot.labels[row.label]
        }
        #endif
        try audit(action, target: target, refusal: error.rule, label: label)
    }
}

extension Receipt.Entry {
    /// Whether the object was stored or refused.
    fileprivate var isDecided: Bool {
        switch outcome {
        case .stored, .failed: true
        case .unchanged, .wouldStore: false
        }
    }
}

extension Act {
    /// What an act is called in a log, and what it is done to; `nil` for what nobody asks for.
    fileprivate var auditSubject: (action: AuditAction, target: String?)? {
        switch self {
        case .envelope(let envelope):
            envelope.dryRun ? nil : (.write, envelope.objects.count == 1 ? envelope.objects[0].id.text : nil)
        case .clear(let clearance): (.clear, clearance.person)
        case .ceiling(let ceiling): (.ceiling, ceiling.party)
        case .admit(let admission): (.admit, admission.member)
        case .dismiss(let member, _): (.dismiss, member)
        case .raise(let change): (.raise, change.id)
        case .release(let change): (.release, change.id)
        case .approve(let request): (.agree, request)
        case .decline(let request, _): (.decline, request)
        case .policy: (.policy, nil)
        case .remark(let remark): (.write, remark.record)
        case .announce(let announcement): (.announce, announcement.decision)
        case .decide(let deed): (.decide, deed.decision)
        case .openBoundaries, .note: nil
        }
    }
}
