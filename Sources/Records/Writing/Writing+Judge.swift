import JSON
import Labels
import STIX

extension Writing {
    /// A version of the writer's strand as the writer sees it.
    private struct Known {
        let name: Timestamp?
        let created: Timestamp?
        let createdBy: String?
        let isRevoked: Bool
        let bytes: [UInt8]
        /// Its place in the store, if it is there already.
        let item: Replay.Item?
        let label: Label
    }

    /// Decides one object against the writer's view of its strand: duplicates, conflicts, withdrawals, order. Returns
    /// an entry where nothing is to be stored; completes the draft where something is.
    func judge(_ draft: inout Draft, overlay: Overlay) throws -> Receipt.Entry? {
        #if DEBUG
        if let entry = try mutantEntry(for: draft) { return entry }
        #endif
        let known = try self.known(draft, overlay: overlay)
        guard draft.name != nil else { return try judgeUnversioned(&draft, known: known) }
        if let same = known.first(where: { $0.name == draft.name }) {
            guard same.bytes == draft.body else {
                throw DraftError(
                    rule: "STIX 2.1 section 3.6",
                    reason: "another content is held under the same id and modified; a new version needs a later one"
                )
            }
            return unchanged(draft, same)
        }
        try refuseDeed(draft.object)
        try checkConstant(draft, known: known)
        let before = known.last { version in
            guard let name = version.name, let own = draft.name else { return false }
            return name < own
        }
        // Compared as the writer sees it: what is put back below is nothing that they changed.
        if let before, lasting(before.bytes) == lasting(draft.body) { return unchanged(draft, before) }
        try carryOver(&draft, from: before)
        try checkWithdrawal(draft, known: known)
        return nil
    }

    /// What has no version of its own is named by the instant under which it is held.
    private func unchanged(_ draft: Draft, _ known: Known) -> Receipt.Entry {
        Receipt.Entry(
            id: draft.object.id.text,
            version: draft.versionText ?? Instant(microseconds: known.item?.arrived ?? stamps.base).text,
            outcome: .unchanged,
            label: known.label
        )
    }

    /// Observables and markings: equal content is held already; markings never change; an observable under another
    /// label begins a strand of its own.
    private func judgeUnversioned(_ draft: inout Draft, known: [Known]) throws -> Receipt.Entry? {
        if let same = known.first(where: { $0.bytes == draft.body }) { return unchanged(draft, same) }
        guard let last = known.last else { return nil }
        guard Kinds.isObservable(draft.object.type, in: catalogue) else {
            throw DraftError(
                rule: "STIX 2.1 section 7.2.1",
                reason: "a \(draft.object.type) has no versions, and another content is held under its id"
            )
        }
        if last.label != draft.label { draft.own = nil }
        return nil
    }

    /// What the writer sees of the strand, oldest first, with what the same envelope adds.
    private func known(_ draft: Draft, overlay: Overlay) throws -> [Known] {
        var known: [Known] = try (draft.own?.items ?? []).compactMap { item in
            guard let served = try snapshot.serve(item) else { return nil }
            let value = served.value
            return Known(
                name: value["modified"]?.string.flatMap(Timestamp.init),
                created: value["created"]?.string.flatMap(Timestamp.init),
                createdBy: value["created_by_ref"]?.string,
                isRevoked: served.isRevoked,
                bytes: served.bytes,
                item: item,
                label: served.label
            )
        }
        known += overlay[draft.object.id.text].map { other in
            Known(
                name: other.name,
                created: other.object.created,
                createdBy: other.object.createdBy?.text,
                isRevoked: other.object.revoked,
                bytes: other.body,
                item: nil,
                label: other.label
            )
        }
        return known.sorted { one, other in
            guard let first = one.name, let second = other.name else { return false }
            return first < second
        }
    }

    private func checkConstant(_ draft: Draft, known: [Known]) throws {
        guard let first = known.first else { return }
        guard first.created == draft.object.created else {
            throw DraftError(rule: "STIX 2.1 section 3.6", reason: "created differs from the version before")
        }
        guard first.createdBy == draft.object.createdBy?.text else {
            throw DraftError(rule: "STIX 2.1 section 3.6", reason: "created_by_ref differs from the version before")
        }
        if let withdrawal = known.first(where: \.isRevoked), let name = withdrawal.name, let own = draft.name,
            name < own
        {
            throw DraftError(
                rule: "STIX 2.1 section 3.6",
                reason: "the object was withdrawn; it can have no later version"
            )
        }
    }

    /// Puts back what the writer could not see of the version before.
    private func carryOver(_ draft: inout Draft, from before: Known?) throws {
        guard let item = before?.item else { return }
        let showing = try latest(item.showing, before: draft)
        guard !showing.withheld.isEmpty, let row = try snapshot.version(showing.version),
            let old = try? JSONValue(parsing: row.body), let new = try? JSONValue(parsing: draft.body)
        else { return }
        let portions = try ObjectHistory.portions(of: showing.version, db: db, labels: snapshot.labels)
        let hidden = showing.withheld.sorted().map { portions[$0] }
        let places = hidden.map {
            CarryOver.Hidden(selector: $0.selector, markingRef: marking(of: $0.selector, in: old))
        }
        let merged = CarryOver(places, of: old, to: new, keeping: draft.portions.map(\.selector))
        guard case .valid(let object, _) = catalogue.check(merged.value) else { return }
        draft.body = object.canonical
        let own = zip(draft.portions, merged.own).map { Portion(selector: $1, label: $0.label) }
        draft.portions =
            own
            + hidden.compactMap { portion in
                merged.place(of: portion.selector).map { Portion(selector: $0, label: portion.label) }
            }
    }

    /// The last version that looks to the writer like the one before theirs: others may have changed what the writer
    /// cannot read since then, and that is what goes on.
    private func latest(_ showing: Showing, before draft: Draft) throws -> Showing {
        guard let name = draft.name, let object = try snapshot.object(draft.object.id.text), object.isComplex else {
            return showing
        }
        let history = try ObjectHistory.load(object.number, db: db, labels: snapshot.labels)
        let shown = try snapshot.content(showing, of: history)?.lasting
        let strand = history.versions.filter { version in
            version.strand == draft.own?.number && (version.name.map { $0 < name } ?? false)
        }.sorted(by: ObjectHistory.comesBefore)
        guard let start = strand.firstIndex(where: { $0.number == showing.version }) else { return showing }
        let clearance = snapshot.reader.clearance
        var latest = showing
        for version in strand[(start + 1)...] where clearance.reads(version.labels.last?.label ?? .nobody) {
            let withheld = version.portions.indices.filter { !clearance.reads(version.portions[$0].label) }
            let next = Showing(version: version.number, withheld: Set(withheld))
            guard try snapshot.content(next, of: history)?.lasting == shown else { break }
            latest = next
        }
        return latest
    }

    private func marking(of selector: Selector, in value: JSONValue) -> String? {
        let positions = selector.positions(in: value)?.stix
        return (value["granular_markings"]?.array ?? []).first { marking in
            marking["selectors"]?.array?.contains { $0.string == positions } ?? false
        }?["marking_ref"]?.string
    }

    private func lasting(_ bytes: [UInt8]) -> JSONValue? {
        var value = try? JSONValue(parsing: bytes)
        value?["modified"] = nil
        return value
    }

    /// A withdrawal must reach everyone who reads a version that it withdraws.
    private func checkWithdrawal(_ draft: Draft, known: [Known]) throws {
        guard draft.object.revoked else { return }
        for version in known {
            guard let item = version.item, let row = try snapshot.version(item.showing.version) else { continue }
            guard draft.label <= snapshot.labels[row.label] else {
                throw DraftError(
                    rule: "withdrawal",
                    reason: "it would reach fewer readers than a version that it withdraws"
                )
            }
        }
    }
}

/// Questions about kinds.
enum Kinds {
    /// Whether a type is a cyber-observable object.
    static func isObservable(_ type: String, in catalogue: Catalogue) -> Bool {
        catalogue[type]?.objectClass == .observable
    }
}
