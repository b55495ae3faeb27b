internal import Coordination
internal import JSON
internal import Labels
internal import Localization
internal import Records
internal import STIX

/// What a form comes to: the objects to write, or what is wrong with it.
struct RecordDraft: Sendable {
    /// The marking-definitions that are needed and the record, in this order.
    let objects: [ValidObject]
    /// The record's id.
    let id: String
    /// Whether the record is a new one.
    let isNew: Bool
    /// The raised label that the writer has accepted, in its text form.
    let accepted: String
    /// The label of a record that says none itself: it has the one that it was stored with.
    let defaultMarking: Marking?
}

extension Editor {
    /// Makes objects of a form.
    ///
    /// - Returns: nil in the first place where something is wrong
    func draft(_ form: EditForm, over base: Served?) throws -> (draft: RecordDraft?, faults: [FormFault]) {
        var writer = FormWriter(words: words) { String(identifiers.uuid().prefix(8)) }
        let now = instant(after: base)
        var book = MarkingBook(view, party: party, base: base?.base ?? .bottom, now: now) { identifiers.uuid() }
        var record = header(form, over: base, now: now)
        let before = base?.value
        for field in form.kind.fields {
            let old = before.flatMap { field.json(in: $0) }
            let value = form.values[field.name] ?? FormValue(empty: field.control)
            set(writer.json(value, of: field, at: field.name, base: old), for: field, in: &record)
        }
        checkSources(record, form, over: before, &writer)
        let keys = elementKeys(form, in: record)
        try mirrorSources(of: &record, over: before, form, keys: keys["sources"] ?? [:])
        try mark(&record, form, over: base, &book, &writer)
        try markParts(&record, form, keys: keys, over: base, &book, &writer)
        guard writer.faults.isEmpty else { return (nil, writer.faults) }
        return try checked(book.made, record, form, over: base)
    }

    /// Later than now, and later than the version before.
    func instant(after base: Served?) -> Timestamp {
        let now = view.at
        guard let before = base?.value["modified"]?.string.flatMap({ Timestamp($0) })?.instant, before >= now else {
            return Timestamp(now)
        }
        return Timestamp(Instant(microseconds: before.microseconds + 1_000))
    }

    private func header(_ form: EditForm, over base: Served?, now: Timestamp) -> JSONValue {
        if let base {
            var record = base.value
            record["modified"] = .string(now.text)
            return record
        }
        let isType = form.kind.kind.form == .type
        var record: JSONValue = [
            "type": .string(form.kind.type), "spec_version": "2.1", "id": .string(newID(form)),
            "created": .string(now.text), "modified": .string(now.text), "created_by_ref": .string(party),
            "extensions": [
                PartPlace.extensionID: ["extension_type": isType ? "new-sdo" : "property-extension"]
            ],
        ]
        if form.kind.type == "identity" {
            let isPerson = form.values["kind"] == .word("person", other: "")
            record["identity_class"] = isPerson ? "individual" : "organization"
        }
        return record
    }

    /// Sets a property where its kind has it.
    func set(_ value: JSONValue?, for field: FormField, in record: inout JSONValue) {
        guard field.isPart else {
            record[field.name] = value
            return
        }
        // A relationship without our part gets none for what says nothing.
        guard value != nil || record["extensions"]?[PartPlace.extensionID] != nil else { return }
        var extensions = record["extensions"] ?? .object([:])
        var part = extensions[PartPlace.extensionID] ?? .object(["extension_type": "property-extension"])
        part[field.name] = value
        extensions[PartPlace.extensionID] = part
        record["extensions"] = extensions
    }

    /// A record says where it is known from. What shows none to its writer may go on showing none: others may see some.
    private func checkSources(
        _ record: JSONValue,
        _ form: EditForm,
        over before: JSONValue?,
        _ writer: inout FormWriter
    ) {
        guard form.kind.needsSources, let field = form.kind.field("sources"), field.json(in: record) == nil,
            !writer.faults.contains(where: { $0.path.hasPrefix("sources") })
        else { return }
        if let before, field.json(in: before) == nil { return }
        writer.fault("sources", words[.editFaultSources])
    }

    /// The keys of the elements of each list, by the index of the row that they were made from.
    private func elementKeys(_ form: EditForm, in record: JSONValue) -> [String: [Int: String]] {
        var keys: [String: [Int: String]] = [:]
        for field in form.kind.fields {
            guard case .rows(let rows)? = form.values[field.name], case .rows = field.control,
                let elements = field.json(in: record)?.array
            else { continue }
            let filled = rows.indices.filter { !rows[$0].isEmpty }
            guard filled.count == elements.count else { continue }
            for (index, element) in zip(filled, elements) {
                keys[field.name, default: [:]][index] = element["key"]?.string
            }
        }
        return keys
    }

    private func checked(
        _ definitions: [JSONValue],
        _ record: JSONValue,
        _ form: EditForm,
        over base: Served?
    ) throws -> (RecordDraft?, [FormFault]) {
        var objects: [ValidObject] = []
        var faults: [FormFault] = []
        for value in definitions + [record] {
            switch catalogue.check(value) {
            case .valid(let object, _): objects.append(object)
            case .invalid(let findings):
                faults += findings.filter { $0.severity == .error }.map { fault($0, form) }
            }
        }
        guard faults.isEmpty else { return (nil, faults) }
        let draft = RecordDraft(
            objects: objects,
            id: record["id"]?.string ?? "",
            isNew: base == nil,
            accepted: form.accepted,
            defaultMarking: try base.flatMap(defaultMarking)
        )
        return (draft, [])
    }

    /// What the check of the record says, at the field that it concerns.
    private func fault(_ finding: Finding, _ form: EditForm) -> FormFault {
        let steps = finding.path.split(separator: "/").map(String.init)
        let own = steps.first == "extensions" ? Array(steps.dropFirst(2)) : steps
        let isField = own.first.map { form.kind.field($0) != nil } ?? false
        let message = words(.editFaultCheck, ["reason": finding.reason, "expected": finding.expectation])
        return FormFault(path: isField ? own.joined(separator: ".") : "", message: message)
    }
}
