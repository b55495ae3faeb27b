import GRDB
import JSON
import Labels
import STIX

extension Writing {
    /// Stores the objects of an envelope.
    mutating func write(_ envelope: Envelope) throws -> Receipt {
        try write(envelope, from: try origin(of: envelope))
    }

    /// Stores the objects of an envelope whose sender has the right to send them.
    mutating func write(_ envelope: Envelope, from origin: String) throws -> Receipt {
        var (drafts, judged, entries) = try judge(envelope, origin: origin)
        let hasFailures = entries.contains { $0 != nil && $0?.isFailure == true }
        if envelope.dryRun || (envelope.allOrNothing && hasFailures) {
            for draft in judged { entries[draft.position] = entry(draft, .wouldStore) }
        } else {
            try store(judged, origin: origin, entries: &entries)
        }
        if !envelope.dryRun { try audit(drafts, entries) }
        return Receipt(
            entries: entries.compactMap { $0 },
            requested: Instant(microseconds: stamps.base)
        )
    }

    /// The party that sends an envelope, once the writer is known to have the right.
    private func origin(of envelope: Envelope) throws -> String {
        if !isAdministration(envelope), !isNoting(envelope) {
            try require(.author, .releaser, .secretary, for: "writing")
        }
        guard let origin = envelope.origin ?? snapshot.reader.party else {
            throw ActError(rule: "origin", reason: "the public cannot write")
        }
        guard principal.operatesFor != nil || origin == snapshot.reader.party else {
            throw ActError(rule: "origin", reason: "only your own party can be the origin of what you write")
        }
        return origin
    }

    /// Whoever administers writes down who the party's people are; whoever administers the node, which parties there are.
    private func isAdministration(_ envelope: Envelope) -> Bool {
        guard snapshot.reader.roles.contains(.administrator) else { return false }
        return envelope.objects.allSatisfy { object in
            object.type == "identity"
                && (snapshot.administersNode || IdentityPart(object.value).kinds == [.person])
        }
    }

    /// What an envelope would become, and what somebody with a clearance would be shown of it alone.
    func preview(_ envelope: Envelope, for reader: Clearance) throws -> [DraftPreview] {
        let (drafts, judged, entries) = try judge(envelope, origin: try origin(of: envelope))
        let good = Dictionary(judged.map { ($0.position, $0) }, uniquingKeysWith: { one, _ in one })
        return drafts.map { draft in
            let draft = good[draft.position] ?? draft
            let shown = projection(of: draft, for: reader)
            return DraftPreview(
                id: draft.object.id.text,
                outcome: entries[draft.position]?.outcome ?? .wouldStore,
                label: draft.label,
                notes: draft.notes,
                shown: shown?.bytes,
                isWhole: shown?.isWhole ?? false
            )
        }
    }

    private func projection(of draft: Draft, for reader: Clearance) -> (bytes: [UInt8], isWhole: Bool)? {
        guard reader.reads(draft.label) else { return nil }
        // What is carried over from the version before, and what its writer cannot read, is no part of their draft.
        let writer = snapshot.reader.clearance
        let withheld = draft.portions.filter { !reader.reads($0.label) || !writer.reads($0.label) }.map(\.selector)
        guard !withheld.isEmpty else { return (draft.body, true) }
        guard let whole = try? JSONValue(parsing: draft.body), let left = Projection.of(whole, without: withheld),
            case .valid(let object, _) = catalogue.check(left)
        else { return nil }
        return (object.canonical, false)
    }

    /// Labels the objects of an envelope and decides each: what is to be stored, and entries for the rest.
    private func judge(
        _ envelope: Envelope,
        origin: String
    ) throws -> (all: [Draft], good: [Draft], entries: [Receipt.Entry?]) {
        var labelling = Labelling(self, envelope: envelope, origin: origin)
        var drafts = try labelling.drafts()
        var entries: [Receipt.Entry?] = Array(repeating: nil, count: envelope.objects.count)
        var judged: [Draft] = []
        var overlay = Overlay()
        for index in drafts.indices {
            do {
                try labelling.checkLabel(drafts[index])
                if let entry = try judge(&drafts[index], overlay: overlay) {
                    entries[index] = entry
                } else {
                    overlay.add(drafts[index])
                    judged.append(drafts[index])
                }
            } catch let error as DraftError {
                entries[index] = Receipt.Entry(
                    id: drafts[index].object.id.text,
                    version: drafts[index].versionText ?? requestedText,
                    outcome: .failed(rule: error.rule, reason: error.reason)
                )
            }
        }
        return (drafts, judged, entries)
    }

    private var requestedText: String { Instant(microseconds: stamps.base).text }

    private func entry(_ draft: Draft, _ outcome: Receipt.Outcome) -> Receipt.Entry {
        Receipt.Entry(
            id: draft.object.id.text,
            version: draft.versionText ?? requestedText,
            outcome: outcome,
            label: draft.label,
            notes: draft.notes
        )
    }

    /// Appends what was judged good: one group of stamps for each label.
    private mutating func store(_ drafts: [Draft], origin: String, entries: inout [Receipt.Entry?]) throws {
        var groups: [Label: Int] = [:]
        var ordered: [[Draft]] = []
        for draft in drafts {
            if let group = groups[draft.label] {
                ordered[group].append(draft)
            } else {
                groups[draft.label] = ordered.count
                ordered.append([draft])
            }
        }
        var stamped: [(draft: Draft, stamp: Int64)] = []
        for group in ordered {
            stamps.beginGroup()
            for draft in group { stamped.append((draft, stamps.next())) }
        }
        let together = Dictionary(stamped.map { ($0.draft.object.id.text, $0.stamp) }, uniquingKeysWith: max)
        // Several versions of one id in one envelope continue the strand that the first of them begins.
        var begun: [String: Int64] = [:]
        var continued = ContinuedStrands()
        for (draft, stamp) in stamped {
            let id = draft.object.id.text
            let strand = begun[id].map(Effect.Strand.existing) ?? draft.own.map { .existing($0.number) } ?? .new
            var version = try version(draft, origin: origin, strand: strand, stamp: stamp)
            if let last = together[id], last > stamp { version.together = last }
            try apply(.append(version))
            if let last = results.last {
                begun[id] = last.strand
                continued.add(last.version, named: draft.name, to: strand == .new ? nil : last.strand)
            }
            entries[draft.position] = Receipt.Entry(
                id: id,
                version: draft.versionText ?? Instant(microseconds: version.stamp).text,
                outcome: .stored(Instant(microseconds: version.stamp)),
                label: draft.label,
                notes: draft.notes
            )
        }
        try rearrive(continued)
    }

    private func version(
        _ draft: Draft,
        origin: String,
        strand: Effect.Strand,
        stamp: Int64
    ) throws -> Effect.Version {
        let object = draft.object
        return Effect.Version(
            id: object.id.text,
            type: object.type,
            origin: origin,
            strand: strand,
            // What has no `modified` is named by `created`, what has neither by its arrival (TAXII 2.1 section 3.4.1).
            name: draft.name ?? object.created,
            label: draft.label,
            portions: draft.portions,
            isRevoked: object.revoked,
            isByOrigin: owns(origin, identity: object.createdBy?.text),
            body: draft.body,
            references: object.references.map { ($0.path, $0.id.text) },
            codes: codes(of: draft),
            stamp: stamp
        )
    }

    /// Whether an identity is a party's own: the party itself or one of its people.
    func owns(_ origin: String, identity: String?) -> Bool {
        guard let identity else { return false }
        let now = Instant(microseconds: stamps.base)
        return identity == origin || audience.party(of: Principal(person: identity), at: now) == origin
    }

    /// The names by which an identity can be found in label texts.
    private func codes(of draft: Draft) -> [String] {
        guard draft.object.type == "identity", let value = try? JSONValue(parsing: draft.body) else { return [] }
        let part = IdentityPart(value)
        return [part.code, part.name].compactMap { $0 }
    }
}

extension Receipt.Entry {
    /// Whether the object was refused.
    var isFailure: Bool { if case .failed = outcome { true } else { false } }
}

/// Versions that earlier objects of the same envelope will add.
struct Overlay {
    private var drafts: [String: [Draft]] = [:]

    mutating func add(_ draft: Draft) { drafts[draft.object.id.text, default: []].append(draft) }

    subscript(id: String) -> [Draft] { drafts[id] ?? [] }
}
