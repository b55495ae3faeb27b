internal import JSON
internal import Labels
internal import Localization
internal import Records
internal import STIX

extension Editor {
    /// Gives a record its label: as picked, or as it was.
    func mark(
        _ record: inout JSONValue,
        _ form: EditForm,
        over base: Served?,
        _ book: inout MarkingBook,
        _ writer: inout FormWriter
    ) throws {
        let marking: Marking?
        do {
            marking = try LabelReader(view: view, words: words).marking(form.label)
        } catch {
            writer.fault(error.field, error.message)
            return
        }
        guard let marking else { return }
        let old = record["object_marking_refs"]?.array?.compactMap(\.string) ?? []
        // Statements stay: an exercise stays one under any label.
        let kept = try old.filter { try !(book.marking($0)?.isDeclared ?? false) }
        if let base {
            let before = try declaredLabel(of: base, book)
            guard before.isRaised(by: markingContext.label(for: [marking])) else {
                writer.fault("label", words[.editFaultLower])
                return
            }
        }
        let refs = kept + (try book.ids(of: marking))
        record["object_marking_refs"] = refs.isEmpty ? nil : .array(refs.map { .string($0) })
    }

    /// What a record's markings say; for one that says nothing, what it was stored with.
    private func declaredLabel(of served: Served, _ book: MarkingBook) throws -> Label {
        let ids = served.value["object_marking_refs"]?.array?.compactMap(\.string) ?? []
        let markings = try ids.map(book.marking)
        guard markings.contains(where: { $0?.isDeclared ?? true }) else { return served.base }
        return markingContext.label(for: markings)
    }

    /// The marking that keeps the label of a record which says none itself.
    func defaultMarking(of served: Served) throws -> Marking? {
        guard !served.base.isPublic else { return Marking(tlp: .clear) }
        guard let level = view.policy.name(of: served.base.level) else { return nil }
        return Marking(level: level, caveats: served.base.caveats, clauses: served.base.clauses)
    }

    /// The labels of parts as a form shows them.
    func partTexts(of record: JSONValue, kind: FormKind) throws -> [PartPlace: String] {
        let book = MarkingBook(view, party: party, now: .init(view.at)) { identifiers.uuid() }
        return try parts(of: record, kind: kind).mapValues { ids in
            try book.text(of: ids, unreadable: words[.editLabelUnreadable])
        }
    }

    /// The markings of the parts that have a place in the form.
    private func parts(of record: JSONValue, kind: FormKind) -> [PartPlace: [String]] {
        var found: [PartPlace: [String]] = [:]
        for granular in record["granular_markings"]?.array ?? [] {
            guard let id = granular["marking_ref"]?.string else { continue }
            for selector in granular["selectors"]?.array ?? [] {
                guard let text = selector.string, let place = PartPlace(text, in: record, kind: kind) else { continue }
                found[place, default: []].append(id)
            }
        }
        return found
    }

    /// Gives the parts of a record their labels, and keeps those that no form shows.
    ///
    /// - Parameter keys: the keys of elements, by list and row
    func markParts(
        _ record: inout JSONValue,
        _ form: EditForm,
        keys: [String: [Int: String]],
        over base: Served?,
        _ book: inout MarkingBook,
        _ writer: inout FormWriter
    ) throws {
        let before = base?.value
        let texts = try before.map { try partTexts(of: $0, kind: form.kind) } ?? [:]
        let stored = before.map { parts(of: $0, kind: form.kind) } ?? [:]
        var bySelector: [String: [String]] = [:]
        var shown: Set<PartPlace> = []
        for (place, path, text) in places(form, keys: keys) {
            shown.insert(place)
            guard let selector = place.selector(in: record, kind: form.kind) else { continue }
            let ids: [String]
            if text == texts[place] ?? "" {
                ids = stored[place] ?? []
            } else {
                ids = try newMarkings(text, path: path, before: stored[place] ?? [], in: record, &book, &writer)
            }
            for id in ids { bySelector[id, default: []].append(selector) }
        }
        // What stays labelled although its field is not in the form.
        for (place, ids) in stored where !shown.contains(place) {
            guard let selector = place.selector(in: record, kind: form.kind) else { continue }
            for id in ids { bySelector[id, default: []].append(selector) }
        }
        let rest = before.map { PartMarkings.others(in: $0, kind: form.kind, after: record) } ?? []
        let own: [JSONValue] = bySelector.keys.sorted().map { id in
            ["marking_ref": .string(id), "selectors": .array((bySelector[id] ?? []).sorted().map { .string($0) })]
        }
        record["granular_markings"] = PartMarkings.ordered(own + rest, like: before)
    }

    /// Every place of a form whose part may have a label, with what stands there.
    private func places(
        _ form: EditForm,
        keys: [String: [Int: String]]
    ) -> [(place: PartPlace, path: String, text: String)] {
        var places: [(place: PartPlace, path: String, text: String)] = []
        for field in form.kind.fields where !field.isRequired {
            places.append((PartPlace(field.name), field.name, form.labels[field.name] ?? ""))
            guard case .rows = field.control, case .rows(let rows)? = form.values[field.name] else { continue }
            for (index, row) in rows.enumerated() {
                guard let key = keys[field.name]?[index] else { continue }
                let text = FormValue.trimmed(row.label)
                places.append((PartPlace(field.name, key: key), "\(field.name).\(index)", text))
            }
        }
        return places
    }

    /// The markings of a part whose label was changed. Who may not release may only narrow it.
    private func newMarkings(
        _ text: String,
        path: String,
        before: [String],
        in record: JSONValue,
        _ book: inout MarkingBook,
        _ writer: inout FormWriter
    ) throws -> [String] {
        var marking: Marking?
        if !text.isEmpty {
            do {
                marking = try LabelReader(view: view, words: words).marking(text: text, field: "l." + path)
            } catch {
                writer.fault(error.field, error.message)
                return before
            }
        }
        if !before.isEmpty, !view.roles.contains(.releaser) {
            let whole = try (record["object_marking_refs"]?.array ?? []).compactMap(\.string).map(book.marking)
            let base = whole.contains { $0?.isDeclared ?? true } ? markingContext.label(for: whole) : .bottom
            let old = base.join(markingContext.label(for: try before.map(book.marking)))
            let new = marking.map { base.join(markingContext.label(for: [$0])) } ?? base
            guard old.isRaised(by: new) else {
                writer.fault("l." + path, words[.editFaultPartLower])
                return before
            }
        }
        return try marking.map { try book.ids(of: $0) } ?? []
    }
}
