import GRDB
import JSON
import Labels
import STIX

#if DEBUG
import Mutants
#endif

/// Works out the labels of an envelope's objects: what their markings declare, what the version before bears, and what
/// they refer to, the whole envelope resolved together whatever its order.
struct Labelling {
    private let writing: Writing
    private let envelope: Envelope
    private let origin: String
    let context: MarkingContext
    /// Base labels of records that the writer sees, by id; `nil` inside: not seen.
    private var seen: [String: Label?] = [:]
    private(set) var markings: [String: Marking?] = [:]

    init(_ writing: Writing, envelope: Envelope, origin: String) {
        self.writing = writing
        self.envelope = envelope
        self.origin = origin
        context = writing.context(origin: origin, doorDefault: envelope.defaultMarking)
        for object in envelope.objects where object.type == "marking-definition" {
            markings[object.id.text] = Marking(markingDefinition: object.value)
        }
    }

    /// The objects with their labels.
    mutating func drafts() throws -> [Draft] {
        var drafts: [Draft] = []
        drafts.reserveCapacity(envelope.objects.count)
        for (position, object) in envelope.objects.enumerated() {
            drafts.append(try draft(object, position: position))
        }
        try inheritPortions(&drafts)
        try joinReferences(&drafts)
        try coverMarkings(&drafts)
        return drafts
    }

    private mutating func draft(_ object: ValidObject, position: Int) throws -> Draft {
        let own = try writing.snapshot.own(object.id.text, origin: origin)
        var draft = Draft(
            object: object,
            position: position,
            declared: .bottom,
            label: .bottom,
            portions: [],
            body: object.canonical,
            own: own
        )
        draft.declared = try declaredLabel(of: object)
        draft.isBeyondWriter = try object.markings.contains { id in
            try marking(id.text).map { !context.isHeld($0) } ?? false
        }
        if object.type == "marking-definition", let own = markings[object.id.text] ?? nil, !context.isHeld(own) {
            draft.isBeyondWriter = true
        }
        if object.isPrivateMark { draft.declared = draft.declared.join(.own(origin)) }
        if let last = own?.items.last, let row = try writing.snapshot.version(last.showing.version) {
            let before = writing.snapshot.labels[row.label]
            if !(before <= draft.declared) {
                draft.notes.append("the label of the version before was kept; lowering it is a release of its own")
            }
            draft.declared = draft.declared.join(before)
        }
        #if DEBUG
        if LeakMutant.labelOfHiddenVersionKept.isActive, let row = try writing.snapshot.lastRow(of: object.id.text) {
            draft.declared = draft.declared.join(writing.snapshot.labels[row.label])
        }
        #endif
        draft.references = object.references.filter { $0.path != "created_by_ref" }.map(\.id.text)
        try addPortions(to: &draft)
        draft.label = draft.declared
        return draft
    }

    /// What an object's own markings say. A marking that only this project understands is as visible as what it marks.
    private mutating func declaredLabel(of object: ValidObject) throws -> Label {
        if object.type == "marking-definition", let own = Marking(markingDefinition: object.value), own.isRelease {
            return context.label(for: [own])
        }
        return context.label(for: try object.markings.map { try marking($0.text) })
    }

    /// The meaning of a marking id: a constant, one of this envelope, one of the writer's party or of its verified
    /// creator as the writer sees it; else unknown.
    mutating func marking(_ id: String) throws -> Marking? {
        if let known = markings[id] { return known }
        var found: Marking?
        if let tlp = Identifier(id).flatMap(TLP.init(id:)) {
            found = Marking(tlp: tlp)
        } else if let served = try writing.snapshot.record(id), served.type == "marking-definition" {
            let value = served.value
            let isVerified = writing.owns(served.origin, identity: value["created_by_ref"]?.string)
            // Of another's under the same id, that nobody can verify, nothing is taken: their own stands behind it.
            if served.origin == origin || isVerified {
                found = Marking(markingDefinition: value)
            } else if let item = try writing.snapshot.own(id, origin: origin)?.items.last {
                found = try writing.snapshot.serve(item).flatMap { Marking(markingDefinition: $0.value) }
            }
        }
        markings[id] = .some(found)
        return found
    }

    /// Labels of places. One on something without which the record is none of its kind withholds the whole record.
    private mutating func addPortions(to draft: inout Draft) throws {
        guard !draft.object.granularMarkings.isEmpty else { return }
        let value = draft.object.value
        for granular in draft.object.granularMarkings {
            guard let id = granular.marking?.text else { continue }
            let marking = try self.marking(id)
            if let marking, !marking.isDeclared { continue }
            let label = context.label(for: [marking])
            if label <= draft.declared { continue }
            for text in granular.selectors {
                guard let selector = Selector(stix: text, in: value) else { continue }
                if isStructural(selector, of: draft.object) {
                    draft.declared = draft.declared.join(label)
                } else {
                    draft.portions.append(.init(selector: selector, label: label))
                }
            }
        }
    }

    /// A translation is as restricted as the place that it translates, and a claim about a property as the property.
    private func inheritPortions(_ drafts: inout [Draft]) throws {
        var positions: [String: [Int]] = [:]
        for index in drafts.indices { positions[drafts[index].object.id.text, default: []].append(index) }
        for index in drafts.indices {
            switch drafts[index].object.type {
            case "language-content":
                #if DEBUG
                if LeakMutant.translationsWithoutLabel.isActive { continue }
                #endif
                let value = drafts[index].object.value
                guard let target = value["object_ref"]?.string, let languages = value["contents"]?.object else {
                    continue
                }
                for portion in try portions(of: target, in: drafts, positions) {
                    for (language, translations) in languages where translations[portion.selector.property] != nil {
                        let selector = Selector(
                            steps: [.name("contents"), .name(language), .name(portion.selector.property)])
                        drafts[index].portions.append(.init(selector: selector, label: portion.label))
                    }
                }
            case "entente-claim":
                let value = drafts[index].object.value
                guard let subject = value["subject_ref"]?.string, let property = value["property"]?.string else {
                    continue
                }
                let portions = try portions(of: subject, in: drafts, positions)
                let label = Label.join(portions.filter { $0.selector.property == property }.map(\.label))
                drafts[index].declared = drafts[index].declared.join(label)
                drafts[index].label = drafts[index].declared
            default: continue
            }
        }
    }

    /// The portions of a record: those of the last version that the writer sees, and of what the envelope brings.
    private func portions(of id: String, in drafts: [Draft], _ positions: [String: [Int]]) throws -> [Portion] {
        var found = (positions[id] ?? []).flatMap { drafts[$0].portions }
        let snapshot = writing.snapshot
        if let object = try snapshot.object(id), object.isComplex,
            let last = try snapshot.items(of: object.number, isComplex: true).items.last
        {
            found += try ObjectHistory.portions(of: last.showing.version, db: snapshot.db, labels: snapshot.labels)
        }
        return found
    }

    private func isStructural(_ selector: Selector, of object: ValidObject) -> Bool {
        let structural: Set<String> = [
            "id", "type", "spec_version", "created", "modified", "revoked", "object_marking_refs",
            "granular_markings",
        ]
        if structural.contains(selector.property) || selector.steps.last == .name("extension_type") { return true }
        if selector.property == "extensions", selector.steps.count < 3 { return true }
        guard let kind = writing.catalogue[object.type] else { return false }
        return kind.idContributing.contains(selector.property)
            || (selector.steps.count == 1 && kind.property(selector.property)?.presence == .required)
    }

    /// Joins each label with the labels of what the content refers to, until nothing changes.
    private mutating func joinReferences(_ drafts: inout [Draft]) throws {
        let positions = Dictionary(grouping: drafts.indices) { drafts[$0].object.id.text }
        var links: [(from: Int, to: Int)] = []
        for index in drafts.indices {
            for reference in drafts[index].references {
                for target in positions[reference] ?? [] where target != index { links.append((index, target)) }
                try join(&drafts[index], with: reference)
            }
            try join(&drafts[index], with: drafts[index].object.id.text, onlyOthers: true)
            for source in derivedSources(drafts[index], positions) {
                for target in positions[source.target] ?? [] { links.append((source.index, target)) }
                try join(&drafts[source.index], with: source.target)
            }
        }
        var changed = true
        while changed {
            changed = false
            for link in links {
                // Not by order: a wider label may still bring another originator.
                let joined = drafts[link.from].label.join(drafts[link.to].label)
                guard joined != drafts[link.from].label else { continue }
                drafts[link.from].label = joined
                note(&drafts[link.from], drafts[link.to].object.id.text)
                changed = true
            }
        }
    }

    private mutating func join(_ draft: inout Draft, with id: String, onlyOthers: Bool = false) throws {
        guard let label = try baseLabel(id, onlyOthers: onlyOthers) else { return }
        let joined = draft.label.join(label)
        guard joined != draft.label else { return }
        draft.label = joined
        note(&draft, id)
    }

    private func note(_ draft: inout Draft, _ id: String) {
        draft.notes.append("the label was raised by \(id), to which it refers")
    }

    /// The label of a record as the writer is served it, portions aside. `onlyOthers`: of another origin that is its
    /// verified creator.
    mutating func baseLabel(_ id: String, onlyOthers: Bool) throws -> Label? {
        #if DEBUG
        if LeakMutant.raisedByHiddenReference.isActive, let row = try writing.snapshot.lastRow(of: id) {
            return writing.snapshot.labels[row.label]
        }
        #endif
        if !onlyOthers, let known = seen[id] { return known }
        let snapshot = writing.snapshot
        var label: Label?
        if let object = try snapshot.object(id),
            let last = try snapshot.items(of: object.number, isComplex: object.isComplex).items.last,
            let row = try snapshot.version(last.showing.version)
        {
            let isOthers = row.origin != origin && writing.isByOrigin(row.number)
            if !onlyOthers || isOthers { label = snapshot.labels[row.label] }
        }
        if !onlyOthers { seen[id] = .some(label) }
        return label
    }

    /// Objects of the envelope that a relationship in it says are derived from, or duplicates of, something.
    private func derivedSources(
        _ draft: Draft,
        _ positions: [String: [Int]]
    ) -> [(index: Int, target: String)] {
        guard draft.object.type == "relationship" else { return [] }
        let value = draft.object.value
        guard let type = value["relationship_type"]?.string, ["derived-from", "duplicate-of"].contains(type),
            let source = value["source_ref"]?.string, let target = value["target_ref"]?.string
        else { return [] }
        return (positions[source] ?? []).map { ($0, target) }
    }

    /// Refuses what the writer could not read afterwards, what grew beyond the limits, and, if the account asks for it,
    /// what was raised.
    func checkLabel(_ draft: Draft) throws {
        if envelope.onRaise == .refuse, draft.label != draft.declared {
            throw DraftError(rule: "raised label", reason: draft.notes.last ?? "the label would be raised")
        }
        do {
            try LabelLimits.standard.check(draft.label)
        } catch {
            throw DraftError(rule: "label limits", reason: "\(error)")
        }
        #if DEBUG
        if LeakMutant.labelQuotaOfEverybody.isActive, writing.snapshot.labels.isFull(for: draft.label) {
            throw DraftError(rule: "label limits", reason: "there are too many labels")
        }
        #endif
        guard draft.portions.count <= Labelling.mostPortions else {
            throw DraftError(
                rule: "portion limit",
                reason: "\(draft.portions.count) places have labels; at most 256 may"
            )
        }
        guard !draft.isBeyondWriter, writing.snapshot.reader.clearance.reads(draft.label) else {
            throw DraftError(
                rule: "own label",
                reason: "you could not read the record under its label (unknown markings close a record)"
            )
        }
    }

    /// More places with labels of their own make no record that people can read.
    static let mostPortions = 256
}

extension Writing {
    /// Whether a stored version comes from the party that owns the identity in `created_by_ref`.
    func isByOrigin(_ version: Int64) -> Bool {
        (try? Bool.fetchOne(
            db.cachedStatement(sql: "SELECT by_origin FROM version WHERE number = ?"),
            arguments: [version]
        )) ?? false
    }
}
